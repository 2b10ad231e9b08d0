import { callbackInterface } from '../../callback-interface.js';
import { choice, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { LICENCE_CODE, LICENCE_TIMEOUT, page, result, testFlag } from '../common.js';

/** Freezes a licence code, when its grace period has passed, or unfreezes it. */
export const updateLicenseCodeStatus = callbackInterface({
  id: 'licence/updateLicenseCodeStatus',
  activity: 'updateLicenseCodeStatus',
  method: 'POST',
  name: { en: 'Change the status of a licence code', zh: '变更授权码状态' },
  signing: 'query-signature',
  key: 'licence-code',
  request: {
    activity: choice(32, 'updateLicenseCodeStatus'),
    license: text(64),
    status: choice(32, 'FREEZE', 'UNFREEZE'),
    testFlag,
  },
  answer: result,
  codes: INSTANCE_CODES,
  idempotency: ['license', 'status'],
  retry: LICENCE_CODE,
  timeout: LICENCE_TIMEOUT,
  pages: [page('zh-cn_topic_0070649168')],
});
