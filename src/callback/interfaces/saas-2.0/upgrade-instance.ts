import { callbackInterface } from '../../callback-interface.js';
import { choice, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { OPENING, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/** Upgrades an instance, whose id stays; what was bought, the seller asks for with the new order's id. */
export const upgradeInstance = callbackInterface({
  id: 'saas-2.0/upgradeInstance',
  activity: 'upgradeInstance',
  method: 'POST',
  name: { en: 'Upgrade an instance', zh: '实例升级' },
  signing: 'query-signature',
  key: 'basic',
  request: {
    activity: choice(32, 'upgradeInstance'),
    instanceId: text(64),
    orderId: text(64),
    orderLineId: text(64),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId', 'orderId', 'orderLineId'],
  retry: OPENING,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649432')],
});
