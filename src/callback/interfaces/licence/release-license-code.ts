import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { LICENCE_CODE, LICENCE_TIMEOUT, page, result, testFlag } from '../common.js';

/** Releases a licence code: its retention period has passed, or it was unsubscribed. */
export const releaseLicenseCode = callbackInterface({
  id: 'licence/releaseLicenseCode',
  activity: 'releaseLicenseCode',
  method: 'POST',
  name: { en: 'Release a licence code', zh: '释放授权码' },
  signing: 'query-signature',
  key: 'licence-code',
  request: {
    activity: choice(32, 'releaseLicenseCode'),
    license: text(64),
    orderId: optional(text(64)),
    orderLineId: optional(text(64)),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['license'],
  retry: LICENCE_CODE,
  timeout: LICENCE_TIMEOUT,
  pages: [page('zh-cn_topic_0070649169')],
});
