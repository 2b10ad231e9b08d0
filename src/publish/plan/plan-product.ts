import type { Message } from '../../i18n/message.js';
import type { ProductListing, ProductState } from '../target.js';
import { changeId, type PlanBuilder } from './plan-builder.js';
import { planMessages } from './messages.js';

/** The product is listed, with every spec that koo.yaml declares; specs that it does not declare stay. */
export function planProduct(builder: PlanBuilder): void {
  const { state, target, desired } = builder.input;
  // Publishing it comes before everything, in the console.
  if (!target.showsConsole) return;
  const { access, id, name, specs } = desired.product;
  const change = {
    id: changeId.product,
    step: 'list-product',
    what: { id, key: id, name, type: 'product' },
  } as const;
  const to = planMessages.product({ access, name, specs: specs.length });
  if (!state.product) {
    builder.add({ ...change, kind: 'create', reason: planMessages.productMissing({ id }), to });
    return;
  }

  const reasons = differences(state.product, desired.product);
  if (reasons.length > 0)
    builder.add({ ...change, kind: 'update', reason: planMessages.several({ reasons }), to });
  else builder.add({ ...change, kind: 'none', reason: planMessages.productListed() });
}

function differences(there: ProductState, here: ProductListing): Message[] {
  const reasons: Message[] = [];
  if (there.name !== here.name) reasons.push(planMessages.productNamed({ name: there.name }));
  if (there.access !== here.access) reasons.push(planMessages.productAccess({ access: there.access }));
  for (const { name, skuCode } of here.specs) {
    const found = there.specs.find((spec) => spec.skuCode === skuCode);
    if (!found) reasons.push(planMessages.specMissing({ skuCode }));
    else if (found.name !== name) reasons.push(planMessages.specNamed({ name: found.name, skuCode }));
  }

  return reasons;
}
