import type { CallbackInterface, RetryPlan } from '../callback-interface.js';
import { RENEWAL } from '../interfaces/common.js';
import { nextAttempt } from './next-attempt.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How a call is repeated, and what of it no page states. */
export interface DeliveryPlan {
  readonly retry: RetryPlan & { readonly every: number };
  /** `interval`: how long is stated, how often is not; `all`: nothing is stated for this interface. */
  readonly assumed?: 'all' | 'interval';
}

/**
 * The plan by which a call is delivered. What the pages leave open is filled in here, and named as assumed: the duration of
 * the pages of 1.0, where those of 2.0 state none, and ten minutes between two calls.
 *
 * @see https://support.huaweicloud.com/intl/zh-cn/accessg-marketplace/zh-cn_topic_0182376880.html
 */
export function deliveryPlan({ retry }: Pick<CallbackInterface, 'retry'>): DeliveryPlan {
  const { every } = retry;
  if (every !== undefined) return { retry: { ...retry, every } };
  if (retry.for !== undefined) return { assumed: 'interval', retry: { ...retry, every: 10 * MINUTE } };
  return { assumed: 'all', retry: { ...RENEWAL, ...retry, every: 10 * MINUTE } };
}

/** For how long an instance that is being opened is asked for; assumed to be as long as newInstance is repeated. */
const POLLING_FOR = 3 * HOUR;

/**
 * When `queryInstance` is called again until the instance is ready. The pages only say that it goes on until it succeeds:
 * after 2, 4, 8 … seconds, every 5 minutes at most, and for 3 hours, is assumed.
 *
 * @param asked When it was called so far, the oldest first.
 * @returns Nothing where that is over.
 */
export function nextPoll(asked: readonly Date[]): Date | undefined {
  const every = Math.min(2 ** Math.min(asked.length, 20) * SECOND, 5 * MINUTE);
  return nextAttempt({ afterwards: 'order-fails', every, for: POLLING_FOR }, asked);
}
