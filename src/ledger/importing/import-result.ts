import type { Message } from '../../i18n/message.js';
import type { FileKind } from '../columns/file-kind.js';
import type { KeptByKind, KeptColumns } from '../columns/find-field.js';
import type { MappedColumn } from '../columns/recognize-sheet.js';

export interface ImportOptions {
  /** Kinds that are read; a file of another one is an error that names the right command. By default all. */
  kinds?: readonly FileKind[];
  /** What every sheet is, whatever its headings say. */
  kind?: FileKind;
  /** What columns are: of koo.yaml. */
  kept?: KeptByKind;
  /** What columns are: of the call. They come before `kept`, and a heading that no file has is an error. */
  columns?: KeptColumns;
  /** Of times that name none: `+08:00`. */
  zone: string;
  /** Of amounts that name none. */
  currency?: string;
  /** UTC: what files say holds as of this time. By default what each file shows: {@link ImportedFile.asOf}. */
  asOf?: string;
  /** Leave wrong rows out, and import the others. */
  skipWrong?: boolean;
  /** Read and check only; the books are not touched. */
  dryRun?: boolean;
  /** Rows that have been read of a file. */
  onProgress?: (rows: number) => void;
  signal?: AbortSignal;
}

/** A cell that cannot be read, or a row that lacks something. */
export interface WrongCell {
  /** '' where the file has no sheets. */
  sheet: string;
  /** From 1. */
  row: number;
  /** `C`; absent where the whole row is meant. */
  column?: string;
  heading?: string;
  /** As it came, cut where it is long. */
  value?: string;
  reason: Message;
}

/** A row that is in the file, but nothing to import: what koo made of it. */
export interface SkippedRow {
  sheet: string;
  row: number;
  as: 'header' | 'note' | 'total';
  text: string;
}

/** A total in the file that is not the sum of the rows above it. */
export interface WrongTotal {
  sheet: string;
  row: number;
  heading: string;
  /** Decimal texts. */
  written: string;
  sum: string;
}

export interface ImportedColumn extends MappedColumn {
  /** `C` */
  letters: string;
  /** The first different values, as they are read; names of buyers are masked. */
  samples: string[];
}

export interface ImportedSheet {
  /** '' where the file has no sheets. */
  sheet: string;
  kind: FileKind;
  headerRow: number;
  columns: ImportedColumn[];
  /** Rows that can be imported. */
  rows: number;
  wrongRows: number;
}

/** A sheet of which nothing is imported. */
export interface LeftOutSheet {
  sheet: string;
  reason: Message;
}

/** What became of the rows of one kind. */
export interface ImportedTable {
  kind: FileKind;
  added: number;
  changed: number;
  known: number;
}

export interface ImportedFile {
  /** As it was given. */
  file: string;
  sha256: string;
  format: 'csv' | 'xlsx';
  /** Of CSV. */
  encoding?: string;
  /** UTC: what the file says holds as of this time. */
  asOf: string;
  /**
   * - `given`: the call says it
   * - `workbook`: it was saved then
   * - `rows`: the latest time in its rows, or the end of the latest period
   * - `file`: nothing else is known than when the file was written
   */
  asOfFrom: 'file' | 'given' | 'rows' | 'workbook';
  zone: string;
  /** Whether a time or a period in it had no zone of its own. */
  usedZone: boolean;
  sheets: ImportedSheet[];
  leftOut: LeftOutSheet[];
  /** How many rows cannot be read; where there are some and they are not skipped, nothing of the file was imported. */
  wrongRows: number;
  /** The first ones, with all their cells. */
  wrong: WrongCell[];
  skippedRows: number;
  /** The first ones. */
  skipped: SkippedRow[];
  wrongTotals: WrongTotal[];
  /** Absent where nothing was imported. */
  tables?: ImportedTable[];
}

/** Files in their order. */
export interface ImportResult {
  files: Array<ImportedFile | { file: string; error: Error }>;
}
