import { RefusedError } from '../../../errors/koo-error.js';
import type { Change } from '../../plan/change.js';
import { sameLink } from '../../plan/same-link.js';
import type { SpecLink } from '../../target.js';
import type { ApplyContext } from '../apply-context.js';
import { applyMessages } from '../messages.js';

/** What a spec is linked to at this moment. */
export async function currentLink(
  { session, desired }: ApplyContext,
  skuCode: string,
): Promise<SpecLink | undefined> {
  const product = await session.readProduct(desired.product.id);
  return product?.specs.find((spec) => spec.skuCode === skuCode)?.link;
}

/**
 * A link that was changed since the plan was made is not overwritten.
 *
 * @throws RefusedError `TARGET_MOVED`
 */
export function refuseMoved({ before, what }: Change, now: SpecLink | undefined): void {
  if (now === undefined || (before && sameLink(now, before))) return;
  throw new RefusedError('TARGET_MOVED', applyMessages.linkChanged({ skuCode: what.key }), {
    hints: [applyMessages.planAgain()],
  });
}
