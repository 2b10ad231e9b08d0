import type { Readable } from 'node:stream';
import { CheckFailed } from '../../errors/koo-error.js';
import { recordProblem } from './check-record.js';
import type { Outbox, OutboxWriter } from './outbox/outbox.js';
import {
  type FileForm,
  readRecords,
  type RecordOfLine,
  type ReadRecordsOptions,
} from './reading/read-records.js';
import type { UsageRecord } from './usage-record.js';
import type { Message } from '../../i18n/message.js';
import { recordMessages, usageMessages } from './messages.js';

/** Records that are added in one go. */
const AT_ONCE = 1000;

/** More are counted, not kept. */
const MAX_PROBLEMS = 100;

export interface RecordOfFile {
  line: number;
  problems: Message[];
}

export interface ImportResult {
  /** New in the outbox. */
  added: number;
  /** There already, the same. */
  known: number;
  /** Records that cannot be pushed; where there is one and they are not skipped, nothing was added. */
  wrong: number;
  /** The first of those, with their lines. */
  problems: RecordOfFile[];
  /** How the file was read. */
  form: FileForm;
}

export interface ImportUsageOptions extends Omit<ReadRecordsOptions, 'onForm'> {
  /** Leave wrong records out, and add the others. */
  skipWrong?: boolean;
  /** Only look. */
  dryRun?: boolean;
  signal?: AbortSignal;
}

/**
 * Adds the usage records of a file to the outbox: all, or none when one of them is wrong. Importing the same file again
 * adds nothing.
 *
 * @throws CheckFailed `USAGE_WRONG` when a record is wrong and wrong ones are not skipped; UsageError when the file is
 *   not in its format
 */
export async function importUsage(
  outbox: Outbox,
  input: Readable,
  { dryRun = false, signal, skipWrong = false, ...options }: ImportUsageOptions,
): Promise<ImportResult> {
  const result: ImportResult = {
    added: 0,
    form: { encoding: 'utf-8', format: 'csv' },
    known: 0,
    problems: [],
    wrong: 0,
  };
  const onForm = (form: FileForm): void => void (result.form = form);
  try {
    await outbox.transaction(async (writer) => {
      for await (const some of inGroups(readRecords(input, { ...options, onForm }))) {
        signal?.throwIfAborted();
        await addSome(writer, some, result, options.now);
      }

      if (result.wrong > 0 && !skipWrong) throw wrongRecords(result, options.name);
      if (dryRun) throw new DryRunEnds();
    });
  } catch (error) {
    if (!(error instanceof DryRunEnds)) throw error;
  }

  return result;
}

/** Ends the transaction without its effects. */
class DryRunEnds extends Error {}

async function addSome(
  writer: OutboxWriter,
  some: readonly RecordOfLine[],
  result: ImportResult,
  now: Date,
): Promise<void> {
  const good: Array<{ line: number; record: UsageRecord }> = [];
  for (const item of some) {
    const problems = 'problems' in item ? item.problems : timeProblems(item.record, now);
    if (problems.length > 0) blame(result, { line: item.line, problems });
    else if ('record' in item) good.push(item);
  }

  const additions = await writer.add(good.map(({ record }) => record));
  for (const [at, addition] of additions.entries()) {
    if (addition.as !== 'conflict') result[addition.as] += 1;
    else blame(result, { line: good[at]!.line, problems: [conflict(good[at]!.record, addition.with)] });
  }
}

/** A record that ends in the future waits for its time, but one of a file was not used yet. */
function timeProblems(record: UsageRecord, now: Date): Message[] {
  const problem = recordProblem(record, now);
  return problem ? [problem.message] : [];
}

export function conflict(record: UsageRecord, rival: UsageRecord): Message {
  const isSameUse =
    rival.instanceId === record.instanceId &&
    rival.beginTime === record.beginTime &&
    rival.endTime === record.endTime;
  // Most have a number that koo has made of just these three.
  return isSameUse
    ? recordMessages.sameUse({ number: rival.meteringSn, value: rival.usageValue })
    : recordMessages.sameNumber({
        begin: rival.beginTime,
        end: rival.endTime,
        instance: rival.instanceId,
        number: record.meteringSn,
        value: rival.usageValue,
      });
}

function blame(result: ImportResult, wrong: RecordOfFile): void {
  result.wrong += 1;
  if (result.problems.length < MAX_PROBLEMS) result.problems.push(wrong);
}

function wrongRecords({ problems, wrong }: ImportResult, name: string): CheckFailed {
  const lines = problems
    .slice(0, 10)
    .map(({ line, problems: what }) => usageMessages.wrongLine({ line, problems: what }));
  return new CheckFailed('USAGE_WRONG', usageMessages.wrongRecords({ file: name, lines, wrong }), {
    hints: [usageMessages.correctFile(), usageMessages.skipWrong()],
    place: name,
  });
}

async function* inGroups(items: AsyncIterable<RecordOfLine>): AsyncGenerator<RecordOfLine[]> {
  let group: RecordOfLine[] = [];
  for await (const item of items) {
    if (group.push(item) < AT_ONCE) continue;
    yield group;
    group = [];
  }

  if (group.length > 0) yield group;
}
