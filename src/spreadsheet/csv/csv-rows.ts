import type { parse as parseCsv } from 'csv-parse/sync';
import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { tableMessages } from '../messages.js';
import { type Cell, MAX_COLUMNS, type TableRow } from '../table.js';
import { detached } from '../text/detached.js';
import { lineBlocksOf, type TextLine } from '../text/lines-of.js';
import { findSeparator } from './find-separator.js';
import { leavesQuoteOpen } from './leaves-quote-open.js';
import type { Separator } from './separator.js';

/** A longer row is not one of a table, but a quote that is not closed, or no text; in characters. */
const MAX_ROW_CHARACTERS = 1024 * 1024;
/** So many lines decide about the separator. */
const SEPARATOR_LINES = 50;
/** So many rows with quotes are parsed at once, or as many as come in one piece of the file. */
const BATCH_ROWS = 1000;

/** A row before its cells are told apart. */
interface RawRow {
  number: number;
  text: string;
  hasQuote: boolean;
}

/**
 * The rows of CSV, in bounded memory. Cells lose the white space around them, and Excel's `="0012"`, which protects digits,
 * becomes `0012`. Rows without any text are left out, and counted.
 *
 * @param file For messages.
 * @throws UsageError `TABLE_DAMAGED` (quotes), `TABLE_LIMIT`
 */
export async function* csvRows(pieces: AsyncIterable<string>, file: string): AsyncGenerator<TableRow> {
  const { parse } = await import('csv-parse/sync');
  for await (const { rows, separator } of rawRows(pieces, file)) {
    const quoted = quotedCells(
      rows.filter(({ hasQuote }) => hasQuote),
      { file, parse, separator },
    );
    let next = 0;
    for (const { hasQuote, number, text } of rows) {
      const values = hasQuote ? quoted[next++]! : text.split(separator);
      const cells = cellsOf(values);
      if (cells.length > MAX_COLUMNS)
        throw wrong('TABLE_LIMIT', tableMessages.columns({ file, max: MAX_COLUMNS, row: number }), file);
      if (cells.length > 0) yield { cells, number };
    }
  }
}

/** Rows in batches. Quotes can hold line breaks, so a row can have several lines. */
async function* rawRows(
  pieces: AsyncIterable<string>,
  file: string,
): AsyncGenerator<{ rows: RawRow[]; separator: Separator }> {
  let separator: Separator | undefined;
  let lines: TextLine[] = [];
  let number = 0;
  let open: { text: string; number: number } | undefined;
  const take = (): RawRow[] => {
    const rows: RawRow[] = [];
    for (const { isTooLong, line, text } of lines) {
      if (line === 1 && declaredSeparator(text)) continue;
      if (!open) number += 1;
      const whole = open ? `${open.text}\n${text}` : text;
      if (isTooLong || whole.length > MAX_ROW_CHARACTERS) throw tooLong(file, number, open !== undefined);
      const hasQuote = text.includes('"');
      if (hasQuote || open) {
        // Only the new line is looked at: a row of many lines would otherwise be looked at as often.
        const isOpen = leavesQuoteOpen(text, { isOpen: open !== undefined, separator: separator! });
        open = isOpen ? { number, text: whole } : undefined;
        if (isOpen) continue;
      }

      rows.push({ hasQuote: hasQuote || whole !== text, number, text: whole });
    }

    lines = [];
    return rows;
  };
  for await (const block of lineBlocksOf(pieces, MAX_ROW_CHARACTERS)) {
    for (const line of block) lines.push(line);
    if (!separator && lines.length < SEPARATOR_LINES) continue;
    separator ??= separatorOf(lines);
    yield { rows: take(), separator };
  }

  separator ??= separatorOf(lines);
  yield { rows: take(), separator };
  if (open)
    throw wrong('TABLE_DAMAGED', tableMessages.quoteOpen({ file, row: open.number }), file, [
      tableMessages.doubleQuotes(),
    ]);
}

/** Excel's own line, in front of a table. */
function declaredSeparator(line: string): Separator | undefined {
  return /^sep=([,;\t])\s*$/i.exec(line)?.[1] as Separator | undefined;
}

function separatorOf(lines: readonly TextLine[]): Separator {
  return (
    declaredSeparator(lines[0]?.text ?? '') ??
    findSeparator(lines.slice(0, SEPARATOR_LINES).map(({ text }) => text))
  );
}

interface Parsing {
  file: string;
  parse: typeof parseCsv;
  separator: Separator;
}

/** The values of rows that have quotes, row by row. */
function quotedCells(rows: readonly RawRow[], parsing: Parsing): string[][] {
  const parsed: string[][] = [];
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS);
    const all = parseTogether(batch, parsing) ?? batch.map((row) => parseAlone(row, parsing));
    for (const values of all) parsed.push(values);
  }

  return parsed;
}

/** Nothing if one of them is wrong. */
function parseTogether(rows: readonly RawRow[], parsing: Parsing): string[][] | undefined {
  try {
    const parsed = parseRows(rows.map(({ text }) => text).join('\n'), parsing, false);
    return parsed.length === rows.length ? parsed : undefined;
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    return undefined;
  }
}

function parseAlone(row: RawRow, parsing: Parsing): string[] {
  try {
    return onlyOne(parseRows(row.text, parsing, false), row, parsing);
  } catch (error) {
    const { code, column } = error as { code?: string; column?: unknown };
    // A quote in the midst of a value that is not quoted is a character like others, for Excel too: `5" disk`, `="0012"`.
    if (code === 'INVALID_OPENING_QUOTE') return onlyOne(parseRows(row.text, parsing, true), row, parsing);
    if (code === undefined) throw error;
    throw quoteInside(row, parsing.file, typeof column === 'number' ? column + 1 : undefined);
  }
}

function onlyOne(parsed: readonly string[][], row: RawRow, { file }: Parsing): string[] {
  if (parsed.length !== 1) throw quoteInside(row, file);
  return parsed[0]!;
}

function parseRows(text: string, { parse, separator }: Parsing, isRelaxed: boolean): string[][] {
  return parse(text, {
    delimiter: separator,
    record_delimiter: ['\n'],
    relax_column_count: true,
    relax_quotes: isRelaxed,
    trim: true,
  }) as string[][];
}

function cellsOf(values: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (const [column, value] of values.entries()) {
    const text = unprotected(value.trim());
    if (text === '') continue;
    while (cells.length < column) cells.push(undefined);
    cells.push({ kind: 'text', text: detached(text) });
  }

  return cells;
}

/** Excel's way to keep digits as they are. */
function unprotected(text: string): string {
  if (!text.startsWith('="') || !text.endsWith('"') || text.length < 3) return text;
  return text.slice(2, -1).replaceAll('""', '"').trim();
}

function tooLong(file: string, row: number, isOpen: boolean): UsageError {
  const hints = isOpen ? [tableMessages.doubleQuotes()] : [tableMessages.checkTable()];
  return wrong('TABLE_LIMIT', tableMessages.rowTooLong({ file, max: MAX_ROW_CHARACTERS, row }), file, hints);
}

function quoteInside({ number, text }: RawRow, file: string, column?: number): UsageError {
  return wrong(
    'TABLE_DAMAGED',
    tableMessages.quoteInside({ column, file, given: JSON.stringify(text.slice(0, 40)), row: number }),
    file,
    [tableMessages.doubleQuotes()],
  );
}

function wrong(
  code: string,
  message: Message,
  file: string,
  hints = [tableMessages.checkTable()],
): UsageError {
  return new UsageError(code, message, { hints, place: file });
}
