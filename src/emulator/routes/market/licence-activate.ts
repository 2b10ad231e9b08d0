import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { addLicence } from '../../state/licences.js';
import { licenceErrors } from '../../wire/error-formats.js';
import { licenceCall } from './licence-call.js';
import { licenceNow, licenceRefusals, licenceTime } from './licence-samples.js';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * Activating a licence code, once. That the request names it `license` is taken from the query's request.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649244.html
 */
export function licenceActivate(context: EmulatorContext): Interface {
  return {
    errorFormat: licenceErrors,
    routes(scope) {
      licenceCall(scope, '/v1/license/activate', (fields) => {
        const license = fields.text('license', { max: 64 });
        const expireTime = activate(context, license);
        const info = {
          status: 'ALIVE',
          expire_time: expireTime,
          product_id: 'OFFI000000000000000001',
          amount: 1,
          order_id: 'MOCKPERIODYEARNEW',
        };
        // A text of JSON inside of JSON, as the page has it.
        return { data: { license_code_info: JSON.stringify(info) } };
      });
    },
  };
}

function activate(context: EmulatorContext, license: string): string {
  const { database, now } = context;
  return database.transaction(() => {
    const licence = licenceNow(context, license);
    if (!licence) throw licenceRefusals.unknown();
    if (licence.status === 'UNRECEIVED') throw licenceRefusals.notReceived();
    if (licence.status !== 'NEW') throw licenceRefusals.illegalState();
    const expireTime = licenceTime(new Date(now().getTime() + YEAR));
    addLicence(database, { activate_time: licenceTime(now()), expire_time: expireTime, license });
    return expireTime;
  });
}
