import { hash } from 'node:crypto';
import {
  type Field,
  type Fields,
  type FieldValues,
  type TableName,
  TABLE_NAMES,
  TABLES,
} from '../model/field.js';
import type { NewRow } from './books.js';

/** What tells one row of a table from another one. */
interface Identity {
  /** The source's own id: all of them have values. */
  id: readonly string[];
  /** What else belongs to it, where it has a value. */
  also?: readonly string[];
}

/**
 * A transaction id may be on several rows of a file: a sale and its refund, or a sale in each month in which it was billed. What
 * those rows differ in belongs to the identity, so that none replaces another one. Amounts do not, apart from their sign: a bill
 * that is issued again with another amount has another version of the row, where two rows would count the money twice. Rows
 * that are alike in all of this and stand in one file are told apart by their number (`OccurrenceCounter`).
 */
const TRADE = [
  'entryType',
  'orderType',
  'orderId',
  'orderLineId',
  'originalOrderId',
  'period',
  'instanceId',
  'tradedAt',
  'effectiveAt',
];

const IDENTITIES: Readonly<Record<TableName, readonly Identity[]>> = {
  billItems: [{ id: ['transactionId'], also: [...TRADE, 'item'] }],
  bills: [
    { id: ['billId'], also: ['item'] },
    { id: ['period'], also: ['billKind', 'currency', 'partnerId', 'partnerName', 'item'] },
  ],
  instances: [{ id: ['instanceId'] }],
  orders: [{ id: ['orderLineId'] }, { id: ['orderId'] }],
  performance: [{ id: ['statementId'] }, { id: ['period'], also: ['currency', 'partnerId', 'partnerName'] }],
  performanceItems: [{ id: ['transactionId'], also: [...TRADE, 'statementId'] }],
  queriedOrders: [{ id: ['orderLineId'] }, { id: ['orderId'] }],
  transactions: [{ id: ['transactionId'], also: TRADE }],
  usage: [{ id: ['meteringSn'] }, { id: ['instanceId', 'beginAt', 'endAt'] }],
};

/** The fields of each table, and those that do not change. */
const FIELDS = byTable(() => true);
const LASTING = byTable(({ changes }) => !changes);

function byTable(has: (field: Field) => boolean): Readonly<Record<TableName, readonly string[]>> {
  const namesOf = (fields: Fields): string[] =>
    Object.entries(fields)
      .filter(([, field]) => has(field))
      .map(([name]) => name);
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, namesOf(TABLES[table])])) as Record<
    TableName,
    string[]
  >;
}

/** Where the sign of an amount tells a sale from its refund. */
const SIGNED = new Set<TableName>(['billItems', 'performanceItems', 'transactions']);
const AMOUNTS = ['settlementAmount', 'salesAmount', 'amount'];

/** So many characters of base64 are 132 bits: no two rows of any seller share them. */
const DIGEST_LENGTH = 22;

/**
 * What tells a row from others of its table: its own id, or all that does not change where it has none. Rows that are equal in
 * this are told apart by their number in their source.
 */
export function identityOf(table: TableName, values: FieldValues): string {
  const identity = IDENTITIES[table].find(({ id }) => id.every((name) => values[name] !== undefined));
  if (!identity) return digest(`*${written(LASTING[table], values)}`);
  const text = written(identity.id, values) + written(identity.also ?? [], values);
  return digest(SIGNED.has(table) && isNegative(values) ? `-${text}` : text);
}

/**
 * Of all values of a row: what it has beside its place. Between two versions of the same time the greater hash is current, so
 * it begins with how many values there are: a file that is read again with more columns known replaces what was read before.
 */
export function hashOf(table: TableName, { extra, values }: NewRow): string {
  const text = written(FIELDS[table], values);
  let count = 0;
  for (const name in values) if (values[name] !== undefined) count += 1;
  const more = extra ? JSON.stringify(Object.entries(extra).sort(([a], [b]) => (a < b ? -1 : 1))) : '';
  return `${String(count).padStart(2, '0')}-${digest(text + more)}`;
}

function isNegative(values: FieldValues): boolean {
  for (const name of AMOUNTS) {
    const amount = values[name];
    if (amount !== undefined) return typeof amount === 'bigint' && amount < 0n;
  }

  return false;
}

/** Those that have values, each with its length: no two lists are written alike. */
function written(names: readonly string[], values: FieldValues): string {
  let text = '';
  for (const name of names) {
    const value = values[name];
    if (value === undefined) continue;
    const plain = typeof value === 'string' ? value : String(value);
    text += `${name}=${plain.length}:${plain}`;
  }

  return text;
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, DIGEST_LENGTH);
}
