import type { ManifestCheck } from './check.js';
import { valueMessages } from '../manifest-messages.js';

/** A password has no place in the address of the production interface. `koo product check` checks the rest of it. */
export const checkProduct: ManifestCheck = ({ product: { productionAddress: text } }, { report }) => {
  const address = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  if (!address?.username && !address?.password) return;
  report({
    message: valueMessages.addressWithCredentials({ name: 'product.productionAddress' }),
    path: ['product', 'productionAddress'],
    rule: 'manifest/value',
  });
};
