import { RefusedError } from '../../errors/koo-error.js';
import { callJson } from '../answers/read-json.js';
import { afterLostAnswer } from '../sending/after-lost-answer.js';
import type { Transport } from '../sending/transport.js';
import { checkLicence, isLicenceSuccess, LICENCE_PATH, type LicenceInfo } from './licence-interface.js';
import { queryLicence } from './query-licence.js';
import { licenceMessages } from './messages.js';

/** There is such a code, and it is not activated. */
const NOT_ACTIVATED = '92020011';

export interface Activation {
  license: string;
  info: LicenceInfo;
  /** `heartbeat` where the answer was lost, and the query then said that the code is active. */
  source: 'activation' | 'heartbeat';
}

/**
 * Activates a licence code (激活授权码), once. When the answer is lost the code is queried: where it is active, by this
 * call or by one before it, that is the result, and where it is not, it is activated again.
 *
 * `expire_time` of the answer is an estimate; that of {@link queryLicence} counts. No copy of the page shows the table of
 * the request: that the code's name in it is `license` is taken from the query's. A newer activation, whose answer has no
 * data, is not called, since its address is not published either.
 *
 * @throws UsageError `LICENCE_CODE`, RefusedCallError, NotReachedError, LostAnswerError, UnreadableAnswerError
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649244.html
 */
export async function activateLicence(
  transport: Transport,
  license: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Activation> {
  checkLicence(license);
  return afterLostAnswer(
    async (): Promise<Activation> => {
      const { content } = await callJson(
        transport,
        {
          body: JSON.stringify({ license }),
          findOut: licenceMessages.activationFindOut({ license }),
          headers: { 'content-type': 'application/json' },
          method: 'POST',
          path: `${LICENCE_PATH}/v1/license/activate`,
          signal,
          title: licenceMessages.activation(),
        },
        isLicenceSuccess,
      );
      return { info: infoIn(content.data), license, source: 'activation' };
    },
    async () => {
      try {
        return { info: await queryLicence(transport, { license }, { signal }), license, source: 'heartbeat' };
      } catch (error) {
        if (error instanceof RefusedError && error.code === NOT_ACTIVATED) return undefined;
        throw error;
      }
    },
  );
}

/** The page has the state as a text of JSON in `license_code_info`; an object there, or no data, does as well. */
function infoIn(data: unknown): LicenceInfo {
  const info = (data as { license_code_info?: unknown } | null | undefined)?.license_code_info;
  if (typeof info === 'object' && info !== null) return info as LicenceInfo;
  if (typeof info !== 'string') return {};
  try {
    const read: unknown = JSON.parse(info);
    return typeof read === 'object' && read !== null ? (read as LicenceInfo) : { license_code_info: info };
  } catch {
    return { license_code_info: info };
  }
}
