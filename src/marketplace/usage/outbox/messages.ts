import { defineMessages } from '../../../i18n/message.js';

export const outboxMessages = defineMessages('marketplace/usage/outbox', {
  subject: () => 'The usage outbox',
  unusable: ({ why }: { why: string }) => `The usage outbox cannot be used: ${why}.`,
  whenDamaged: () =>
    'Keep a copy of the file and of its -wal file, then restore the outbox from a backup. If nothing can be restored, move both away and import the records again: KooGallery ignores those that it has.',
  connectionLost: ({ why }: { why: string }) => `The database of the usage outbox no longer answers: ${why}.`,
  runAgain: () =>
    'Nothing that was in the outbox is lost. Once the database runs again, run the same command again: no record is added or billed twice.',
  checkDatabase: () =>
    'Check the address in KOO_OUTBOX_URL, and that the database runs and lets this user create tables.',
  checkPath: () => 'Check the path, its permissions, and the space left on the disk.',
  busy: () => 'Another koo is pushing the records of this outbox.',
  waitForOther: () => 'Wait until it has ended, then see what is left: koo usage status',
  emulator: () => 'the emulator on this machine',
  site: ({ host }: { host: string }) => `KooGallery (${host})`,
  otherTarget: ({ asked, bound }: { bound: string; asked: string }) =>
    `The records of this outbox go to ${bound}; they cannot go to ${asked} as well.`,
  noTarget: () =>
    'The first push of an outbox binds it to a target permanently, so it has to name the target; nothing was sent.',
  toSite: ({ sites }: { sites: string }) => `To KooGallery, which bills it: --target ${sites}`,
  toEmulator: () =>
    'To the emulator on this machine, which bills nothing: --target local, with an outbox of its own: --outbox trial.db',
  targetNotNamed: ({ place }: { place: string }) =>
    `The records of this outbox go to ${place}, which bills them; this push does not name it, so nothing was sent.`,
  nameTarget: ({ flag }: { flag: string }) => `Name the target: ${flag}`,
  checkTimer: () => 'If a timer runs this command, check that it still has its flags.',
  chooseTarget: () =>
    'Choose the target that they are for, or use a separate outbox for each target: --outbox FILE',
  triedOut: () =>
    'What was pushed to the emulator was not billed. Add those records to the other outbox, too.',
  /** @param isEmpty It has 0 bytes; else it does not exist. */
  lost: ({ isEmpty, pending }: { isEmpty: boolean; pending?: string }) =>
    `The usage outbox is ${isEmpty ? 'empty (0 bytes)' : 'missing'}, but it had records${pending === undefined ? '' : `, ${pending} of them pending`}.`,
  restore: ({ file }: { file: string }) =>
    `Restore ${file} from a backup (with its -wal file, if there is one), or import the records again elsewhere.`,
  startEmpty: ({ marker }: { marker: string }) => `To start with an empty outbox, delete ${marker}.`,
});
