import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { RENEWAL, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';
import { expireTime1, orderAmount, period } from './parameters.js';

/** Changes when an instance expires: after a trial, by a renewal, or by one that is cancelled, whose amount is negative. */
export const refreshInstance1 = callbackInterface({
  id: 'saas-1.0/refreshInstance',
  activity: 'refreshInstance',
  method: 'GET',
  name: { en: 'Renewal', zh: '商品续费' },
  signing: 'query-token',
  key: 'basic',
  request: {
    activity: choice(20, 'refreshInstance'),
    orderId: text(64),
    instanceId: text(64),
    productId: optional(text(64)),
    expireTime: expireTime1,
    trialToFormal: optional(choice(2, '1')),
    ...period,
    orderAmount,
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId', 'orderId'],
  retry: RENEWAL,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649180')],
});
