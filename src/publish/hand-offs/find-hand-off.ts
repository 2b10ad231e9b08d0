import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { Receipt } from '../receipt/receipt.js';
import type { HandOffReceipt } from './hand-off-receipt.js';

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
  throw new UsageError('UNKNOWN_HAND_OFF', `There is no hand-off "${id}" for the target ${target}.`, {
    hints: [
      meant
        ? `Did you mean "${meant}"?`
        : ids.length > 0
          ? `There are: ${ids.join(', ')}.`
          : `\`koo publish --target ${target}\` prepares them.`,
    ],
  });
}
