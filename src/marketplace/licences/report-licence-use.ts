import { KooError } from '../../errors/koo-error.js';
import { callJson } from '../answers/read-json.js';
import type { Transport } from '../sending/transport.js';
import { isLicenceSuccess, LICENCE_PATH } from './licence-interface.js';
import { type LicenceUse, usageCalls, type UsageInfo } from './licence-use.js';
import { licenceMessages } from './messages.js';

export interface LicenceUseReport {
  /** Licence codes, and entries of all of them. */
  licences: number;
  entries: number;
  calls: number;
}

/**
 * Reports who used the software today (授权码软件使用统计), in as many calls as it takes.
 *
 * @throws UsageError before anything is sent; RefusedCallError, NotReachedError, LostAnswerError, UnreadableAnswerError,
 *   whose hints say what was taken before
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0000002290055385.html
 */
export async function reportLicenceUse(
  transport: Transport,
  uses: readonly LicenceUse[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<LicenceUseReport> {
  const calls = usageCalls(uses);
  const entriesOf = (some: readonly UsageInfo[][]): number =>
    some.flat().reduce((sum, { software_usage_Info: entries }) => sum + entries.length, 0);
  for (const [at, usageInfo] of calls.entries()) {
    try {
      await sendUse(transport, usageInfo, signal);
    } catch (error) {
      if (at > 0 && error instanceof KooError) {
        error.addHint(
          licenceMessages.acceptedBefore({ all: entriesOf(calls), done: entriesOf(calls.slice(0, at)) }),
        );
      }

      throw error;
    }
  }

  return {
    calls: calls.length,
    entries: entriesOf(calls),
    licences: new Set(calls.flat().map(({ license }) => license)).size,
  };
}

async function sendUse(
  transport: Transport,
  usageInfo: readonly UsageInfo[],
  signal: AbortSignal | undefined,
): Promise<void> {
  await callJson(
    transport,
    {
      body: JSON.stringify({ usage_info: usageInfo }),
      findOut: licenceMessages.reportFindOut(),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
      path: `${LICENCE_PATH}/v2/license/software-usage-info`,
      signal,
      title: licenceMessages.report(),
    },
    isLicenceSuccess,
  );
}
