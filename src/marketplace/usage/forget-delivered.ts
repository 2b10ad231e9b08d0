import { OLDEST_DAYS } from './check-record.js';
import type { Outbox } from './outbox/outbox.js';
import { usageTime } from './usage-time.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Only what has begun in the last 21 days can be added, and so what ended before that is not sent a second time when the
 * outbox does not know it any more. A day more is for clocks that differ.
 */
export const MIN_DAYS_KEPT = OLDEST_DAYS + 1;

/**
 * Forgets delivered records that ended more than so many days ago. Whatever could be added again is kept: 22 days at
 * least. What is pending or refused stays.
 *
 * @returns How many were forgotten.
 */
export function forgetDelivered(outbox: Outbox, days: number, now: Date): Promise<number> {
  const kept = Math.max(days, MIN_DAYS_KEPT);
  return outbox.forget(usageTime(new Date(now.getTime() - kept * DAY)));
}
