import { defineMessages } from '../../i18n/message.js';

/** Errors while an archive is written. */
export const packMessages = defineMessages('asset/pack', {
  renameOrLeaveOut: () => 'Rename the file, or leave it out.',
  repeatedPath: ({ path }: { path: string }) => `${path} would be twice in the archive.`,
  renameOne: () => 'Rename one of them.',
  linkInZip: ({ path }: { path: string }) => `${path} is a link, which not every unpacker of a zip creates.`,
  tarOrTarget: () => 'Pack a tar or tar.gz, or what the link points to.',
  copyOrLeaveOut: () => 'Replace the link by a copy of the file, or leave it out.',
  linkToNothing: ({ link, path }: Record<'link' | 'path', string>) =>
    `The link ${path} to ${JSON.stringify(link)} has an empty target.`,
  absoluteLink: ({ link, path }: Record<'link' | 'path', string>) =>
    `The link ${path} to ${JSON.stringify(link)} points to an absolute path.`,
  linkCharacter: ({ link, path }: Record<'link' | 'path', string>) =>
    `The link ${path} to ${JSON.stringify(link)} contains a backslash or a control character.`,
  linkOut: ({ link, path }: Record<'link' | 'path', string>) =>
    `The link ${path} to ${JSON.stringify(link)} leads out of the package.`,

  diskFull: () => 'The disk is full: the archive could not be written.',
  quotaUsed: () => 'Your disk quota is used up: the archive could not be written.',
  freeSpace: () => 'Free some space there, then run the same command again.',
  otherDisk: () => 'Or choose a folder on another disk (--out).',

  changed: ({ file }: { file: string }) => `A file changed while it was being packed: ${file}`,
  stopWriting: () => 'Stop what writes to it (a build, a log), then pack again.',
  leaveOut: () => 'If it need not be packed, leave it out.',
  vanished: ({ file }: { file: string }) => `A file vanished while it was being packed: ${file}`,
  stopDeleting: () => 'Stop what deletes files there (a build, a cleaner), then pack again.',
  unreadable: ({ code, file }: { code: string; file: string }) => `A file cannot be read: ${file} (${code}).`,
  checkOwner: () => 'Check who owns it and its permissions, or leave it out of the package.',

  wrongDate: ({ value }: { value: string }) => `SOURCE_DATE_EPOCH is "${value}", which is not a date.`,
  giveSeconds: () =>
    'Give seconds since 1970 as a whole number: SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)',
  unsetDate: () => 'Or unset it: every file is then dated 1980-01-01.',
});
