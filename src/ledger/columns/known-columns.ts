import { TABLES } from '../model/field.js';
import { type FileKind, TABLE_OF } from './file-kind.js';
import {
  BILL_HEADINGS,
  BILL_ITEM_HEADINGS,
  PERFORMANCE_HEADINGS,
  PERFORMANCE_ITEM_HEADINGS,
} from './known/bill-headings.js';
import { INSTANCE_HEADINGS, ORDER_HEADINGS } from './known/order-headings.js';
import { TRADE_HEADINGS } from './known/trade-headings.js';
import { USAGE_HEADINGS } from './known/usage-headings.js';
import type { KnownHeading, KnownHeadings } from './known-heading.js';

/**
 * By kind of file and field, the headings that koo knows. Case, blanks, `_`, `-` and full-width forms make no difference,
 * and units in brackets are read apart: `readHeading`. The name of a field is a heading of it, too.
 */
export const KNOWN_COLUMNS: Readonly<Record<FileKind, KnownHeadings<string>>> = {
  orders: ORDER_HEADINGS,
  instances: INSTANCE_HEADINGS,
  usage: USAGE_HEADINGS,
  transactions: TRADE_HEADINGS,
  bills: BILL_HEADINGS,
  'bill-items': BILL_ITEM_HEADINGS,
  performance: PERFORMANCE_HEADINGS,
  'performance-items': PERFORMANCE_ITEM_HEADINGS,
};

/** The fields that the rows of a kind can have. */
export function fieldsOf(kind: FileKind): string[] {
  return Object.keys(TABLES[TABLE_OF[kind]]);
}

/** What koo knows for a field of a kind. */
export function headingsOf(kind: FileKind, field: string): readonly KnownHeading[] {
  return Object.hasOwn(KNOWN_COLUMNS[kind], field) ? KNOWN_COLUMNS[kind][field]! : [];
}
