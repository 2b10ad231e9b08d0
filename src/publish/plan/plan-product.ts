import type { Message } from '../../i18n/message.js';
import type { ProductListing, ProductState } from '../target.js';
import { changeId, type Planning } from './planning.js';
import { planMessages } from './messages.js';

/** The product is listed, with every spec that koo.yaml declares; specs that it does not declare stay. */
export function planProduct(planning: Planning): void {
  const { state, target, wanted } = planning.input;
  // Publishing it comes before everything, in the console.
  if (!target.showsConsole) return;
  const { access, id, name, specs } = wanted.product;
  const change = {
    id: changeId.product,
    step: 'list-product',
    what: { id, key: id, name, type: 'product' },
  } as const;
  const to = planMessages.product({ access, name, specs: specs.length });
  if (!state.product) {
    planning.add({ ...change, kind: 'create', reason: planMessages.productMissing({ id }), to });
    return;
  }

  const reasons = differences(state.product, wanted.product);
  if (reasons.length > 0)
    planning.add({ ...change, kind: 'update', reason: planMessages.several({ reasons }), to });
  else planning.add({ ...change, kind: 'none', reason: planMessages.productListed() });
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
