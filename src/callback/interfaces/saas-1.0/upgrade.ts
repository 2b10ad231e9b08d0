import { callbackInterface } from '../../callback-interface.js';
import { choice, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { OPENING, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';
import { quantities } from './parameters.js';

/** Upgrades an instance, whose id stays. */
export const upgrade1 = callbackInterface({
  id: 'saas-1.0/upgrade',
  activity: 'upgrade',
  method: 'GET',
  name: { en: 'Upgrade', zh: '商品升级' },
  signing: 'query-token',
  key: 'basic',
  request: {
    activity: choice(20, 'upgrade'),
    instanceId: text(64),
    orderId: text(64),
    skuCode: text(64),
    productId: text(64),
    ...quantities,
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId', 'orderId'],
  retry: OPENING,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0000001297828992')],
});
