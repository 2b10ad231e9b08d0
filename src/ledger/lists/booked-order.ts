import {
  columnOf,
  TABLES,
  type TableName,
  currentOf,
  ORDER_ID_FIELDS,
  ORDER_TABLES,
} from '../model/field.js';
import type { Books, BookValue } from '../store/books.js';
import { orderIdOf } from '../orders/order-id.js';
import { whereClause } from './where-clause.js';
import type { ListedRow } from './list-row.js';
import { listedRow, rowColumns, sumColumns, sumOf } from './read-list.js';

/** Rows of one table that are about an order. */
export interface BookedRows {
  /** All, whether or not they are in `rows`. */
  count: number;
  rows: ListedRow[];
}

export interface MeteredInstance {
  instanceId: string;
  /** `delivered`, or what the source says; absent: it does not say. */
  state?: string;
  count: number;
  /** In millionths. */
  usage: bigint;
  /** UTC. */
  from?: string;
  until?: string;
}

/** Everything that the books have of one order. */
export interface BookedOrder {
  orderId: string;
  /** The order list's, and the order query's. */
  orders: BookedRows;
  queried: BookedRows;
  instances: BookedRows;
  usage: MeteredInstance[];
  transactions: BookedRows;
  billItems: BookedRows;
  bills: BookedRows;
  performanceItems: BookedRows;
  /** Of transactions and of bill items, by currency. */
  totals: Array<{ currency?: string; sums: Record<string, bigint>; table: 'billItems' | 'transactions' }>;
}

const SUMS = ['salesAmount', 'platformFee', 'taxAmount', 'settlementAmount'];

/**
 * What the books have of an order, each row with its source.
 *
 * @param id Of the order, or of one of its lines.
 * @param limit Rows of each kind at most; an on-demand order has some for each hour.
 * @returns Nothing where no row names the order.
 */
export async function bookedOrder(
  books: Books,
  id: string,
  { limit }: { limit: number },
): Promise<BookedOrder | undefined> {
  const orderId = orderIdOf(id);
  const ids = await idsOf(books, orderId);
  const of = (table: TableName, sort: string) =>
    rowsOf(books, table, matching(table, ORDER_ID_FIELDS, ids), { limit, sort });
  const found = {
    orders: await of('orders', 'createdAt'),
    queried: await of('queriedOrders', 'orderLineId'),
    instances: await of('instances', 'openedAt'),
    transactions: await of('transactions', 'tradedAt'),
    billItems: await of('billItems', 'tradedAt'),
    performanceItems: await of('performanceItems', 'tradedAt'),
  };
  if (Object.values(found).every(({ count }) => count === 0)) return undefined;
  return {
    orderId,
    ...found,
    bills: await billsOf(books, ids, limit),
    totals: [...(await totalsOf(books, 'transactions', ids)), ...(await totalsOf(books, 'billItems', ids))],
    usage: await usageOf(books, ids),
  };
}

/** The order's own id and those of its lines. */
async function idsOf(books: Books, orderId: string): Promise<string[]> {
  const parts = ORDER_TABLES.map((table) => {
    const lines = whereClause([{ fields: ['orderLineId'], kind: 'id', values: [orderId] }], 'r');
    return { ...lines, sql: `SELECT r.order_line_id AS id FROM ${columnOf(table)} r WHERE ${lines.sql}` };
  });
  const rows = await books.all(
    parts.map(({ sql }) => sql).join(' UNION '),
    parts.flatMap(({ parameters }) => parameters),
  );
  return [...new Set([orderId, ...rows.map(({ id }) => String(id)).sort()])];
}

interface Matching {
  sql: string;
  parameters: BookValue[];
}

function matching(table: TableName, fields: readonly string[], ids: readonly string[]): Matching {
  const columns = fields.filter((field) => field in TABLES[table]).map(columnOf);
  const list = ids.map(() => '?').join(', ');
  return {
    parameters: columns.flatMap(() => [...ids]),
    sql: `(${columns.map((column) => `r.${column} IN (${list})`).join(' OR ')})`,
  };
}

async function rowsOf(
  books: Books,
  table: TableName,
  { parameters, sql }: Matching,
  { limit, sort }: { limit: number; sort: string },
): Promise<BookedRows> {
  const from = `${currentOf(table)} r`;
  const column = `r.${columnOf(sort)}`;
  const rows = await books.all(
    `SELECT ${rowColumns(table)} FROM ${from} JOIN sources s ON s.id = r.source WHERE ${sql} ORDER BY CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END, ${column}, r.id LIMIT ?`,
    [...parameters, BigInt(limit)],
  );
  let count = rows.length;
  if (count === limit) {
    const [all] = await books.all(`SELECT COUNT(*) AS rows_of_it FROM ${from} WHERE ${sql}`, parameters);
    count = Number(all!.rows_of_it);
  }

  return { count, rows: rows.map((row) => listedRow(table, row)) };
}

async function totalsOf(
  books: Books,
  table: 'billItems' | 'transactions',
  ids: readonly string[],
): Promise<BookedOrder['totals']> {
  const { parameters, sql } = matching(table, ORDER_ID_FIELDS, ids);
  const rows = await books.all(
    `SELECT r.currency, ${SUMS.flatMap((field) => sumColumns(field)).join(', ')} FROM ${currentOf(table)} r WHERE ${sql} GROUP BY r.currency ORDER BY r.currency`,
    parameters,
  );
  return rows.map((row) => ({
    ...(typeof row.currency === 'string' && { currency: row.currency }),
    sums: Object.fromEntries(
      SUMS.flatMap((field) => {
        const sum = sumOf(row, field);
        return sum === undefined ? [] : [[field, sum]];
      }),
    ),
    table,
  }));
}

/** The bills whose items are of the order: by their ids, or, where bills or items have none, by period and kind. */
async function billsOf(books: Books, ids: readonly string[], limit: number): Promise<BookedRows> {
  const { parameters, sql } = matching('billItems', ORDER_ID_FIELDS, ids);
  const found = await books.all(
    `SELECT DISTINCT r.bill_id, r.period, r.bill_kind FROM current_bill_items r WHERE ${sql}`,
    parameters,
  );
  if (found.length === 0) return { count: 0, rows: [] };
  const conditions = found.flatMap(({ bill_id: id = null, bill_kind: kind = null, period = null }) => [
    ...(id === null ? [] : [{ parameters: [id], sql: 'r.bill_id = ?' }]),
    ...(period === null
      ? []
      : [
          {
            parameters: [period, ...(kind === null ? [] : [kind])],
            sql: `(${id === null ? '' : 'r.bill_id IS NULL AND '}r.period = ?${kind === null ? '' : ' AND (r.bill_kind IS NULL OR r.bill_kind = ?)'})`,
          },
        ]),
  ]);
  if (conditions.length === 0) return { count: 0, rows: [] };
  return rowsOf(
    books,
    'bills',
    {
      parameters: conditions.flatMap((one) => one.parameters),
      sql: `(${conditions.map((one) => one.sql).join(' OR ')})`,
    },
    { limit, sort: 'period' },
  );
}

/** Of the instances that the books link to the order. */
async function usageOf(books: Books, ids: readonly string[]): Promise<MeteredInstance[]> {
  const parts = (['instances', 'transactions', 'billItems'] as const).map((table) => {
    const { parameters, sql } = matching(table, ['orderId', 'orderLineId'], ids);
    return {
      parameters,
      sql: `SELECT r.instance_id FROM ${currentOf(table)} r WHERE r.instance_id IS NOT NULL AND ${sql}`,
    };
  });
  const rows = await books.all(
    `SELECT r.instance_id, r.state, COUNT(*) AS rows_of_it, MIN(r.begin_at) AS first_at, MAX(r.end_at) AS last_at, ${sumColumns('usageValue').join(', ')} FROM current_usage r WHERE r.instance_id IN (${parts.map(({ sql }) => sql).join(' UNION ')}) GROUP BY r.instance_id, r.state ORDER BY r.instance_id, r.state`,
    parts.flatMap(({ parameters }) => parameters),
  );
  return rows.map((row) => ({
    instanceId: String(row.instance_id),
    ...(typeof row.state === 'string' && { state: row.state }),
    count: Number(row.rows_of_it),
    ...(typeof row.first_at === 'string' && { from: row.first_at }),
    ...(typeof row.last_at === 'string' && { until: row.last_at }),
    usage: sumOf(row, 'usageValue') ?? 0n,
  }));
}
