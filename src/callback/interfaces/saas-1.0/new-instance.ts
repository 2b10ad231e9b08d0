import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { OPENING_CODES } from '../../result-code.js';
import { appInfo1, OPENING, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';
import { chargingMode, expireTime1, orderAmount, period, quantities } from './parameters.js';

/**
 * Creates an instance. The buyer's page of details calls it again, so it returns the same instance with its access data.
 * Copies of the page end after `userName`; the parameters behind it are those of the samples and of neighbouring pages.
 */
export const newInstance1 = callbackInterface({
  id: 'saas-1.0/newInstance',
  activity: 'newInstance',
  method: 'GET',
  name: { en: 'Subscription', zh: '新购商品' },
  signing: 'query-token',
  key: 'basic',
  request: {
    activity: choice(20, 'newInstance'),
    customerId: text(100),
    customerName: optional(text(64)),
    userId: optional(text(64)),
    userName: optional(text(64)),
    mobilePhone: optional(text(256, { isEncrypted: true })),
    email: optional(text(256, { isEncrypted: true })),
    businessId: text(64),
    orderId: text(64),
    skuCode: optional(text(64)),
    productId: text(64),
    trialFlag: optional(text(2)),
    expireTime: optional(expireTime1),
    chargingMode,
    ...quantities,
    ...period,
    orderAmount,
    provisionType: optional(text(2)),
    testFlag,
  },
  answer: {
    ...result,
    // 1: AES-256, the default; 2: AES-128.
    encryptType: optional(choice(3, '1', '2')),
    instanceId: optional(text(64)),
    appInfo: appInfo1,
  },
  codes: OPENING_CODES,
  idempotency: ['orderId', 'productId'],
  retry: OPENING,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649013')],
});
