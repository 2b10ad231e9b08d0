import { sameLink } from '../../plan/same-link.js';
import type { SpecLink } from '../../target.js';
import type { ApplyContext } from '../apply-context.js';
import type { Step } from '../step.js';
import { currentLink, refuseMoved } from './current-link.js';
import { stepMessages } from '../messages.js';

/** Links a spec to its template and asset, in place of what is linked to it. */
export const linkSpec: Step = {
  title: ({ what }) => stepMessages.linkSpec({ skuCode: what.key }),
  async run(change, context) {
    const { keeper, session, desired } = context;
    const skuCode = change.what.key;
    const link = change.link ?? desiredLink(context, skuCode);
    const detail = stepMessages.link({
      ...(link.template && { template: link.template.version }),
      ...(link.asset && { asset: link.asset.version }),
    });
    const now = await currentLink(context, skuCode);
    if (now && sameLink(now, link)) {
      await keeper.note(change.id, (receipt) => {
        receipt.links[skuCode] = link;
      });
      return { detail, state: 'unchanged' };
    }

    refuseMoved(change, now);
    await keeper.around(
      change.id,
      () => session.linkSpec(desired.product.id, skuCode, link),
      (_, receipt) => {
        receipt.links[skuCode] = link;
      },
    );
    return { detail, state: 'done' };
  },
};

function desiredLink({ known, desired }: ApplyContext, skuCode: string): SpecLink {
  const spec = desired.specs.find((one) => one.skuCode === skuCode)!;
  const asset = spec.asset === undefined ? undefined : known.version(spec.asset);
  return {
    ...(spec.template !== undefined && { template: known.template(spec.template) }),
    ...(asset && { asset: { id: asset.assetId, version: asset.version } }),
  };
}
