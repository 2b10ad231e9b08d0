import { momentOf } from './usage-time.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** By when a record has to be with KooGallery; each way to bill has its own rule. */
export interface UsageDeadlines {
  /** Items billed by the hour: two hours after the usage. */
  hourly: Date;
  /** Items billed by the day: 00:15 of the next day. */
  daily: Date;
  /** After 01:00 of the next day the charge slips by a day. */
  dailyLatest: Date;
}

/**
 * The deadlines of usage that ended then. Whether an item is billed by the hour or by the day, only the product's
 * listing says. The pages do not say whose midnight they mean; since all times are UTC, this takes UTC's.
 *
 * @param endTime `20220809T091000Z`
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html notes 2 and 3
 */
export function usageDeadlines(endTime: string): UsageDeadlines {
  const end = momentOf(endTime);
  // Usage up to midnight belongs to the day that ends there.
  const nextDay = Math.ceil(end / DAY) * DAY;
  return {
    hourly: new Date(end + 2 * HOUR),
    daily: new Date(nextDay + 15 * MINUTE),
    dailyLatest: new Date(nextDay + HOUR),
  };
}
