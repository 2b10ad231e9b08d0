import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { bookLicenceUse, type LicenceUseEntry } from '../../state/licences.js';
import type { JsonFields } from '../../wire/json-fields.js';
import { licenceErrors } from '../../wire/error-formats.js';
import { licenceCall } from './licence-call.js';
import { licenceNow, licenceRefusals, licenceTime } from './licence-samples.js';

/** Of codes in a call, and of entries for each. */
const MAX_LICENCES = 100;

/**
 * Who used the software under which licence code today.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0000002290055385.html
 */
export function licenceUsage(context: EmulatorContext): Interface {
  return {
    errorFormat: licenceErrors,
    routes(scope) {
      licenceCall(scope, '/v2/license/software-usage-info', (fields) => {
        const entries = listOf(fields, 'usage_info').flatMap((usage) => entriesOf(usage));
        const licences = [...new Set(entries.map(({ license }) => license))].map((name) =>
          licenceNow(context, name),
        );
        if (licences.includes(undefined)) throw licenceRefusals.invalidCodes();
        if (licences.some((one) => one!.activate_time === undefined)) throw licenceRefusals.notActivated();
        if (licences.some((one) => one!.status !== 'ALIVE')) throw licenceRefusals.illegalState();
        bookLicenceUse(context.database, entries, licenceTime(context.now()).slice(0, 8));
        return {};
      });
    },
  };
}

/** The list's name has a capital letter in it. */
function entriesOf(usage: JsonFields): LicenceUseEntry[] {
  const license = usage.text('license', { max: 64 });
  return listOf(usage, 'software_usage_Info').map((entry) => {
    const id = entry.optionalText('id', { max: 256 });
    const activeNumber = entry.optionalInteger('active_num', { max: 999_999_999 });
    if ((id === undefined) === (activeNumber === undefined))
      throw licenceRefusals.invalidParameter('an entry has one of id and active_num');
    return { active_num: activeNumber, id, license };
  });
}

function listOf(fields: JsonFields, name: string): JsonFields[] {
  const list = fields.objects(name);
  if (list.length > 0 && list.length <= MAX_LICENCES) return list;
  throw licenceErrors.invalid(`${name} has 1 to ${MAX_LICENCES} items`);
}
