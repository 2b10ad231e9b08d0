import { UsageError } from '../../errors/koo-error.js';
import { recordProblem } from './check-record.js';
import { conflict } from './import-usage.js';
import type { Outbox } from './outbox/outbox.js';
import { readRecord, type WrittenRecord } from './read-record.js';
import type { UsageRecord } from './usage-record.js';
import type { Message } from '../../i18n/message.js';
import { usageMessages } from './messages.js';

/**
 * Checks one record and adds it to the outbox; one that is there already, the same, stays as it is.
 *
 * @throws UsageError `USAGE_RECORD` when it could never be pushed, `USAGE_CONFLICT` when there is another one in its place
 */
export async function addUsage(
  outbox: Outbox,
  written: WrittenRecord,
  now: Date,
): Promise<{ as: 'added' | 'known'; record: UsageRecord }> {
  const read = readRecord(written, now);
  if ('problems' in read) throw unusable(read.problems);
  const { record } = read;
  const problem = recordProblem(record, now);
  if (problem) throw unusable([problem.message]);
  const [addition] = await outbox.transaction((writer) => writer.add([record]));
  if (addition!.as !== 'conflict') return { as: addition!.as, record };
  throw new UsageError('USAGE_CONFLICT', usageMessages.notAdded({ why: conflict(record, addition!.with) }), {
    hints: [usageMessages.otherTimes(), usageMessages.removeOther({ number: addition!.with.meteringSn })],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html',
    place: outbox.name,
  });
}

function unusable(problems: readonly Message[]): UsageError {
  return new UsageError('USAGE_RECORD', usageMessages.notPushable({ problems }), {
    hints: [usageMessages.correctRecord()],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html',
  });
}
