import { callbackInterface } from '../../callback-interface.js';
import { choice, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { NOT_STATED, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/** Freezes or unfreezes an on-demand instance. */
export const instanceStatus1 = callbackInterface({
  id: 'saas-1.0/instanceStatus',
  activity: 'instanceStatus',
  method: 'GET',
  name: { en: 'Resource status change', zh: '资源状态变更' },
  signing: 'query-token',
  key: 'basic',
  request: {
    activity: choice(20, 'instanceStatus'),
    instanceId: text(64),
    instanceStatus: choice(32, 'FREEZE', 'NORMAL'),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId', 'instanceStatus'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: ['https://support.huaweicloud.com/intl/zh-cn/accessg-marketplace/zh-cn_topic_0182376880.html'],
});
