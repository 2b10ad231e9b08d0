import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { OrderRefusal, SyncedOrders } from '../../../ledger/orders/sync-orders.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import { syncViewMessages } from './messages.js';

/** More are in `--json`. */
const SHOWN = 20;

/** What `koo order sync` prints. */
export function presentSynced(synced: SyncedOrders, language: Language): string {
  const words = textsIn(syncViewMessages, language);
  const { added, asked, changed, failed, found, known, malformed, recent, refused, samples } = synced;
  const list = (items: readonly OrderRefusal[]): string[] => [
    ...items.slice(0, SHOWN).map(({ code, orderId }) => `  ${plainText(orderId)}  ${plainText(code)}`),
    ...(items.length > SHOWN ? [words.more({ count: items.length - SHOWN })] : []),
  ];
  return [
    words.known({ known }),
    words.asked({ asked, failed: failed.length, found, refused: refused.length }),
    ...(recent > 0 ? [words.recent({ recent })] : []),
    ...(samples > 0 ? [words.samples({ samples })] : []),
    ...(malformed > 0 ? [words.malformed({ malformed })] : []),
    words.rows({ added, changed }),
    ...(refused.length > 0 ? [words.refused(), ...list(refused)] : []),
    ...(failed.length > 0 ? [words.failed(), ...list(failed)] : []),
  ].join('\n');
}
