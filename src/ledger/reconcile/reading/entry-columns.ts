import { columnOf, type Fields, type TableName, TABLES } from '../../model/field.js';
import type { BookRow } from '../../store/books.js';
import type { Entry } from '../entry.js';

const TRADE = [
  'transactionId',
  'orderId',
  'orderLineId',
  'originalOrderId',
  'billId',
  'period',
  'entryType',
  'orderType',
  'chargingMode',
  'tradedAt',
  'effectiveAt',
  'periodCount',
  'quantity',
  'unitPrice',
  'instanceId',
  'usageQuantity',
  'currency',
  'salesAmount',
  'platformFee',
  'feeShare',
  'discount',
  'taxAmount',
  'settlementAmount',
  'billState',
  'supervisionState',
] as const;

/** The fields of each table that rules read. */
const READ: Partial<Record<TableName, readonly string[]>> = {
  orders: [
    'orderId',
    'orderLineId',
    'originalOrderId',
    'orderType',
    'chargingMode',
    'state',
    'createdAt',
    'paidAt',
    'effectiveAt',
    'productId',
    'skuCode',
    'productName',
    'currency',
    'amount',
    'supervisionState',
  ],
  queriedOrders: ['orderId', 'orderLineId', 'orderType', 'chargingMode'],
  instances: [
    'instanceId',
    'orderId',
    'orderLineId',
    'productId',
    'skuCode',
    'state',
    'openedAt',
    'releasedAt',
  ],
  transactions: TRADE,
  billItems: TRADE,
  performanceItems: TRADE,
  bills: [
    'billId',
    'period',
    'billKind',
    'item',
    'currency',
    'salesAmount',
    'platformFee',
    'taxAmount',
    'settlementAmount',
    'amount',
    'state',
    'stage',
    'issuedAt',
    'paidAt',
  ],
  performance: ['statementId', 'period', 'currency', 'amount', 'state'],
};

/** Columns that rows of several tables have together, in one order: what is asked of each of them by one query. */
export class EntryColumns {
  readonly #tables: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly #fields: ReadonlyArray<{ field: string; column: string; isNumber: boolean }>;

  constructor(tables: readonly TableName[]) {
    this.#tables = new Map(tables.map((table) => [table, new Set(READ[table])]));
    const fields = new Map<string, boolean>();
    for (const table of tables)
      for (const field of READ[table] ?? []) {
        const { type } = (TABLES[table] as Fields)[field]!;
        fields.set(field, type === 'decimal' || type === 'money');
      }

    this.#fields = [...fields].map(([field, isNumber]) => ({ column: columnOf(field), field, isNumber }));
  }

  /** For SQL: the table, the row's id, its columns, and nothing in place of those that only others have. */
  listFor(table: TableName): string {
    return `'${table}' AS book, id, ${this.columnsFor(table)}`;
  }

  /** @param table Of which the columns are; nothing in place of all of them where it is absent. */
  columnsFor(table?: TableName): string {
    const own = table && this.#tables.get(table);
    return this.#fields
      .map(({ column, field, isNumber }) =>
        own?.has(field) ? column : `CAST(NULL AS ${isNumber ? 'BIGINT' : 'TEXT'}) AS ${column}`,
      )
      .join(', ');
  }

  /** A row of such a query, without what is empty. */
  entryOf<E extends Entry>(row: BookRow): E {
    const entry: Record<string, unknown> = { id: row.id, table: row.book };
    for (const { column, field } of this.#fields) {
      const value = row[column];
      if (value !== null && value !== '') entry[field] = value;
    }

    return entry as unknown as E;
  }
}
