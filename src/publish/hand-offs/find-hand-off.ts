import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { Receipt } from '../receipt/receipt.js';
import type { HandOffReceipt } from './hand-off-receipt.js';
import { handOffMessages } from './messages.js';

/**
 * The hand-off of that id.
 *
 * @throws UsageError `UNKNOWN_HAND_OFF`
 */
export function findHandOff(receipt: Pick<Receipt, 'handOffs' | 'target'>, id: string): HandOffReceipt {
  const { handOffs = {}, target } = receipt;
  if (Object.hasOwn(handOffs, id)) return handOffs[id]!;
  const ids = Object.keys(handOffs);
  const meant = didYouMean(id, ids);
  throw new UsageError('UNKNOWN_HAND_OFF', handOffMessages.unknown({ id, target }), {
    hints: [
      meant
        ? handOffMessages.didYouMean({ meant })
        : ids.length > 0
          ? handOffMessages.existing({ ids })
          : handOffMessages.prepare({ target }),
    ],
  });
}
