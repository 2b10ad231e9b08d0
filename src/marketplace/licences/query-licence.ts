import { UsageError } from '../../errors/koo-error.js';
import { callJson } from '../answers/read-json.js';
import type { Transport } from '../sending/transport.js';
import { checkLicence, isLicenceSuccess, LICENCE_PATH, type LicenceInfo } from './licence-interface.js';
import { licenceMessages } from './messages.js';

export interface LicenceQuery {
  license: string;
  /** `heartbeatInfo`, which KooGallery has retired for {@link reportLicenceUse}: only for software that sent it before. */
  user?: {
    /** `thirdPartyAccount`: what tells an end user or a device from the others; at most 256 characters. */
    account: string;
    /** At most 32 characters. */
    ip?: string;
  };
}

/**
 * Asks for the state of a licence code (查询授权码, before: 授权码心跳检测). The seller's software does so at the first use
 * of a day.
 *
 * This is the older of two interfaces, of which the page wants one or the other. The newer one, `v2/license/heartbeat`,
 * takes several codes at once; its body is not published, so that it is not called.
 *
 * @throws UsageError `LICENCE_CODE`, `LICENCE_USER`; RefusedCallError, NotReachedError, LostAnswerError, UnreadableAnswerError
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649245.html
 */
export async function queryLicence(
  transport: Transport,
  { license, user }: LicenceQuery,
  { signal }: { signal?: AbortSignal } = {},
): Promise<LicenceInfo> {
  checkLicence(license);
  if (user) checkUser(user);
  const heartbeatInfo = user && { ip: user.ip, thirdPartyAccount: user.account };
  const { content } = await callJson(
    transport,
    {
      body: JSON.stringify({ heartbeatInfo, license }),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
      onlyReads: true,
      path: `${LICENCE_PATH}/v1/license/heartbeat`,
      signal,
      title: licenceMessages.query(),
    },
    isLicenceSuccess,
  );
  return typeof content.data === 'object' && content.data !== null ? (content.data as LicenceInfo) : {};
}

function checkUser({ account, ip = '' }: Required<LicenceQuery>['user']): void {
  if (account.length > 0 && [...account].length <= 256 && ip.length <= 32) return;
  throw new UsageError('LICENCE_USER', licenceMessages.user(), {
    hints: [licenceMessages.betterReport()],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649245.html',
  });
}
