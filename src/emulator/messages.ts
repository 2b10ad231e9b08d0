import { defineMessages } from '../i18n/message.js';

export const emulatorMessages = defineMessages('emulator', {
  notLoopback: ({ host }: { host: string }) =>
    `The emulator does not listen on ${host}: it is for this machine only.`,
  useLoopback: () => 'Leave the host out, or use 127.0.0.1, ::1 or localhost.',
  otherHost: ({ host }: { host: string }) => `Orders are not delivered to ${host}: it is not this machine.`,
  allowHost: ({ host }: { host: string }) =>
    `If the server is your own and for tests, confirm it with --allow-host ${host}.`,
  running: ({ pid, url }: { url: string; pid: number }) =>
    `An emulator is already running on this folder, at ${url} (process ${pid}).`,
  starting: () => 'An emulator is just starting on this folder.',
  useOther: () => 'Use that one, stop it first, or choose another folder with --data.',
  portInUse: ({ port }: { port: number }) => `Cannot listen on port ${port}: another program uses it.`,
  portNotAllowed: ({ port }: { port: number }) => `Cannot listen on port ${port}: this user may not use it.`,
  otherPort: () => 'Leave --port out to use any that is free, or name another one.',

  keysBroken: () => "The emulator's credentials cannot be read.",
  deleteKeys: ({ file }: { file: string }) =>
    `Delete ${file}: the emulator creates a new key pair when it starts.`,
  keysExposed: () => "The emulator's credentials are not used: other users can read the file, or own it.",
  deleteExposedKeys: ({ file }: { file: string }) =>
    `Delete ${file}, and start the emulator again: it creates a new key pair. The file may have come with the repository.`,

  state: () => "The emulator's state",
  moveState: () => 'Move its folder away: the emulator starts again with an empty state.',
  stateTooNew: ({ known, version }: { version: number; known: number }) =>
    `The emulator's state has version ${version}; this koo reads ${known}.`,
  useOtherKoo: () =>
    'Use the koo that made it, or move that folder away: the emulator then starts with an empty state.',
});

export const faultMessages = defineMessages('emulator/faults', {
  wrong: ({ why }: { why: string }) => `This is not a fault for the emulator: ${why}.`,
  notObject: () => 'a fault is an object',
  unknownKind: ({ kind, kinds }: { kind: string; kinds: readonly string[] }) =>
    `${kind} is not a kind of fault; there are ${kinds.join(', ')}`,
  unknownMember: ({ kind, member, members }: { member: string; kind: string; members: readonly string[] }) =>
    `${member} does not belong to ${kind}, which accepts ${members.join(', ')}`,
  noBody: () => 'answer requires the body of an answer',
  noCode: ({ status }: { status: number }) => `status ${status} refuses only with a code`,
  notText: ({ member }: { member: string }) => `${member} is not a text`,
  notChoice: ({ choices, member }: { member: string; choices: readonly string[] }) =>
    `${member} is none of ${choices.join(', ')}`,
  notNumber: ({ max, member, min }: { member: string; min: number; max: number }) =>
    `${member} is not a number from ${min} to ${max}`,
  writeFault: () =>
    'Write it like "lost rate=0.2 path=/api", or as an object {kind: lost, rate: 0.2, path: /api}.',
  notList: () => 'A file of faults contains a list of them, in YAML or JSON.',
  writeList: () => 'Write it like: - {kind: lost, rate: 0.2, path: /api}',
});
