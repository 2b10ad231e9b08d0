import { RefusedCallError } from '../sending/call-errors.js';
import type { AbnormalRecord } from './abnormal-records.js';
import type { KeptRecord, Settlement } from './outbox/outbox.js';
import type { UsageAnswer } from './send-usage.js';
import { usageMessages } from './messages.js';
import { foreignText, type Message } from '../../i18n/message.js';

/**
 * Codes that speak of a record, not of the caller: one bad record fails the whole call, and the call does not say
 * which one it was.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649411.html
 */
const ABOUT_RECORDS = new Set(['0100', '0101', '0150', '0199', '9001', '9002', '9003', '9004']);

/** One call of the interface. */
export type SendRecords = (records: readonly KeptRecord[]) => Promise<UsageAnswer>;

/**
 * Sends records until each one's fate is known, and tells it as soon as it is. A record counts as delivered only when
 * an answer of success was to a call with it: where an answer names some as wrong, the others are sent again,
 * unchanged. Where a call fails for a record that it does not name, halves are sent, down to the one.
 *
 * @throws whatever `send` throws, but what is about a record
 */
export async function deliverRecords(
  records: readonly KeptRecord[],
  send: SendRecords,
  onSettled: (settlements: Settlement[]) => void,
): Promise<void> {
  const open: KeptRecord[][] = [[...records]];
  for (let some = open.pop(); some !== undefined; some = open.pop()) {
    if (some.length === 0) continue;
    const answer = await send(some).catch((error: unknown) => refusalOfRecords(error));
    if ('refused' in answer) {
      if (some.length === 1) onSettled([{ id: some[0]!.id, state: 'refused', ...answer.refused }]);
      else open.push(...halves(some));
    } else if (answer.accepted) {
      onSettled(some.map(({ id }) => ({ id, state: 'delivered' })));
    } else {
      open.push(...sortOut(some, answer.abnormal, onSettled));
    }
  }
}

/** What is left to send of a call some of whose records were refused. */
function sortOut(
  records: KeptRecord[],
  abnormal: readonly AbnormalRecord[],
  onSettled: (settlements: Settlement[]) => void,
): KeptRecord[][] {
  const named = new Map<KeptRecord, AbnormalRecord>();
  for (const one of abnormal) {
    for (const record of records) if (isAbout(one, record)) named.set(record, one);
  }

  // No record is named, but where there is only one it is clear which is meant.
  if (named.size === 0 && records.length === 1) named.set(records[0]!, abnormal[0] ?? {});
  if (named.size === 0) return halves(records);
  onSettled(
    [...named].map(([{ id }, { code, message }]) => ({
      id,
      state: 'refused',
      code: code ?? '94060999',
      message: message === undefined ? usageMessages.noReason() : foreignText(message),
    })),
  );
  return [records.filter((record) => !named.has(record))];
}

function isAbout(
  { beginTime, endTime, instanceId, meteringSn }: AbnormalRecord,
  record: KeptRecord,
): boolean {
  if (meteringSn !== undefined) return meteringSn === record.meteringSn;
  return (
    instanceId === record.instanceId &&
    beginTime === record.beginTime &&
    (endTime ?? record.endTime) === record.endTime
  );
}

function halves<T>(items: readonly T[]): T[][] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(middle), items.slice(0, middle)];
}

function refusalOfRecords(error: unknown): { refused: { code: string; message: Message } } {
  if (error instanceof RefusedCallError) {
    const number = /^(?:MKT|CBC)\.(\d{4})$/.exec(error.code)?.[1];
    if (number !== undefined && ABOUT_RECORDS.has(number))
      return { refused: { code: error.code, message: foreignText(error.says ?? '') } };
  }

  throw error;
}
