import type { Readable } from 'node:stream';
import { UsageError } from '../../errors/koo-error.js';
import { checkUse, type LicenceUse } from './licence-use.js';
import type { Message } from '../../i18n/message.js';
import { licenceMessages } from './messages.js';

const COLUMNS = ['license', 'id', 'active_num'];

/** Far more than a seller has codes, so that a wrong file does not fill the memory. */
const MAX_LINES = 1_000_000;

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
      if (uses.length === MAX_LINES) throw wrong(licenceMessages.tooManyLines(), place);
      uses.push(useOf(record, place));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, message } = error as { lines?: number; message: string };
    throw wrong(licenceMessages.notCsv({ why: message }), `${name}:${lines ?? 1}:1`, error);
  } finally {
    input.destroy();
  }

  if (uses.length === 0) throw wrong(licenceMessages.nothingToReport(), name);
  return uses;
}

function useOf(
  { active_num: activeNumber = '', id = '', license = '' }: Partial<Record<string, string>>,
  place: string,
): LicenceUse {
  if ((id === '') === (activeNumber === '')) throw wrong(licenceMessages.eitherOr(), place);
  if (activeNumber !== '' && !/^\d{1,9}$/.test(activeNumber))
    throw wrong(licenceMessages.activeNumber(), place);
  const use: LicenceUse = id === '' ? { activeNumber: Number(activeNumber), license } : { id, license };
  try {
    checkUse(use);
  } catch (error) {
    throw wrong((error as UsageError).texts.message, place, error);
  }

  return use;
}

function checkColumns(header: string[], name: string): string[] {
  const columns = header.map((column) => column.trim().toLowerCase());
  const unknown = columns.find((column) => !COLUMNS.includes(column));
  if (unknown !== undefined)
    throw wrong(
      licenceMessages.unknownColumn({ column: JSON.stringify(unknown.slice(0, 40)) }),
      `${name}:1:1`,
    );
  if (!columns.includes('license')) throw wrong(licenceMessages.noLicenseColumn(), `${name}:1:1`);
  return columns;
}

function wrong(message: Message, place: string, cause?: unknown): UsageError {
  return new UsageError('LICENCE_USES', message, {
    cause,
    hints: [licenceMessages.columns()],
    place,
  });
}
