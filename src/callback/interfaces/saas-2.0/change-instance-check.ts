import { callbackInterface } from '../../callback-interface.js';
import { choice, integer, object, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { NOT_STATED, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/**
 * Asks, before a renewal that changes the spec or the quantity, whether the server can do it: what is used has to fit what
 * is smaller. After the payment comes refreshInstance with the scene `RENEWAL_CHANGE`.
 */
export const changeInstanceCheck = callbackInterface({
  id: 'saas-2.0/changeInstanceCheck',
  activity: 'changeInstanceCheck',
  method: 'POST',
  name: { en: 'Verify a change upon renewal', zh: '续费变更校验' },
  signing: 'query-signature',
  key: 'basic',
  request: {
    activity: choice(32, 'changeInstanceCheck'),
    instanceId: text(64),
    productInfo: object({
      productId: text(64),
      skuCode: text(64),
      linearValue: optional(integer()),
      productName: text(64),
    }),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId', 'productInfo'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: ['https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0000002411753620.html'],
});
