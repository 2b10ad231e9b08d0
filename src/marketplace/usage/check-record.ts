import type { UsageRecord } from './usage-record.js';
import { momentOf, usageTime } from './usage-time.js';
import type { Message } from '../../i18n/message.js';
import { recordMessages } from './messages.js';

const DAY = 24 * 60 * 60 * 1000;

/** A record that began longer ago than this is refused (MKT.9004). */
export const OLDEST_DAYS = 21;

export interface RecordProblem {
  /** `early`: it can be sent later. */
  kind: 'early' | 'wrong';
  code: 'IN_THE_FUTURE' | 'TIMES_REVERSED' | 'TOO_OLD';
  /** A clause: `it ends in the future (…)`. */
  message: Message;
}

/**
 * What KooGallery would say to a record because of its times: begin ≤ end ≤ now, and not over 21 days old. That it
 * lies within the time in which the resource was open, only KooGallery knows.
 *
 * @param clock Whose time `now` is, for the message.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export function recordProblem(
  { beginTime, endTime }: UsageRecord,
  now: Date,
  clock: 'koogallery' | 'local' = 'local',
): RecordProblem | undefined {
  if (beginTime > endTime) {
    return {
      code: 'TIMES_REVERSED',
      kind: 'wrong',
      message: recordMessages.timesReversed({ begin: beginTime, end: endTime }),
    };
  }

  const age = now.getTime() - momentOf(beginTime);
  if (age > OLDEST_DAYS * DAY) {
    const days = Math.floor(age / DAY);
    return {
      code: 'TOO_OLD',
      kind: 'wrong',
      message: recordMessages.tooOld({
        begin: beginTime,
        clock,
        days,
        max: OLDEST_DAYS,
        now: usageTime(now),
      }),
    };
  }

  if (momentOf(endTime) <= now.getTime()) return undefined;
  return {
    code: 'IN_THE_FUTURE',
    kind: 'early',
    message: recordMessages.inFuture({ clock, end: endTime, now: usageTime(now) }),
  };
}
