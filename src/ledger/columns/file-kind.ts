import type { TableName } from '../model/field.js';

/**
 * What a table of a file is:
 *
 * - `orders`: the list of orders (订单列表)
 * - `instances`: instances, of the seller's own server
 * - `usage`: usage records (话单)
 * - `transactions`: transactions (交易明细)
 * - `bills`: bills and their items (账单, 账单项)
 * - `bill-items`: the details of a bill, one row a trade (详单)
 * - `performance`: performance statements (业绩汇总)
 * - `performance-items`: the details of a performance statement, one row a trade (业绩明细)
 */
export const FILE_KINDS = [
  'orders',
  'instances',
  'usage',
  'transactions',
  'bills',
  'bill-items',
  'performance',
  'performance-items',
] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** The table of the books that the rows of a kind belong to. */
export const TABLE_OF = {
  orders: 'orders',
  instances: 'instances',
  usage: 'usage',
  transactions: 'transactions',
  bills: 'bills',
  'bill-items': 'billItems',
  performance: 'performance',
  'performance-items': 'performanceItems',
} as const satisfies Record<FileKind, TableName>;
