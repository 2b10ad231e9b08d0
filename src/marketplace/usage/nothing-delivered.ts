import { RefusedError, UsageError } from '../../errors/koo-error.js';
import type { Settlement } from './outbox/outbox.js';
import type { UsageDestination } from './outbox/usage-destination.js';
import { usageMessages } from './messages.js';
import { foreignText } from '../../i18n/message.js';

/** So many records were refused, and none accepted, that it is not about the records. */
export function allRefused(refused: readonly Settlement[], { place }: UsageDestination): RefusedError {
  const { code = '', message = foreignText('') } = refused.at(-1) ?? {};
  return new RefusedError('USAGE_ALL_REFUSED', usageMessages.allRefused({ code, place, words: message }), {
    hints: [usageMessages.checkSeller(), usageMessages.removeWrong()],
  });
}

/** Records of the new interface are most likely pushed to the old one. */
export function noProducts(count: number): UsageError {
  return new UsageError('USAGE_NO_PRODUCTS', usageMessages.noProducts({ count }), {
    hints: [usageMessages.pushToNew(), usageMessages.addProducts()],
  });
}
