import { callbackInterface } from '../../callback-interface.js';
import { choice, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { NOT_STATED, page, result, SAAS_TIMEOUT, testFlag } from '../common.js';

/** Freezes an instance, when it expires or breaks a rule, or unfreezes it. Its data is kept. */
export const updateInstanceStatus = callbackInterface({
  id: 'saas-2.0/updateInstanceStatus',
  activity: 'updateInstanceStatus',
  method: 'POST',
  name: { en: 'Update the status of an instance', zh: '更新实例状态' },
  signing: 'query-signature',
  key: 'basic',
  request: {
    activity: choice(32, 'updateInstanceStatus'),
    instanceId: text(64),
    status: choice(32, 'FREEZE', 'UNFREEZE'),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['instanceId', 'status'],
  retry: NOT_STATED,
  timeout: SAAS_TIMEOUT,
  pages: [page('zh-cn_topic_0070649430')],
});
