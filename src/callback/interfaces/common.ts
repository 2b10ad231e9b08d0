import { choice, decimal, list, object, optional, text } from '../field.js';
import type { RetryPlan } from '../callback-interface.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * SaaS: the debugging page says so for 2.0 and 1.0.
 *
 * @see https://support.huaweicloud.com/usermanual-marketplace/access_topic_0000008.html
 */
export const SAAS_TIMEOUT = 20_000;

/**
 * Licences.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649285.html
 */
export const LICENCE_TIMEOUT = 5000;

/** Opening and upgrading: then the order fails, and is refunded. */
export const OPENING: RetryPlan = { for: 3 * HOUR, every: HOUR, afterwards: 'order-fails' };

/** @see https://support.huaweicloud.com/intl/zh-cn/accessg-marketplace/zh-cn_topic_0182376880.html */
export const RENEWAL: RetryPlan = { for: HOUR, afterwards: 'manual' };

/** @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649168.html */
export const LICENCE_CODE: RetryPlan = { times: 60, every: 2 * MINUTE, afterwards: 'stops' };

/** The pages of 2.0 give no figures for these. */
export const NOT_STATED: RetryPlan = { afterwards: 'manual' };

export const page = (topic: string): string =>
  `https://support.huaweicloud.com/accessg-marketplace/${topic}.html`;

/** Licences that are opened online: one page for each of five interfaces. */
export const LICENCE_PAGES = [
  page('zh-cn_topic_0070649251'),
  page('zh-cn_topic_0070649252'),
  page('zh-cn_topic_0070649253'),
  page('zh-cn_topic_0070649254'),
  page('zh-cn_topic_0070649255'),
] as const;

/** `1`: a debugging call; else it is not sent, and older calls send 0. */
export const testFlag = optional(choice(2, '1', '0'));

/** UTC. The sample has 17 digits where the table says `yyyyMMddHHmmss`. */
export const expireTime = text(20, { pattern: String.raw`\d{14}(?:\d{3})?` });

/** The debugging page requires both members, although the tables call `resultMsg` optional. */
export const result = {
  resultCode: text(6, { pattern: String.raw`\d{6}` }),
  resultMsg: text(255, { pattern: '.*' }),
};

/** What a user of the instance needs; in 1.0 user name and password are encrypted, in 2.0 they are plain. */
export const appInfo2 = optional(
  object({
    frontEndUrl: text(512),
    adminUrl: optional(text(512)),
    userName: optional(text(128)),
    password: optional(text(128)),
    memo: optional(text(1024)),
  }),
);

export const appInfo1 = optional(
  object({
    frontEndUrl: text(512),
    adminUrl: optional(text(512)),
    userName: optional(text(128, { isEncrypted: true })),
    password: optional(text(128, { isEncrypted: true })),
    memo: optional(text(1024)),
  }),
);

/**
 * Required for on-demand and package instances.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649428.html
 */
export const usageInfo = optional(
  list({
    relatedInstanceId: optional(text(64)),
    usageValue: decimal(20),
    statisticalTime: text(20, { pattern: String.raw`\d{17}` }),
    dashboardUrl: optional(text(512)),
  }),
);

/** At most 100 ids, separated by commas: the total length that the table states is that of one id. */
export const instanceIds = text(6500, { pattern: '[^,]{1,64}(?:,[^,]{1,64}){0,99}' });
