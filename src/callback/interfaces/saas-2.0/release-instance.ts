import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { NOT_STATED, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/** Deletes an instance and its data. One that was released before is a success. */
export const releaseInstance = callbackInterface({
  id: 'saas-2.0/releaseInstance',
  activity: 'releaseInstance',
  method: 'POST',
  name: { en: 'Release an instance', zh: '释放实例' },
  signing: 'query-signature',
  key: 'basic',
  request: {
    activity: choice(32, 'releaseInstance'),
    instanceId: text(64),
    orderId: optional(text(64)),
    orderLineId: optional(text(64)),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649431')],
});
