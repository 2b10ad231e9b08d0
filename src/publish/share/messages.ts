import { defineMessages } from '../../i18n/message.js';

export const shareMessages = defineMessages('publish/share', {
  noState: ({ target }: { target?: string }) =>
    target === undefined ? 'There is no state of this product.' : `There is no state of target ${target}.`,
  adoptOrPush: () =>
    'Publish first, write what this machine knows with `koo state push`, or enter what exists: koo adopt --target NAME',
  showTargets: () => 'See which targets have one: koo state show',
  noReceipt: ({ target }: { target?: string }) =>
    target === undefined
      ? 'This machine has no receipt of this product, so there is nothing to push.'
      : `This machine has no receipt of target ${target}, so there is nothing to push.`,
  publishThere: () =>
    'Receipts are in .koo/receipt.TARGET.json of the folder that was published from. The target `local` has no state: its data is on this machine.',
  noLockToRelease: () => 'This state has no lock that outlives its process.',
  seeProcess: () => 'The lock ends with the process that holds it: see which one runs.',
});
