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
  runAgain: () => 'Run the same command again.',
});
