import { Readable } from 'node:stream';
import { UsageError } from '../../errors/koo-error.js';
import { isWireName, type ReadRecord, readRecord, type WrittenRecord } from './read-record.js';
import { WIRE_NAMES } from './usage-record.js';
import type { Message } from '../../i18n/message.js';
import { recordMessages, usageMessages } from './messages.js';

export type RecordsFormat = 'csv' | 'ndjson';

/** A record of a file, and its line there, from 1. */
export type RecordOfLine = ReadRecord & { line: number };

/** A longer line is not a usage record; in characters. */
const MAX_LINE_CHARACTERS = 64 * 1024;

export interface ReadRecordsOptions {
  /** By default decided by its beginning: with `{` it is JSON. */
  format?: RecordsFormat;
  /** For messages. */
  name: string;
  now: Date;
}

/**
 * Reads usage records one by one, in bounded memory: CSV whose first line names the columns, or JSON with one object a
 * line. Names are those of the interface: `instance_id`, `begin_time`, `usage_value`, …
 *
 * @throws UsageError `USAGE_COLUMNS`, `USAGE_FILE` when it is not in this format
 */
export async function* readRecords(
  input: Readable,
  { format: told, name, now }: ReadRecordsOptions,
): AsyncGenerator<RecordOfLine> {
  const { format, stream } = told ? { format: told, stream: input } : await lookAtFormat(input);
  const written = format === 'csv' ? readCsv(stream, name) : readLines(stream, name);
  try {
    for await (const { line, values } of written) {
      yield 'problems' in values
        ? { line, problems: values.problems }
        : { line, ...readRecord(values.record, now) };
    }
  } finally {
    // Whoever writes into it may not come to an end.
    input.destroy();
  }
}

/** Reads until there is a character that tells, and gives back all of it. */
async function lookAtFormat(input: Readable): Promise<{ format: RecordsFormat; stream: Readable }> {
  const pieces = input[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  const read: Array<Buffer | string> = [];
  let start = '';
  while (start === '') {
    const { done, value } = await pieces.next();
    if (done) break;
    read.push(value);
    start = value.toString().replace(/^[\u{FEFF}\s]+/u, '');
  }

  return { format: start.startsWith('{') ? 'ndjson' : 'csv', stream: Readable.from(again(read, pieces)) };
}

async function* again<T>(read: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* read;
  yield* { [Symbol.asyncIterator]: () => rest };
}

type Written = { line: number; values: { record: WrittenRecord } | { problems: Message[] } };

async function* readCsv(input: Readable, name: string): AsyncGenerator<Written> {
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({
    bom: true,
    columns: (header: string[]) => checkColumns(header, name),
    info: true,
    max_record_size: MAX_LINE_CHARACTERS,
    skip_empty_lines: true,
    trim: true,
  });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: WrittenRecord;
    }>) {
      yield { line: info.lines, values: { record } };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, message } = error as { lines?: number; message: string };
    throw new UsageError('USAGE_FILE', usageMessages.notCsv({ why: message }), {
      cause: error,
      hints: [usageMessages.quoteCommas()],
      place: `${name}:${lines ?? 1}:1`,
    });
  } finally {
    input.destroy();
  }
}

function checkColumns(header: string[], name: string): string[] {
  const columns = header.map((column) => column.trim().toLowerCase());
  const unknown = columns.find((column) => !isWireName(column));
  const missing = ['instance_id', 'begin_time', 'end_time', 'usage_value'].find(
    (column) => !columns.includes(column),
  );
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (unknown === undefined && missing === undefined && twice === undefined) return columns;
  const what =
    unknown === undefined
      ? missing === undefined
        ? usageMessages.columnTwice({ column: twice! })
        : usageMessages.noColumn({ column: missing })
      : usageMessages.unknownColumn({ column: JSON.stringify(unknown.slice(0, 40)) });
  throw new UsageError('USAGE_COLUMNS', what, {
    hints: [usageMessages.columns({ names: Object.keys(WIRE_NAMES) })],
    place: `${name}:1:1`,
  });
}

async function* readLines(input: Readable, name: string): AsyncGenerator<Written> {
  let line = 0;
  for await (const text of linesOf(input, name)) {
    line += 1;
    if (text.trim() !== '') yield { line, values: await readJsonLine(text) };
  }
}

/** Node's own reader of lines would hold a line of any length. */
async function* linesOf(input: Readable, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf8');
  let rest = '';
  let count = 0;
  for await (const piece of input as AsyncIterable<Buffer | string>) {
    rest += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop()!;
    yield* lines;
    count += lines.length;
    if (rest.length > MAX_LINE_CHARACTERS) throw tooLong(name, count + 1);
  }

  rest += decoder.decode();
  if (rest !== '') yield rest;
}

function tooLong(name: string, line: number): UsageError {
  return new UsageError('USAGE_FILE', usageMessages.lineTooLong({ kilobytes: MAX_LINE_CHARACTERS / 1024 }), {
    hints: [usageMessages.oneObjectALine()],
    place: `${name}:${line}:1`,
  });
}

async function readJsonLine(line: string): Promise<Written['values']> {
  const text = line.replace(/^\u{FEFF}/u, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [recordMessages.notJson({ why: (error as Error).message })] };
  }

  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [recordMessages.notObject()] };
  const problems: Message[] = [];
  const record: WrittenRecord = {};
  for (const [name, member] of Object.entries(value)) {
    if (!isWireName(name)) problems.push(recordMessages.notMember({ name: name.slice(0, 40) }));
    else if (typeof member === 'string') record[name] = member;
    else if (name === 'usage_value' && typeof member === 'number')
      record[name] = await numberAsWritten(text, name);
    else if (member !== null) problems.push(recordMessages.notText({ name }));
  }

  return problems.length > 0 ? { problems } : { record };
}

/** A number of JSON as its digits stand there: what JavaScript makes of them may be another one. */
async function numberAsWritten(text: string, name: string): Promise<string> {
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const { length, offset } = findNodeAtLocation(parseTree(text)!, [name])!;
  return text.slice(offset, offset + length);
}
