import type { FieldValues, TableName } from '../../src/ledger/model/field.js';
import { plantDifferences } from './plant-differences.js';
import { SellerWorld, type WorldSize } from './seller-world.js';

export interface Planted {
  rule: string;
  id: string;
}

export interface GeneratedSeller {
  /** What does not add up, by rule and id. */
  planted: readonly Planted[];
  /** Of each table; usage is made while it is read. */
  rows(table: TableName): Iterable<FieldValues>;
  /** The time at which its books are looked at. */
  now: Date;
  periods: readonly string[];
}

export interface GenerateOptions extends WorldSize {
  /** The same seed gives the same seller. */
  seed: number;
  /** How many differences are planted, of each kind about as many. */
  differences: number;
}

/**
 * A seller with orders of all charging modes, renewals, changes, refunds, trials, instances, usage, transactions, bills and
 * performance statements in two currencies. All of it adds up, apart from what was planted.
 */
export function generateSeller({ differences, ...size }: GenerateOptions): GeneratedSeller {
  const world = new SellerWorld(size);
  const planted = plantDifferences(world, differences);
  return { now: world.now, periods: world.periods, planted, rows: (table) => world.rows(table) };
}
