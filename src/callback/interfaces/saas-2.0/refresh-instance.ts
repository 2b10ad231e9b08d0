import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { expireTime, NOT_STATED, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/**
 * Changes when an instance expires. `orderId` is that of the purchase after a trial, of the renewal, or, where a renewal is
 * cancelled, of the cancellation in newer pages and of the renewal in older ones: do not rely on it.
 */
export const refreshInstance = callbackInterface({
  id: 'saas-2.0/refreshInstance',
  activity: 'refreshInstance',
  method: 'POST',
  name: { en: 'Update an instance', zh: '更新实例' },
  signing: 'query-signature',
  key: 'basic',
  request: {
    activity: choice(20, 'refreshInstance'),
    scene: choice(64, 'TRIAL_TO_FORMAL', 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD', 'RENEWAL_CHANGE'),
    orderId: text(64),
    orderLineId: text(64),
    instanceId: text(64),
    productId: optional(text(64)),
    expireTime,
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId', 'scene', 'orderId', 'orderLineId'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649429')],
});
