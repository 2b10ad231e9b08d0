import type { ProductListing, ProductState } from '../target.js';
import { changeId, type Planning } from './planning.js';

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
  const to = `${name} (${access}), ${specs.length === 1 ? '1 spec' : `${specs.length} specs`}`;
  if (!state.product) {
    planning.add({ ...change, kind: 'create', reason: `the target has no product ${id}`, to });
    return;
  }

  const reasons = differences(state.product, wanted.product);
  if (reasons.length > 0) planning.add({ ...change, kind: 'update', reason: reasons.join('; '), to });
  else planning.add({ ...change, kind: 'none', reason: 'it is listed, with its specs' });
}

function differences(there: ProductState, here: ProductListing): string[] {
  const reasons: string[] = [];
  if (there.name !== here.name) reasons.push(`it is called "${there.name}" there`);
  if (there.access !== here.access) reasons.push(`its access type is ${there.access} there`);
  for (const { name, skuCode } of here.specs) {
    const found = there.specs.find((spec) => spec.skuCode === skuCode);
    if (!found) reasons.push(`it has no spec ${skuCode} there`);
    else if (found.name !== name) reasons.push(`spec ${skuCode} is called "${found.name}" there`);
  }

  return reasons;
}
