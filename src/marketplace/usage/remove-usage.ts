import { UsageError } from '../../errors/koo-error.js';
import type { Outbox } from './outbox/outbox.js';
import { usageMessages } from './messages.js';

/**
 * Takes records out that were not delivered. One that was sent, and whose answer was lost, may be with KooGallery all
 * the same: then it stays there.
 *
 * @throws UsageError `NO_USAGE_RECORD` when one of them is not in the outbox, or was delivered
 */
export async function removeUsage(outbox: Outbox, meteringSns: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const meteringSn of meteringSns) if (!(await outbox.remove(meteringSn))) missing.push(meteringSn);
  if (missing.length === 0) return;
  throw new UsageError('NO_USAGE_RECORD', usageMessages.noRecord({ numbers: missing.slice(0, 10) }), {
    hints: [usageMessages.cannotTakeBack()],
    place: outbox.name,
  });
}
