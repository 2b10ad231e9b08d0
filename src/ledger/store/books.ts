import type { FieldValues, TableName } from '../model/field.js';

/** Where rows come from. */
export interface NewSource {
  /**
   * - `file`: an export or a statement
   * - `request`: a call of KooGallery's interfaces
   * - `callback`: a call of KooGallery's to the seller
   * - `outbox`: usage that koo pushed
   */
  kind: 'callback' | 'file' | 'outbox' | 'request';
  table: TableName;
  /** Of the file, without its folder; else what was asked: `order/query`. */
  name: string;
  /** Of the file's bytes, in hexadecimal. */
  sha256?: string;
  /**
   * What the rows say holds as of this time, UTC: of two versions of one row the one with the later time is current, in
   * whichever order they were imported.
   */
  asOf: string;
  /** The zone that times were written in: `+08:00`. */
  zone: string;
  /** By the heading: the field that it was read as; absent where it is not a file. */
  columns?: Readonly<Record<string, string>>;
}

export interface NewRow {
  /** '' where the file has no sheets. */
  sheet: string;
  /** From 1, as a spreadsheet program shows it. */
  row: number;
  values: FieldValues;
  /** What koo does not know, by its heading, as it came. */
  extra?: Readonly<Record<string, string>>;
}

export interface Appended {
  source: number;
  /** Rows that the books did not have. */
  added: number;
  /** Rows that they have in another version. */
  changed: number;
  /** Rows that they have already. */
  known: number;
}

/** A value of a column as it comes out of the books: all whole numbers are bigint. */
export type BookValue = bigint | string | null;
export type BookRow = Record<string, BookValue>;

export interface BooksWriter {
  /** @param rows In lists of some thousand. */
  append(
    source: NewSource,
    rows: AsyncIterable<readonly NewRow[]> | Iterable<readonly NewRow[]>,
  ): Promise<Appended>;
  /** One statement: for what is written beside the tables, as the seals of periods are. */
  run(sql: string, parameters?: readonly BookValue[]): Promise<void>;
}

/**
 * The seller's books: tables to which rows are only ever appended. Each row has, beside its fields (`model/field.ts`):
 *
 * - `id`, `source` (of `sources`), `sheet`, `row_number`
 * - `key`: what tells it from other rows: the source's own id, or a hash of the fields that do not change with the number
 *   of the equal row in its source, so that two equal sales are two
 * - `hash`: of all its values; rows with one key and different hashes are versions of one row
 * - `as_of`: of its source
 * - `extra`: JSON
 *
 * For each table there is a view `current_<table>` with the current version of each row. SQL is in the words that SQLite
 * and PostgreSQL share, with `?` for parameters.
 */
export interface Books {
  /** For messages: a file, or a database without its password. */
  readonly name: string;
  /**
   * All that `work` appends, or nothing of it when it throws, and however koo ends. Importers wait for each other; what
   * else is asked of the books meanwhile waits for its end.
   */
  transaction<T>(work: (writer: BooksWriter) => Promise<T>): Promise<T>;
  all(sql: string, parameters?: readonly BookValue[]): Promise<BookRow[]>;
  /** Row by row, where there may be many. */
  each(sql: string, parameters?: readonly BookValue[]): AsyncIterable<BookRow>;
  close(): Promise<void>;
}

export interface OpenBooksOptions {
  signal?: AbortSignal;
  /** `KOO_BOOKS_PASSWORD` is the password of the database, where its address has none. */
  environment?: Readonly<Record<string, string | undefined>>;
}
