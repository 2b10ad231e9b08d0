import { UsageError } from '../../errors/koo-error.js';
import type { Sheet, TableRow } from '../../spreadsheet/table-file.js';
import type { FileKind } from '../columns/file-kind.js';
import type { KeptByKind } from '../columns/find-field.js';
import { MAX_ROWS_ABOVE, type Recognition, recognizeSheet } from '../columns/recognize-sheet.js';
import { cleanText } from './clean-text.js';
import { importMessages } from './messages.js';
import { type RowRead, RowReader } from './row-reader.js';

/** No export has as many, and a million of them would fill the memory. */
const MAX_COLUMNS = 1000;
/** Where a sheet is read by, headings are. */
const MAX_HEADING = 300;

export interface ReadSheetOptions {
  file: string;
  kinds?: readonly FileKind[];
  preferred?: readonly FileKind[];
  kept?: KeptByKind;
  zone: string;
  currency?: string;
  signal?: AbortSignal;
}

/** A sheet while it is read: what it is, and its rows below the headings. */
export interface SheetReading {
  found: Recognition;
  /** Where it is known. */
  rows?: AsyncIterable<{ number: number; read: RowRead }>;
  reader?: RowReader;
  /** For who does not want the rows. */
  close(): Promise<void>;
}

/**
 * Begins to read a sheet: its first rows tell what it is.
 *
 * @throws UsageError `IMPORT_TOO_MANY_COLUMNS`
 */
export async function readSheet(sheet: Sheet, options: ReadSheetOptions): Promise<SheetReading> {
  const iterator = sheet.rows()[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  let isAtEnd = false;
  while (first.length < MAX_ROWS_ABOVE && !isAtEnd) {
    const { done, value } = await iterator.next();
    if (done) isAtEnd = true;
    else {
      checkWidth(value, sheet.name, options.file);
      first.push(value);
    }
  }

  const found = recognizeSheet(
    first.map(({ cells, number }) => ({
      number,
      texts: Array.from(cells, (cell) => (cell ? cleanText(cell.text.slice(0, MAX_HEADING)) : '')),
    })),
    { kept: options.kept, kinds: options.kinds, preferred: options.preferred, sheet: sheet.name },
  );
  const close = async (): Promise<void> => void (await iterator.return?.());
  if (found.is !== 'known') {
    await close();
    return { close, found };
  }

  const { currency, zone } = options;
  const reader = new RowReader(found, { currency, sheet: sheet.name, zone });
  const below = first.filter(({ number }) => number > found.headerRow);
  return {
    close,
    found,
    reader,
    rows: readRows(below, isAtEnd ? undefined : iterator, reader, options.signal),
  };
}

async function* readRows(
  below: readonly TableRow[],
  iterator: AsyncIterator<TableRow> | undefined,
  reader: RowReader,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ number: number; read: RowRead }> {
  try {
    for (const row of below) yield { number: row.number, read: reader.read(row) };
    if (!iterator) return;
    for (let count = 0; ; count += 1) {
      if (count % 1000 === 0) signal?.throwIfAborted();
      const { done, value } = await iterator.next();
      if (done) return;
      yield { number: value.number, read: reader.read(value) };
    }
  } finally {
    await iterator?.return?.();
  }
}

function checkWidth({ cells, number: row }: TableRow, sheet: string, file: string): void {
  if (cells.length <= MAX_COLUMNS) return;
  const count = cells.reduce((sum, cell) => (cell && cell.text !== '' ? sum + 1 : sum), 0);
  if (count <= MAX_COLUMNS) return;
  throw new UsageError(
    'IMPORT_TOO_MANY_COLUMNS',
    importMessages.tooManyColumns({ count, file, max: MAX_COLUMNS, row, sheet }),
    { place: sheet === '' ? file : `${file}: ${sheet}` },
  );
}
