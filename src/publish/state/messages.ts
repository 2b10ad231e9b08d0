import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

export const stateMessages = defineMessages('publish/state', {
  conflicts: ({ count, ours, theirs }: { count: number; ours: string; theirs: string }) =>
    `The state has ${plural(count, 'merge conflict')}: "${ours}" and "${theirs}" changed the same entries.`,
  chooseSide: ({ file }: { file: string }) =>
    `Choose one side of each conflict, or one whole file: git checkout --ours ${file}, git checkout --theirs ${file}`,
  thenPlan: () => 'Then check it against the target: koo plan --target NAME',
  invalid: ({ path, problem }: { path: string; problem: string }) =>
    `The state is not valid: ${path === '' ? '' : `${path}: `}${problem}.`,
  notUtf8: () => 'it is not UTF-8 text',
  notJson: () => 'it is not JSON',
  noState: () => 'the response contains no state of koo',
  otherForm: () => 'a value has another form than koo writes',
  requires: ({ form }: { form: string }) => `the value must be ${form}`,
  unknownKey: ({ key }: { key: string }) => `"${key}" is not a key that koo writes`,
  tooDeep: () => 'it is nested too deep',
  restore: ({ file }: { file: string }) => `Restore it from your repository: git checkout ${file}`,
  restoreServer: () => 'Restore an earlier version at the server that stores it.',
  mixed: ({ key, section, target }: { key: string; section: string; target: string }) =>
    `The entry ${section}.${key} of target ${target} was edited, or is a merge of two sides: its check does not match.`,
  takeOneSide: () => 'Take the whole entry, with its check, from one side of the merge.',
  adoptAgain: ({ target }: { target: string }) =>
    `Or delete the entry, and enter its values again: koo adopt --target ${target}, or koo handoff done`,
  otherProduct: ({ declared, stated }: { declared: string; stated: string }) =>
    `The state is of product ${stated}, and koo.yaml declares ${declared}.`,
  moveAway: ({ file }: { file: string }) =>
    `If this is a new product, remove ${file}; if the id in koo.yaml was a mistake, correct it.`,
  otherAddress: () => 'Each product needs a state of its own: name another address.',
  diverged: ({ key, mine, target, theirs }: { key: string; mine: string; target: string; theirs: string }) =>
    `Target ${target}: "${key}" has id ${mine} on this machine, and id ${theirs} in the state.`,
  whichId: () => 'Look in the console which of them is the right one; the other one may be a duplicate.',
  takeState: ({ target }: { target: string }) =>
    `To take what the state has: koo state pull --target ${target}`,
  takeMachine: ({ target }: { target: string }) =>
    `To take what this machine has: koo state push --target ${target} --force`,
  unwritable: ({ path, problem }: { path: string; problem: string }) =>
    `The state cannot hold what koo is about to write: ${path}: ${problem}.`,
  checkValue: () => 'Check the value that was entered, and enter it again: koo handoff done',
  fileBusy: () => 'Another koo is writing the state of this product.',
  addressHoldsMore: () => 'The address of the state in koo.yaml holds a user, a password or options.',
  giveInEnvironment: () =>
    'Name the host and the path only; credentials are KOO_STATE_USERNAME and KOO_STATE_PASSWORD, or KOO_STATE_TOKEN. Or give the whole address as KOO_STATE.',
  notAnAddress: () => 'The place of the state is not an address that koo knows.',
  addresses: () =>
    'It is https://… (Terraform HTTP state protocol) or postgres://…; without it, koo.lock.yaml is used.',
  credentials: () => 'the credentials of the state (KOO_STATE_…)',
  hostNotAllowed: ({ host }: { host: string }) =>
    `koo.yaml names ${host} for the state, and nothing outside the repository allows that host.`,
  unknownHost: () =>
    'If you do not know that host, do not run this: it would get the credentials of the state, and decide which asset ids koo uses.',
  allowHost: ({ host }: { host: string }) =>
    `To allow it, set KOO_STATE_HOSTS=${host}, or KOO_STATE to the whole address. In a terminal koo asks once.`,
  checkAddress: () => 'Check the address of the state: KOO_STATE, or `state` in koo.yaml.',
  checkCredentials: () =>
    'Check the credentials of the state: KOO_STATE_TOKEN, or KOO_STATE_USERNAME and KOO_STATE_PASSWORD.',
  badCredentials: () =>
    'The credentials of the state are incomplete, or contain characters that no header can carry.',
  giveCredentials: () => 'Set KOO_STATE_TOKEN, or both KOO_STATE_USERNAME and KOO_STATE_PASSWORD.',
  theCall: () => 'the request for the state',
  theLockCall: () => 'the request for the lock of the state',
  serverRefused: ({ status }: { status: number }) => `The server of the state answered with HTTP ${status}.`,
  noLocks: ({ status }: { status: number }) =>
    `The server of the state does not lock at this address (HTTP ${status}).`,
  nameLock: () =>
    'GitLab and Gitea lock at …/lock: set KOO_STATE_LOCK_ADDRESS, KOO_STATE_LOCK_METHOD=POST and KOO_STATE_UNLOCK_METHOD=DELETE.',
  withoutLocks: () =>
    'If the server has no locks, set KOO_STATE_LOCK_METHOD=none, and let only one pipeline publish at a time.',
  badMethod: ({ name }: { name: string }) => `${name} is not a method that koo can send.`,
  methods: ({ methods }: { methods: string[] }) => `Methods are ${methods.join(', ')}.`,
  locked: ({ since, who }: { since?: string; who?: string }) =>
    `Another publish of this product holds the lock of the state${who === undefined ? '' : `: ${who}`}${since === undefined ? '' : `, since ${since}`}.`,
  waitForLock: () => 'Wait until it ends, or let koo wait: --lock-timeout SECONDS',
  unlockDead: ({ id }: { id: string }) => `Only if you know that it died: koo state unlock ${id}`,
  unlock: ({ id }: { id: string }) => `Release it with: koo state unlock ${id}`,
  notUnlocked: ({ status }: { status: number }) =>
    `The work is done, but the server did not release the lock of the state (HTTP ${status}).`,
  otherLock: ({ id }: { id: string }) => `The state is not locked with the ID ${id}.`,
  seeLock: () => 'The ID is in the message of the publish that was refused.',
  databaseFailed: ({ why }: { why: string }) => `The database of the state cannot be used: ${why}`,
  notOffline: () => 'The state is kept elsewhere, and nothing may be sent with --offline.',
  omitOffline: () => 'Omit --offline, or use `koo plan --offline`, which shows what this machine knew last.',
  checkDatabase: () =>
    'Check the address of the state, its user and password, and the right to create and write the table koo_state.',
  runAgain: () => 'Run the same command again.',
});
