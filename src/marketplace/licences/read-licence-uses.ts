import type { Readable } from 'node:stream';
import { UsageError } from '../../errors/koo-error.js';
import { checkUse, type LicenceUse } from './licence-use.js';

const COLUMNS = ['license', 'id', 'active_num'];

/** Far more than a seller has codes, so that a wrong file does not fill the memory. */
const MOST_LINES = 1_000_000;

/**
 * Reads who used what from CSV, whose first line names the columns `license`, `id`, `active_num`.
 *
 * @param name Of the file, for messages.
 * @throws UsageError `LICENCE_USES` with the line that is wrong
 */
export async function readLicenceUses(input: Readable, name: string): Promise<LicenceUse[]> {
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({
    bom: true,
    columns: (header: string[]) => checkColumns(header, name),
    info: true,
    max_record_size: 64 * 1024,
    skip_empty_lines: true,
    trim: true,
  });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  const uses: LicenceUse[] = [];
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: Partial<Record<string, string>>;
    }>) {
      const place = `${name}:${info.lines}:1`;
      if (uses.length === MOST_LINES) throw wrong('It has over a million lines.', place);
      uses.push(useOf(record, place));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, message } = error as { lines?: number; message: string };
    throw wrong(`This is no CSV: ${message}`, `${name}:${lines ?? 1}:1`, error);
  } finally {
    input.destroy();
  }

  if (uses.length === 0) throw wrong('There is nothing to report in it.', name);
  return uses;
}

function useOf(
  { active_num: activeNumber = '', id = '', license = '' }: Partial<Record<string, string>>,
  place: string,
): LicenceUse {
  if ((id === '') === (activeNumber === ''))
    throw wrong('A line has an id or an active_num, and not both.', place);
  if (activeNumber !== '' && !/^\d{1,9}$/.test(activeNumber))
    throw wrong('active_num is a whole number of at most 9 digits.', place);
  const use: LicenceUse = id === '' ? { activeNumber: Number(activeNumber), license } : { id, license };
  try {
    checkUse(use);
  } catch (error) {
    throw wrong((error as Error).message, place, error);
  }

  return use;
}

function checkColumns(header: string[], name: string): string[] {
  const columns = header.map((column) => column.trim().toLowerCase());
  const unknown = columns.find((column) => !COLUMNS.includes(column));
  if (unknown !== undefined)
    throw wrong(`There is no column named ${JSON.stringify(unknown.slice(0, 40))}.`, `${name}:1:1`);
  if (!columns.includes('license')) throw wrong('There is no column license.', `${name}:1:1`);
  return columns;
}

function wrong(message: string, place: string, cause?: unknown): UsageError {
  return new UsageError('LICENCE_USES', message, {
    cause,
    hints: ['The first line names the columns, of these: license, id, active_num.'],
    place,
  });
}
