import type { ManifestCheck } from './check.js';

/** A password has no place in the address of the production interface. Whether it is a good one, `koo product check` tells. */
export const checkProduct: ManifestCheck = ({ product: { productionAddress: text } }, { report }) => {
  const address = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  if (!address?.username && !address?.password) return;
  report({
    message: 'A user or password has no place in koo.yaml; take it out of `product.productionAddress`.',
    path: ['product', 'productionAddress'],
    rule: 'manifest/value',
  });
};
