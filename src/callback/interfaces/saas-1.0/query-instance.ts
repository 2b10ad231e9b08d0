import { callbackInterface } from '../../callback-interface.js';
import { choice, list, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import {
  appInfo1,
  instanceIds,
  NOT_STATED,
  page,
  result,
  SAAS_TIMEOUT,
  testFlag,
  usageInfo,
} from '../common.js';

/** Returns what a user needs of up to 100 instances; required for on-demand and package products. */
export const queryInstance1 = callbackInterface({
  id: 'saas-1.0/queryInstance',
  activity: 'queryInstance',
  method: 'GET',
  name: { en: 'Query instance information', zh: '查询实例信息' },
  signing: 'query-token',
  key: 'basic',
  request: { activity: choice(20, 'queryInstance'), instanceId: instanceIds, testFlag },
  answer: {
    ...result,
    encryptType: optional(choice(3, '1', '2')),
    info: optional(list({ instanceId: text(64), appInfo: appInfo1, usageInfo }, 100)),
  },
  codes: INSTANCE_CODES,
  idempotency: ['instanceId'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649185')],
});
