import { UsageError } from '../../../errors/koo-error.js';
import { outboxMessages } from './messages.js';
import { usageDestination } from './usage-destination.js';

/** Its records would be billed on two sites. */
export function otherTarget(outbox: string, bound: string, asked: string): UsageError {
  const [from, to] = [usageDestination(bound), usageDestination(asked)];
  return new UsageError(
    'OUTBOX_OTHER_TARGET',
    outboxMessages.otherTarget({ asked: to.place, bound: from.place }),
    {
      hints: [outboxMessages.chooseTarget(), ...(from.billed ? [] : [outboxMessages.triedOut()])],
      place: outbox,
    },
  );
}
