import type { RetryPlan } from '../callback-interface.js';

/**
 * When KooGallery calls again after a call that failed.
 *
 * | interfaces | plan | page |
 * |---|---|---|
 * | newInstance, upgradeInstance | for 3 hours, once an hour; then the order fails and is refunded | zh-cn_topic_0070649427, and older ones for the hour |
 * | refresh, expiry and release of 1.0 | for 1 hour, at intervals that no page states; then by hand | intl/zh-cn zh-cn_topic_0182376880 |
 * | licence codes | 60 calls, one every 2 minutes; then it stops | zh-cn_topic_0070649168 |
 * | all others | no page states a figure | – |
 *
 * @param retry A plan without an interval, {@link hasInterval}, gives no time: the caller decides, and passes a plan that has one.
 * @param sent The times at which the call was due so far, the oldest first. Calls that a person repeats by hand are none of them.
 * @returns Nothing where the plan is over, where it states no interval, and where nothing was sent: the first call is not a
 *   repetition.
 */
export function nextAttempt(retry: RetryPlan, sent: readonly Date[]): Date | undefined {
  const [first] = sent;
  const last = sent.at(-1);
  if (!first || !last || retry.every === undefined) return undefined;
  if (retry.times !== undefined && sent.length >= retry.times) return undefined;
  const next = last.getTime() + retry.every;
  // The end counts as well: "for 3 hours, once an hour" is four calls.
  if (retry.for !== undefined && next > first.getTime() + retry.for) return undefined;
  return new Date(next);
}

/** Whether the pages state how long KooGallery waits between two calls. */
export function hasInterval(retry: RetryPlan): boolean {
  return retry.every !== undefined;
}
