import { type TableName, currentOf, ORDER_TABLES } from '../../model/field.js';
import type { BookRow, Books } from '../../store/books.js';
import { dealsOf, LINE_SUFFIX } from '../deals.js';
import type { Entry, InstanceEntry, OrderEntry, TradeEntry } from '../entry.js';
import type { OrderGroup } from '../subjects.js';
import { sqlWords } from '../words.js';
import { EntryColumns } from './entry-columns.js';

const COLUMNS = new EntryColumns(ORDER_TABLES);

/** The order in an id of an order or of a line of it: `CS2207261447AUY4H` of `CS2207261447AUY4H-000001`. */
const orderIn = (id: string): string =>
  `CASE WHEN ${id} LIKE '%_-______' THEN substr(${id}, 1, length(${id}) - ${LINE_SUFFIX}) ELSE ${id} END`;

const OWN = 'coalesce(order_id, order_line_id)';

/** What takes an order back belongs to that order. */
const GROUPS: Readonly<Record<(typeof ORDER_TABLES)[number], string>> = {
  billItems: tradeGroup(),
  instances: OWN,
  orders: `CASE WHEN original_order_id IS NOT NULL AND lower(order_type) IN (${sqlWords('unsubscription')}) THEN original_order_id ELSE ${OWN} END`,
  performanceItems: tradeGroup(),
  queriedOrders: OWN,
  transactions: tradeGroup(),
};

function tradeGroup(): string {
  return `CASE WHEN original_order_id IS NOT NULL AND (lower(order_type) IN (${sqlWords('unsubscription')}) OR lower(entry_type) IN (${sqlWords('refund')}) OR sales_amount < 0) THEN original_order_id ELSE ${OWN} END`;
}

/** One query for all tables, sorted by the order: no more than one order is in memory at a time. */
const QUERY = [
  `WITH ${ORDER_TABLES.map((table) => `of_${table} AS (SELECT ${GROUPS[table]} AS group_id, ${COLUMNS.listFor(table)} FROM ${currentOf(table)})`).join(', ')}`,
  ORDER_TABLES.map(
    (table) => `SELECT coalesce(${orderIn('group_id')}, '') AS order_group, * FROM of_${table}`,
  ).join(' UNION ALL '),
  'ORDER BY 1, 3, 4',
].join(' ');

/** What the books have of each order: sold, delivered, and billed. Rows that name no order are groups of one. */
export async function* orderGroups(books: Books): AsyncGenerator<OrderGroup> {
  let id: string | undefined;
  let rows: Entry[] = [];
  for await (const row of books.each(QUERY)) {
    const group = row.order_group as string;
    if (id !== undefined && (group !== id || group === '')) {
      yield groupOf(id, rows);
      rows = [];
    }

    id = group;
    rows.push(COLUMNS.entryOf(row as BookRow));
  }

  if (id !== undefined) yield groupOf(id, rows);
}

function groupOf(orderId: string, rows: readonly Entry[]): OrderGroup {
  const of = <E extends Entry>(table: TableName): E[] => rows.filter((row) => row.table === table) as E[];
  const sides = {
    orders: of<OrderEntry>('orders'),
    instances: of<InstanceEntry>('instances'),
    transactions: of<TradeEntry>('transactions'),
    items: of<TradeEntry>('billItems'),
  };
  return {
    orderId,
    ...sides,
    performanceItems: of('performanceItems'),
    queried: of('queriedOrders'),
    deals: dealsOf(sides),
  };
}
