import { callbackInterface } from '../../callback-interface.js';
import { choice, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { RENEWAL, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/** Freezes an instance that has expired; its data is kept. */
export const expireInstance1 = callbackInterface({
  id: 'saas-1.0/expireInstance',
  activity: 'expireInstance',
  method: 'GET',
  name: { en: 'Expiration', zh: '商品过期' },
  signing: 'query-token',
  key: 'basic',
  request: {
    activity: choice(20, 'expireInstance'),
    instanceId: text(64),
    orderId: text(64),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId'],
  retry: RENEWAL,
  timeout: SAAS_TIMEOUT,
  pages: ['https://support.huaweicloud.com/intl/en-us/accessg-marketplace/en-us_topic_0070649055.html'],
});
