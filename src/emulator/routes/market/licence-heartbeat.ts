import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { licenceErrors } from '../../wire/error-formats.js';
import { licenceCall } from './licence-call.js';
import { licenceNow, licenceRefusals } from './licence-samples.js';

/**
 * The state of a licence code, by the older interface. The newer one (`v2/license/heartbeat`) is not here, since its body
 * is not published.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649245.html
 */
export function licenceHeartbeat(context: EmulatorContext): Interface {
  return {
    errorFormat: licenceErrors,
    routes(scope) {
      licenceCall(scope, '/v1/license/heartbeat', (fields) => {
        const license = fields.text('license', { max: 64 });
        const user = fields.optionalObject('heartbeatInfo');
        user?.text('thirdPartyAccount', { max: 256 });
        user?.optionalText('ip', { max: 32 });
        const licence = licenceNow(context, license);
        if (!licence) throw licenceRefusals.unknown();
        const { activate_time: activateTime, expire_time: expireTime, status } = licence;
        if (activateTime === undefined) throw licenceRefusals.notActivated();
        return {
          data: { license_code: license, status, activate_time: activateTime, expire_time: expireTime },
        };
      });
    },
  };
}
