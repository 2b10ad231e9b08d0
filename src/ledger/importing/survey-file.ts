import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import type { Sheet, TableFile } from '../../spreadsheet/table-file.js';
import { FILE_KINDS, type FileKind } from '../columns/file-kind.js';
import type { KeptByKind } from '../columns/find-field.js';
import { columnLetters, type Recognition, type SheetMap } from '../columns/recognize-sheet.js';
import { writtenMillionths } from '../values/money.js';
import { nextPeriod } from '../values/period.js';
import { parseTime } from '../values/written-time.js';
import type {
  ImportedColumn,
  ImportedFile,
  ImportedSheet,
  ImportOptions,
  LeftOutSheet,
  SkippedRow,
  WrongCell,
  WrongTotal,
} from './import-result.js';
import { importMessages } from './messages.js';
import { readSheet, type ReadSheetOptions } from './read-sheet.js';
import type { RowRead, RowReader } from './row-reader.js';
import { sheetError, wrongKind } from './sheet-error.js';

/** More are counted, not kept. */
const MAX_WRONG_CELLS = 10_000;
const MAX_SKIPPED = 100;
const MAX_SAMPLES = 3;
const MAX_SAMPLE_CHARACTERS = 60;
const PROGRESS_ROWS = 5000;

/** What a file holds, and all that is wrong in it; nothing is imported. */
export type Survey = Omit<ImportedFile, 'tables'>;

export interface SurveyOptions extends Omit<ImportOptions, 'columns' | 'kept'> {
  /** What columns are, all things considered. */
  kept: KeptByKind;
  /** When the file was written, for what says nothing of its time. */
  fileTime: Date;
}

/**
 * Reads a file from its beginning to its end.
 *
 * @param shown Its name in messages.
 * @throws UsageError `IMPORT_…` where a sheet is not one that can be read, or the file belongs to another command; what
 *   reading throws
 */
export async function surveyFile(table: TableFile, shown: string, options: SurveyOptions): Promise<Survey> {
  const survey = new Surveying(shown, options);
  for await (const sheet of table.sheets()) await survey.read(sheet);
  return survey.result(table);
}

/** Which kinds a sheet may be, and which it is taken for where several fit alike. */
export function readOptions(
  file: string,
  { currency, kept, kind, kinds, signal, zone }: Omit<SurveyOptions, 'fileTime'>,
): ReadSheetOptions {
  return {
    currency,
    file,
    kept,
    kinds: kind === undefined ? FILE_KINDS : [kind],
    preferred: kinds ?? [],
    signal,
    zone,
  };
}

class Surveying {
  readonly #sheets: ImportedSheet[] = [];
  readonly #leftOut: Array<
    LeftOutSheet & { found?: Exclude<Recognition, { is: 'known' }>; other?: SheetMap }
  > = [];
  readonly #wrong: WrongCell[] = [];
  readonly #skipped: SkippedRow[] = [];
  readonly #wrongTotals: WrongTotal[] = [];
  #wrongRows = 0;
  #skippedRows = 0;
  #rows = 0;
  #usedZone = false;
  #latestTime: string | undefined;
  #latestPeriod: string | undefined;

  constructor(
    private readonly file: string,
    private readonly options: SurveyOptions,
  ) {}

  async read(sheet: Sheet): Promise<void> {
    if (sheet.isHidden) {
      this.#leaveOut(sheet.name, importMessages.hidden());
      return;
    }

    const { close, found, reader, rows } = await readSheet(sheet, readOptions(this.file, this.options));
    if (found.is === 'several-kinds' || (found.is === 'ambiguous' && this.#isAsked(found.kind))) {
      throw sheetError(found, { file: this.file, sheet: sheet.name });
    }

    if (found.is !== 'known') {
      this.#leaveOut(sheet.name, reasonOf(found), { found });
      return;
    }

    if (!this.#isAsked(found.kind)) {
      this.#leaveOut(sheet.name, importMessages.notImported({ kind: found.kind }), { other: found });
      await close();
      return;
    }

    await this.#readRows(found, sheet.name, rows!);
    this.#note(reader!);
  }

  result({ encoding, format, sha256, writtenAt }: TableFile): Survey {
    if (this.#sheets.length === 0) throw this.#nothing();
    return {
      ...this.#asOf(writtenAt),
      ...(encoding !== undefined && { encoding }),
      file: this.file,
      format,
      leftOut: this.#leftOut.map(({ reason, sheet }) => ({ reason, sheet })),
      sha256,
      sheets: this.#sheets,
      skipped: this.#skipped,
      skippedRows: this.#skippedRows,
      usedZone: this.#usedZone,
      wrong: this.#wrong,
      wrongRows: this.#wrongRows,
      wrongTotals: this.#wrongTotals,
      zone: this.options.zone,
    };
  }

  #isAsked(kind: FileKind): boolean {
    return this.options.kind !== undefined || (this.options.kinds ?? FILE_KINDS).includes(kind);
  }

  #leaveOut(
    sheet: string,
    reason: Message,
    why: { found?: Exclude<Recognition, { is: 'known' }>; other?: SheetMap } = {},
  ): void {
    this.#leftOut.push({ reason, sheet, ...why });
  }

  async #readRows(
    map: SheetMap,
    name: string,
    rows: AsyncIterable<{ number: number; read: RowRead }>,
  ): Promise<void> {
    const samples = new Samples(map);
    const sheet: ImportedSheet = {
      columns: [],
      headerRow: map.headerRow,
      kind: map.kind,
      rows: 0,
      sheet: name,
      wrongRows: 0,
    };
    this.#sheets.push(sheet);
    for await (const { number, read } of rows) {
      this.#rows += 1;
      if (this.#rows % PROGRESS_ROWS === 0) this.options.onProgress?.(this.#rows);
      if (read.as === 'row') {
        sheet.rows += 1;
        if (read.lacksCurrency) throw this.#noCurrency(map, name, number);
        samples.note(read.row.values, read.row.extra);
      } else if (read.as === 'wrong') {
        sheet.wrongRows += 1;
        this.#wrongRows += 1;
        for (const cell of read.cells) if (this.#wrong.length < MAX_WRONG_CELLS) this.#wrong.push(cell);
      } else if (read.as !== 'blank') {
        this.#skippedRows += 1;
        const text = read.text.slice(0, MAX_SAMPLE_CHARACTERS);
        if (this.#skipped.length < MAX_SKIPPED)
          this.#skipped.push({ as: read.as, row: number, sheet: name, text });
        if (this.#wrongTotals.length < MAX_SKIPPED) this.#wrongTotals.push(...read.wrongTotals);
      }
    }

    sheet.columns = samples.columns();
  }

  #note({ latestPeriod, latestTime, usedZone }: RowReader): void {
    this.#usedZone ||= usedZone;
    this.#latestTime = later(this.#latestTime, latestTime);
    this.#latestPeriod = later(this.#latestPeriod, latestPeriod);
  }

  #asOf(writtenAt: Date | undefined): Pick<Survey, 'asOf' | 'asOfFrom'> {
    const { asOf, fileTime, zone } = this.options;
    if (asOf !== undefined) return { asOf, asOfFrom: 'given' };
    const rows = this.#latestTime ?? endOf(this.#latestPeriod, zone);
    // Some programs write a workbook with the date of their template: nothing is older than what it holds.
    const workbook = writtenAt && utcText(writtenAt);
    if (workbook !== undefined && (rows === undefined || workbook >= rows))
      return { asOf: workbook, asOfFrom: 'workbook' };
    return rows === undefined
      ? { asOf: utcText(fileTime), asOfFrom: 'file' }
      : { asOf: rows, asOfFrom: 'rows' };
  }

  /** No sheet can be imported: the reason that helps most. */
  #nothing(): Error {
    const { file } = this;
    const other = this.#leftOut.find((sheet) => sheet.other);
    if (other?.other) {
      const { headerRow: row, kind } = other.other;
      return wrongKind({ file, kind, row, sheet: other.sheet });
    }

    const found = this.#leftOut.flatMap((sheet) =>
      sheet.found ? [{ found: sheet.found, sheet: sheet.sheet }] : [],
    );
    const best =
      found.find((one) => one.found.is === 'incomplete') ??
      found.find((one) => one.found.is === 'unknown') ??
      found[0];
    return sheetError(best?.found ?? { is: 'empty' }, { file, sheet: best?.sheet ?? '' });
  }

  #noCurrency({ columns }: SheetMap, sheet: string, row: number): Error {
    const headings = columns
      .filter(({ field }) => field !== undefined && /Amount$|^amount$|Fee$|Price$/.test(field))
      .map(({ heading }) => heading);
    const { file } = this;
    return new UsageError('IMPORT_NO_CURRENCY', importMessages.noCurrency({ file, headings, row, sheet }), {
      hints: [importMessages.nameCurrency()],
      place: sheet === '' ? file : `${file}: ${sheet}`,
    });
  }
}

function reasonOf(found: Exclude<Recognition, { is: 'known' }>): Message {
  if (found.is !== 'incomplete') return importMessages.noSheetKnown();
  const { kind, missing } = found;
  return importMessages.lacksColumns({ kind, missing });
}

/** A few values of each column. */
class Samples {
  readonly #values: Array<Set<string>>;

  constructor(private readonly map: SheetMap) {
    this.#values = map.columns.map(() => new Set());
  }

  note(values: Readonly<Record<string, unknown>>, extra: Readonly<Record<string, string>> | undefined): void {
    for (const [index, { field, heading }] of this.map.columns.entries()) {
      const seen = this.#values[index]!;
      if (seen.size >= MAX_SAMPLES) continue;
      const value = field === undefined ? ownValue(extra, heading) : values[field];
      if (value !== undefined) seen.add(sampleOf(field, value));
    }
  }

  columns(): ImportedColumn[] {
    return this.map.columns.map((column, index) => ({
      ...column,
      letters: columnLetters(column.column),
      samples: [...this.#values[index]!],
    }));
  }
}

/** Personal data: not needed to recognize a column. */
const PERSONAL: readonly string[] = ['customerAccount', 'customerName', 'userName'];

function sampleOf(field: string | undefined, value: unknown): string {
  const text = typeof value === 'bigint' ? writtenMillionths(value) : String(value);
  if (field !== undefined && PERSONAL.includes(field)) return '***';
  return text.length > MAX_SAMPLE_CHARACTERS ? `${text.slice(0, MAX_SAMPLE_CHARACTERS)}…` : text;
}

function ownValue(values: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined;
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || (other !== undefined && other > one)) return other;
  return one;
}

/** When a period is over: until then its bill cannot be. */
function endOf(period: string | undefined, zone: string): string | undefined {
  if (period === undefined) return undefined;
  const next = nextPeriod(period);
  return parseTime(`${next.slice(0, 4)}-${next.slice(4)}-01`, zone);
}

function utcText(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
