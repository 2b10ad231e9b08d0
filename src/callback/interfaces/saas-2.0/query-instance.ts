import { callbackInterface } from '../../callback-interface.js';
import { choice, list, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import {
  appInfo2,
  instanceIds,
  NOT_STATED,
  page,
  result,
  SAAS_TIMEOUT,
  testFlag,
  usageInfo,
} from '../common.js';

/** Returns what a user needs of up to 100 instances. A package returns one entry of usage for each item that is billed. */
export const queryInstance = callbackInterface({
  id: 'saas-2.0/queryInstance',
  activity: 'queryInstance',
  method: 'POST',
  name: { en: 'Query instance information', zh: '查询实例信息' },
  signing: 'query-signature',
  key: 'basic',
  request: { activity: choice(20, 'queryInstance'), instanceId: instanceIds, testFlag },
  answer: {
    ...result,
    info: optional(list({ instanceId: text(64), appInfo: appInfo2, usageInfo }, 100)),
  },
  codes: INSTANCE_CODES,
  idempotency: ['instanceId'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649428')],
});
