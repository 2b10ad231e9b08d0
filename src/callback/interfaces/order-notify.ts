import { callbackInterface } from '../callback-interface.js';
import { choice, text } from '../field.js';
import { COMMON_CODES } from '../result-code.js';
import { NOT_STATED, page, result, SAAS_TIMEOUT } from './common.js';

/** Tells of a paid order, for products that need no more; what was bought, the seller asks for with its id. */
export const orderNotify = callbackInterface({
  id: 'general/orderNotify',
  activity: 'orderNotify',
  method: 'POST',
  name: { en: 'Order notification', zh: '订单通知' },
  signing: 'query-signature',
  key: 'general',
  request: {
    activity: choice(20, 'orderNotify'),
    orderId: text(64),
    orderLineId: text(64),
    // Required here, with 0 for a real order.
    testFlag: choice(2, '0', '1'),
  },
  answer: result,
  codes: COMMON_CODES,
  idempotency: ['orderId', 'orderLineId'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0000002091799153')],
});
