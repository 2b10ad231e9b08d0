import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { expireTime, LICENCE_CODE, LICENCE_TIMEOUT, page, result, testFlag } from '../common.js';

/** Changes when a licence code expires: by a renewal, or one that is cancelled. */
export const refreshLicenseCode = callbackInterface({
  id: 'licence/refreshLicenseCode',
  activity: 'refreshLicenseCode',
  method: 'POST',
  name: { en: 'Update the validity of a licence code', zh: '更新授权码有效期' },
  signing: 'query-signature',
  key: 'licence-code',
  request: {
    activity: choice(20, 'refreshLicenseCode'),
    scene: choice(64, 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD'),
    orderId: text(64),
    orderLineId: text(64),
    license: text(64),
    productId: optional(text(64)),
    expireTime,
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['license', 'scene', 'orderId', 'orderLineId'],
  retry: LICENCE_CODE,
  timeout: LICENCE_TIMEOUT,
  pages: [page('zh-cn_topic_0070649167')],
});
