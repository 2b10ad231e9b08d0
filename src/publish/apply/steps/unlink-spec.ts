import type { Step } from '../step.js';
import { currentLink, refuseMoved } from './current-link.js';
import { stepMessages } from '../messages.js';

/** Takes the link of a spec away: buyers of the spec can deploy nothing with it until it gets another one. */
export const unlinkSpec: Step = {
  title: ({ what }) => stepMessages.unlinkSpec({ skuCode: what.key }),
  async run(change, context) {
    const { keeper, session, desired } = context;
    const skuCode = change.what.key;
    const now = await currentLink(context, skuCode);
    if (!now) {
      await keeper.note(change.id, (receipt) => {
        delete receipt.links[skuCode];
      });
      return { state: 'unchanged' };
    }

    refuseMoved(change, now);
    await keeper.around(
      change.id,
      () => session.unlinkSpec(desired.product.id, skuCode),
      (_, receipt) => {
        delete receipt.links[skuCode];
      },
    );
    return { state: 'done' };
  },
};
