import type { CallbackInterface, RetryPlan } from '../../callback-interface.js';
import { flag, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { page, result, SAAS_TIMEOUT } from '../common.js';

/** The buyer chooses to repeat it, or the administrator of the company: the seller is told by SMS or e-mail. */
const BY_USER: RetryPlan = { afterwards: 'user-repeats' };

/** Empty while the seller applies for credentials. */
export const idOrEmpty = text(64, { pattern: '.*' });

/** In all bodies. */
export const always = {
  instanceId: idOrEmpty,
  tenantId: text(64),
  /** 0 real, 1 debugging: a number here. */
  testFlag: flag(0, 1),
  /** UTC+8, unlike all other interfaces: `yyyyMMddHHmmssSSS`. */
  timeStamp: text(20, { pattern: String.raw`\d{17}` }),
};

type Shared = Pick<
  CallbackInterface,
  'codes' | 'idempotency' | 'key' | 'method' | 'pages' | 'retry' | 'signing' | 'timeout'
> & { answer: typeof result };

/** One page for each of the five interfaces. */
const PAGES_1 = [
  page('zh-cn_topic_0070649109'),
  page('zh-cn_topic_0070649110'),
  page('zh-cn_topic_0070649111'),
  page('zh-cn_topic_0070649112'),
  page('zh-cn_topic_0070649113'),
] as const;

const PAGES_2 = [
  page('zh-cn_topic_0070649433'),
  page('zh-cn_topic_0070649434'),
  page('zh-cn_topic_0070649435'),
  page('zh-cn_topic_0070649436'),
  page('zh-cn_topic_0070649437'),
] as const;

const SHARED = {
  method: 'POST',
  key: 'synchronization',
  answer: result,
  codes: INSTANCE_CODES,
  // Adding twice is one record; deleting what is not there is a success.
  idempotency: [],
  retry: BY_USER,
  timeout: SAAS_TIMEOUT,
} as const;

/** `authToken` in a header, `Body-Sign` in the answer. */
export const KIT_1 = { ...SHARED, pages: PAGES_1, signing: 'header-token' } as const satisfies Shared;

/** `x-sign` headers, and answers without a signature. */
export const KIT_2 = { ...SHARED, pages: PAGES_2, signing: 'header-signature' } as const satisfies Shared;
