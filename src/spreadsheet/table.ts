/** What a cell holds; nothing where it is empty. */
export type Cell =
  | undefined
  | {
      /**
       * Of a number, its digits as the file has them, however many (see `xlsx/number-text.ts` for the exception); of a date,
       * `YYYY-MM-DDTHH:MM:SS` without a zone, since a workbook knows none; of a boolean, `TRUE` or `FALSE`.
       */
      text: string;
      /** Always `text` in CSV. An `error` is what a formula resulted in (`#DIV/0!`), or a formula without a stored result (`=A1+B1`). */
      kind: 'boolean' | 'date' | 'error' | 'number' | 'text';
    };

export interface TableRow {
  /** From 1, as the spreadsheet program shows it: empty rows count, and a row whose cells have several lines is one. */
  number: number;
  /** By column from 0; empty at the end or not at all where nothing follows. */
  cells: Cell[];
}

export interface Sheet {
  /** Empty for CSV. */
  readonly name: string;
  /** Whether the spreadsheet program does not show it. */
  readonly isHidden: boolean;
  /** From the beginning at each call. Rows without any content are left out, and counted. */
  rows(): AsyncIterable<TableRow>;
}

/** As many as a spreadsheet program has, in columns and rows of one sheet. */
export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;
