import { RefusedError, UsageError } from '../../errors/koo-error.js';
import type { Settlement } from './outbox/outbox.js';

/** KooGallery refused so many records, and took none, that it is not about the records. */
export function allRefused(refused: readonly Settlement[]): RefusedError {
  const { code = '', message = '' } = refused.at(-1) ?? {};
  return new RefusedError(
    'USAGE_ALL_REFUSED',
    `KooGallery refused every usage record so far; the last one: ${message} (${code}).`,
    {
      hints: [
        'Check the access key, the instance ids, and that the products are of this seller, then push again.',
        'A wrong record is taken out with: koo usage remove NUMBER',
      ],
    },
  );
}

/** Records of the new interface are most likely pushed to the old one. */
export function noProducts(count: number): UsageError {
  return new UsageError(
    'USAGE_NO_PRODUCTS',
    `Nothing was delivered: ${count} usage records have no product_id, which the old interface wants.`,
    {
      hints: [
        'They wait as they are. Push them to the new interface, which wants none: --interface new',
        'Or take them out, and add them again with their products: koo usage remove NUMBER',
      ],
    },
  );
}
