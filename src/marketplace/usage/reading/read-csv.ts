import type { parse as parseCsv } from 'csv-parse/sync';
import { UsageError } from '../../../errors/koo-error.js';
import type { Message } from '../../../i18n/message.js';
import { type Separator, SEPARATORS } from '../../../spreadsheet/csv/separator.js';
import { isWireName, type WrittenRecord } from '../read-record.js';
import { WIRE_NAMES, type WireName } from '../usage-record.js';
import { recordMessages, usageMessages } from '../messages.js';
import type { TextLine } from '../../../spreadsheet/text/lines-of.js';
import { MAX_LINE_CHARACTERS, tooLong, type WrittenLine } from './written-line.js';

const REQUIRED: readonly WireName[] = ['instance_id', 'begin_time', 'end_time', 'usage_value'];

export interface ReadCsvOptions {
  /** For messages. */
  name: string;
  onSeparator?: (separator: Separator) => void;
}

/**
 * Records of CSV whose first line names the columns. No value of a usage record contains a line break, and so each line is
 * read by itself: a quote that is not closed, or a value too many, is a mistake in one record and not in those after it.
 *
 * @throws UsageError `USAGE_COLUMNS`, `USAGE_FILE` for a header that is none
 */
export async function* readCsv(
  lines: AsyncIterable<TextLine>,
  { name, onSeparator }: ReadCsvOptions,
): AsyncGenerator<WrittenLine> {
  const { parse } = await import('csv-parse/sync');
  let declared: Separator | undefined;
  let header: { columns: WireName[]; separator: Separator } | undefined;
  for await (const { isTooLong, line, text } of lines) {
    if (text.trim() === '') continue;
    if (header) {
      const values = isTooLong ? { problems: [tooLong()] } : rowOf(text, header, parse);
      if (values) yield { line, values };
      continue;
    }

    if (isTooLong) throw notCsv(tooLong(), `${name}:${line}:1`);
    // Excel's own line, in front of the header.
    const [, told] = /^sep=([,;\t])\s*$/i.exec(text) ?? [];
    if (told !== undefined && declared === undefined) {
      declared = told as Separator;
      continue;
    }

    const separator = declared ?? separatorOf(text);
    const cells = cellsOf(text, separator, parse);
    if ('problem' in cells)
      throw notCsv(recordMessages.quoteInHeader({ given: excerpt(text) }), `${name}:${line}:1`);
    header = { columns: checkColumns(cells.values, `${name}:${line}:1`), separator };
    onSeparator?.(separator);
  }
}

/** The one that makes the most columns of a usage record out of the header. */
function separatorOf(header: string): Separator {
  const columns = (separator: Separator) =>
    header.split(separator).filter((cell) => isWireName(columnName(cell.replaceAll('"', '')))).length;
  return SEPARATORS.reduce((best, one) => (columns(one) > columns(best) ? one : best));
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase();
}

function checkColumns(cells: readonly string[], place: string): WireName[] {
  const columns = withoutEmptyEnd(cells.map((cell) => columnName(cell)));
  const unknown = columns.find((column) => !isWireName(column));
  const missing = REQUIRED.find((column) => !columns.includes(column));
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (unknown === undefined && missing === undefined && twice === undefined) return columns as WireName[];
  const what =
    unknown === undefined
      ? missing === undefined
        ? usageMessages.columnTwice({ column: twice! })
        : usageMessages.noColumn({ column: missing })
      : usageMessages.unknownColumn({ column: excerpt(unknown) });
  throw new UsageError('USAGE_COLUMNS', what, {
    hints: [usageMessages.columns({ names: Object.keys(WIRE_NAMES) })],
    place,
  });
}

/** A record of one line; nothing where all of its values are empty, as Excel leaves lines below a table. */
function rowOf(
  text: string,
  { columns, separator }: { columns: readonly WireName[]; separator: Separator },
  parse: typeof parseCsv,
): WrittenLine['values'] | undefined {
  const cells = cellsOf(text, separator, parse);
  if ('problem' in cells) return { problems: [cells.problem(columns)] };
  const values =
    cells.values.length > columns.length ? withoutEmptyEnd(cells.values, columns.length) : cells.values;
  if (values.every((value) => value === '')) return undefined;
  if (values.length > columns.length)
    return {
      problems: [
        recordMessages.tooManyValues({
          columns: columns.length,
          count: values.length,
          first: excerpt(values[columns.length]!),
        }),
      ],
    };
  if (values.length < columns.length)
    return {
      problems: [
        recordMessages.tooFewValues({
          columns: columns.length,
          count: values.length,
          first: columns[values.length]!,
        }),
      ],
    };
  return { record: Object.fromEntries(columns.map((column, at) => [column, values[at]!])) as WrittenRecord };
}

type Cells = { values: string[] } | { problem(columns: readonly string[]): Message };

function cellsOf(text: string, separator: Separator, parse: typeof parseCsv): Cells {
  if (!text.includes('"')) return { values: text.split(separator).map((cell) => cell.trim()) };
  try {
    const [values = []] = parse(text, {
      delimiter: separator,
      max_record_size: MAX_LINE_CHARACTERS,
      relax_column_count: true,
      trim: true,
    }) as string[][];
    return { values };
  } catch (error) {
    const { code, column, message } = error as { code?: string; column?: number | string; message: string };
    if (code === undefined) throw error;
    const at = typeof column === 'number' ? column : 0;
    const given = excerpt(text.split(separator)[at] ?? '');
    return {
      problem: (columns) => {
        const where = { given, name: columns[at] ?? String(at + 1) };
        if (code === 'CSV_QUOTE_NOT_CLOSED') return recordMessages.quoteOpen(where);
        if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE')
          return recordMessages.quoteInside(where);
        return recordMessages.notCsv({ why: message });
      },
    };
  }
}

/** @param atLeast So many stay. */
function withoutEmptyEnd(values: readonly string[], atLeast = 0): string[] {
  let { length } = values;
  while (length > atLeast && values[length - 1] === '') length -= 1;
  return values.slice(0, length);
}

function notCsv(why: Message, place: string): UsageError {
  return new UsageError('USAGE_FILE', usageMessages.notCsv({ why }), {
    hints: [usageMessages.columns({ names: Object.keys(WIRE_NAMES) }), usageMessages.quoteCommas()],
    place,
  });
}

function excerpt(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
