import type { Readable } from 'node:stream';
import { UsageError } from '../../../errors/koo-error.js';
import { type ReadRecord, readRecord } from '../read-record.js';
import { usageMessages } from '../messages.js';
import { type DecodeOptions, TextReader } from '../../../spreadsheet/text/decode-text.js';
import { linesOf, type TextLine } from '../../../spreadsheet/text/lines-of.js';
import type { Separator } from '../../../spreadsheet/csv/separator.js';
import { readCsv } from './read-csv.js';
import { readJsonLines } from './read-json-lines.js';
import { MAX_LINE_CHARACTERS } from './written-line.js';
import type { TextEncoding } from '../../../spreadsheet/text/text-encoding.js';

export type RecordsFormat = 'csv' | 'ndjson';

/** A record of a file, and its line there, from 1. */
export type RecordOfLine = ReadRecord & { line: number };

/** How a file was read. */
export interface FileForm {
  format: RecordsFormat;
  encoding: TextEncoding;
  /** Of CSV. */
  separator?: Separator;
}

export interface ReadRecordsOptions {
  /** By default decided by its beginning: with `{` it is JSON. */
  format?: RecordsFormat;
  /** By default decided by its bytes. */
  encoding?: TextEncoding;
  /** For messages. */
  name: string;
  now: Date;
  /** Told at the end. */
  onForm?: (form: FileForm) => void;
}

/**
 * Reads usage records one by one, in bounded memory: CSV whose first line names the columns, or JSON with one object a
 * line. Names are those of the interface: `instance_id`, `begin_time`, `usage_value`, …
 *
 * @throws UsageError `USAGE_COLUMNS`, `USAGE_FILE` when it is not in this format, `USAGE_ENCODING` when its encoding is not
 *   clear, `USAGE_EMPTY` when it has no records
 */
export async function* readRecords(
  input: Readable,
  { encoding, format: told, name, now, onForm }: ReadRecordsOptions,
): AsyncGenerator<RecordOfLine> {
  const reader = new TextReader(input, { encoding, refuse: (why) => refuse(why, name) });
  const lines = linesOf(
    reader.text((start) => (told ?? formatOf(start)) === 'ndjson'),
    MAX_LINE_CHARACTERS,
  );
  try {
    const first = await firstLine(lines);
    if (first === undefined) throw empty(name, false);
    const format = told ?? formatOf(first.text.trimStart());
    if (first.text.trimStart().startsWith('[')) throw jsonList(name, first.line);
    const all = again(first, lines);
    let separator: Separator | undefined;
    const written =
      format === 'csv'
        ? readCsv(all, { name, onSeparator: (found) => (separator = found) })
        : readJsonLines(all);
    let count = 0;
    for await (const { line, values } of written) {
      count += 1;
      yield 'problems' in values
        ? { line, problems: values.problems }
        : { line, ...readRecord(values.record, now) };
    }

    if (count === 0) throw empty(name, true);
    onForm?.({ encoding: reader.encoding ?? 'utf-8', format, ...(separator !== undefined && { separator }) });
  } finally {
    // Whoever writes into it may not come to an end.
    input.destroy();
  }
}

function formatOf(start: string): RecordsFormat {
  return start.startsWith('{') ? 'ndjson' : 'csv';
}

async function firstLine(lines: AsyncGenerator<TextLine>): Promise<TextLine | undefined> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) return undefined;
    if (value.text.trim() !== '') return value;
  }
}

async function* again(first: TextLine, rest: AsyncGenerator<TextLine>): AsyncGenerator<TextLine> {
  yield first;
  yield* rest;
}

function refuse(why: Parameters<DecodeOptions['refuse']>[0], name: string): never {
  if (why === 'workbook')
    throw new UsageError('USAGE_FILE', usageMessages.workbook(), {
      hints: [usageMessages.saveAsCsv()],
      place: name,
    });
  throw new UsageError('USAGE_ENCODING', usageMessages.encoding({ isAmbiguous: why === 'ambiguous' }), {
    hints: [usageMessages.nameEncoding(), usageMessages.saveAsUtf8()],
    place: name,
  });
}

function empty(name: string, hasHeader: boolean): UsageError {
  return new UsageError('USAGE_EMPTY', usageMessages.nothingToImport({ isHeader: hasHeader }), {
    hints: [usageMessages.checkWriter()],
    place: name,
  });
}

function jsonList(name: string, line: number): UsageError {
  return new UsageError('USAGE_FILE', usageMessages.jsonList(), {
    hints: [usageMessages.oneObjectALine()],
    place: `${name}:${line}:1`,
  });
}
