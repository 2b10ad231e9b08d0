import type { Step } from '../step.js';
import { stepMessages } from '../messages.js';

/** Lists the product with its specs; those that koo.yaml does not declare stay. */
export const listProduct: Step = {
  title: ({ what }) => stepMessages.listProduct({ id: what.key }),
  async run(change, { keeper, session, desired }) {
    const { product } = desired;
    const found = await session.readProduct(product.id);
    const others = (found?.specs ?? []).filter(
      ({ skuCode }) => !product.specs.some((spec) => spec.skuCode === skuCode),
    );
    const specs = [...product.specs, ...others.map(({ name, skuCode }) => ({ name, skuCode }))];
    await keeper.around(
      change.id,
      () => session.listProduct({ ...product, specs }),
      () => {},
    );
    return { detail: stepMessages.specs({ count: specs.length }), state: 'done' };
  },
};
