import type { FieldValue } from '../model/field.js';

/** A row of a list, and where it comes from. */
export interface ListedRow {
  /** By the names of the table's fields; what the source does not say is absent. */
  values: Readonly<Record<string, FieldValue>>;
  /** Columns of the source that koo does not know, as they came. */
  extra?: Readonly<Record<string, string>>;
  source: RowSource;
}

export interface RowSource {
  kind: string;
  /** A file without its folder, or what was asked. */
  name: string;
  /** Absent where the file has no sheets. */
  sheet?: string;
  row: number;
  /** The zone in which the source writes times: `+08:00`. */
  zone: string;
  /** What the row says holds as of this time, UTC. */
  asOf: string;
}

/** The rows of a list that belong together: sums are made of one currency only. */
export interface ListTotal {
  currency?: string;
  /** Values of the further fields that amounts have in common: the item of a bill, the state of a statement. */
  per: Readonly<Record<string, string | undefined>>;
  count: number;
  /** By field, in millionths; a field that no row has is absent. */
  sums: Readonly<Record<string, bigint>>;
}

export interface ListSummary {
  count: number;
  totals: ListTotal[];
  /** How many rows have which state; absent: the source does not say. */
  states: Array<{ count: number; state?: string }>;
}
