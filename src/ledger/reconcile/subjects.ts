import type { BillEntry, Entry, InstanceEntry, OrderEntry, StatementEntry, TradeEntry } from './entry.js';

/** One order line on every side; the whole order where one of the sides has no lines. */
export interface Deal {
  /** Of the line, or of the order. */
  id: string;
  orders: readonly OrderEntry[];
  instances: readonly InstanceEntry[];
  transactions: readonly TradeEntry[];
  items: readonly TradeEntry[];
}

/** What the books have of one order, and of the orders that took parts of it back. */
export interface OrderGroup {
  orderId: string;
  orders: readonly OrderEntry[];
  instances: readonly InstanceEntry[];
  transactions: readonly TradeEntry[];
  items: readonly TradeEntry[];
  performanceItems: readonly TradeEntry[];
  /** What the order query answered: the order exists, whether or not the order list has it. */
  queried: readonly OrderEntry[];
  deals: readonly Deal[];
}

/** Usage records of one instance that are charged in one period, as far as the books know. */
export interface UsageSum extends Entry {
  /** In which they begin. */
  period: string;
  /** In which KooGallery charges them: a later one where they were made too late for that of their begin. */
  chargePeriod: string;
  /** `package`: delivered, and deducted from a package instead of billed. */
  state: 'delivered' | 'package' | 'pending' | 'refused';
  count: bigint;
  /** Records beyond the first of each begin and end: KooGallery processes only the first. */
  duplicates: bigint;
  /** What KooGallery charges: between both, where two records of one begin and end differ. */
  low: bigint;
  high: bigint;
  firstBegin: string;
  lastEnd: string;
}

export interface UsageGroup {
  instanceId: string;
  usage: readonly UsageSum[];
  /** Of bills, on demand. */
  items: readonly TradeEntry[];
  instances: readonly InstanceEntry[];
}

/** What rows come to; a sum is absent where none of them has the field. */
export interface Sums {
  table: 'billItems' | 'performanceItems' | 'transactions';
  count: number;
  salesAmount?: bigint;
  platformFee?: bigint;
  taxAmount?: bigint;
  settlementAmount?: bigint;
  amount?: bigint;
}

export interface BillSubject {
  bill: BillEntry;
  /** Of the rows that belong to it: its items, else its transactions. */
  sums?: Sums;
}

export interface StatementSubject {
  statement: StatementEntry;
  sums?: Sums;
}
