import type { Call } from '../sending/call.js';
import { callJson, isMarketplaceSuccess } from '../answers/read-json.js';
import type { Transport } from '../sending/transport.js';
import { type AbnormalRecord, abnormalRecords } from './abnormal-records.js';
import { usageBody, type UsageInterface } from './usage-body.js';
import type { UsageRecord } from './usage-record.js';
import { usageMessages } from './messages.js';

/** Per-record errors are in the answer. */
const SOME_REFUSED = '94060999';

const PATHS: Record<UsageInterface, string> = {
  new: '/api/mkp-openapi-public/global/v1/isv/usage-data',
  old: '/rest/marketplace/v1/isv/usage-data',
};

/** KooGallery has all records, or has looked at each and names those that are wrong. */
export type UsageAnswer = ({ accepted: true } | { accepted: false; abnormal: AbnormalRecord[] }) & {
  /** KooGallery's time, where the response had it. */
  date?: Date;
};

/**
 * Pushes at most 1,000 usage records in one call, exactly as they are: sent again unchanged, they are the same records
 * for KooGallery (the same instance, begin and end), so that a call whose answer was lost is repeated.
 *
 * @throws EnvironmentError `NO_INTEGRATION_KEY` for the new interface; RefusedCallError, NotReachedError, LostAnswerError, UnreadableAnswerError
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649411.html the old interface
 */
export async function sendUsage(
  transport: Transport,
  records: readonly UsageRecord[],
  usageInterface: UsageInterface,
  { signal }: { signal?: AbortSignal } = {},
): Promise<UsageAnswer> {
  const body = usageBody(records, usageInterface);
  const call: Call = {
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    path: PATHS[usageInterface],
    // What is signed says when: each try has a signature of its own, over the same body.
    perTry: () => ({
      body,
      headers: usageInterface === 'new' ? { ...transport.credentials.signUsage(body, transport.now()) } : {},
    }),
    repeatable: true,
    signal,
    title: usageMessages.push(),
  };
  const { code, content, date } = await callJson(
    transport,
    call,
    (answered) => isMarketplaceSuccess(answered) || answered === SOME_REFUSED,
  );
  return code === SOME_REFUSED
    ? { accepted: false, abnormal: abnormalRecords(content), date }
    : { accepted: true, date };
}
