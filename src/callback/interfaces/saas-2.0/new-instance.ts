import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { OPENING_CODES } from '../../result-code.js';
import { appInfo2, OPENING, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/**
 * Creates an instance; what was bought, the seller asks for with the order's id. `businessId` differs with each call, the
 * order and its line do not: with those, the same instance is returned. Code 000004: it is being created, and KooGallery
 * polls queryInstance. The debugging page of 1.0 requires `frontEndUrl` as well; in 2.0 it comes with queryInstance.
 */
export const newInstance = callbackInterface({
  id: 'saas-2.0/newInstance',
  activity: 'newInstance',
  method: 'POST',
  name: { en: 'Create an instance', zh: '创建实例' },
  signing: 'query-signature',
  key: 'basic',
  request: {
    activity: choice(20, 'newInstance'),
    orderId: text(64),
    orderLineId: text(64),
    businessId: text(64),
    testFlag,
  },
  answer: { ...result, instanceId: optional(text(64)), appInfo: appInfo2 },
  codes: OPENING_CODES,
  idempotency: ['orderId', 'orderLineId'],
  retry: OPENING,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649427')],
});
