import { callbackInterface } from '../../callback-interface.js';
import { choice, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { RENEWAL, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';
import { orderAmount } from './parameters.js';

/** Deletes an instance and its data. */
export const releaseInstance1 = callbackInterface({
  id: 'saas-1.0/releaseInstance',
  activity: 'releaseInstance',
  method: 'GET',
  name: { en: 'Release', zh: '商品资源释放' },
  signing: 'query-token',
  key: 'basic',
  request: {
    activity: choice(20, 'releaseInstance'),
    instanceId: text(64),
    orderId: text(64),
    orderAmount,
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId'],
  retry: RENEWAL,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649056')],
});
