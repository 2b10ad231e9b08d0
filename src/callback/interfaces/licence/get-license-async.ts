import { callbackInterface } from '../../callback-interface.js';
import { choice, optional, text } from '../../field.js';
import { INSTANCE_CODES } from '../../result-code.js';
import { LICENCE_CODE, LICENCE_PAGES, LICENCE_TIMEOUT, result, testFlag } from '../common.js';

/**
 * Asks for a licence. The answer only accepts the request; the licence itself is uploaded for the market event `eventId`, as
 * a string or a file. The same request has the same licence.
 */
export const getLicenseAsync = callbackInterface({
  id: 'licence/getLicenseAsync',
  activity: 'getLicenseAsync',
  method: 'POST',
  name: { en: 'Request a licence asynchronously', zh: '异步申请License' },
  signing: 'query-signature',
  key: 'licence-code',
  request: {
    activity: choice(32, 'getLicenseAsync'),
    instanceId: text(64),
    effectiveTime: text(32),
    // Required of licences for a period.
    expireTime: optional(text(32)),
    eventId: text(64),
    deviceFingerprint: optional(text(1024)),
    testFlag,
  },
  answer: result,
  codes: [...INSTANCE_CODES, '000004', '000900', '000901', '000902', '000903'],
  idempotency: ['instanceId', 'eventId'],
  retry: LICENCE_CODE,
  timeout: LICENCE_TIMEOUT,
  pages: LICENCE_PAGES,
});
