import { hash } from 'node:crypto';
import { type Fields, type FieldValues, type TableName, TABLES } from '../model/field.js';
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
  if (!identity) return digest(unchanging(table, values));
  const parts: string[] = [];
  for (const name of identity.id) parts.push(name, String(values[name]));
  for (const name of identity.also ?? []) {
    const value = values[name];
    if (value !== undefined) parts.push(name, String(value));
  }

  if (SIGNED.has(table) && isNegative(values)) parts.push('-');
  return digest(parts);
}

/**
 * Of all values of a row: what it has beside its place. Between two versions of the same time the greater hash is current, so
 * it begins with how many values there are: a file that is read again with more columns known replaces what was read before.
 */
export function hashOf({ extra, values }: NewRow): string {
  const parts: string[] = [];
  const names = Object.keys(values).sort();
  for (const name of names) {
    const value = values[name];
    if (value !== undefined) parts.push(name, String(value));
  }

  const count = String(parts.length / 2).padStart(2, '0');
  if (extra) {
    parts.push('');
    for (const name of Object.keys(extra).sort()) parts.push(name, extra[name]!);
  }

  return `${count}-${digest(parts)}`;
}

function unchanging(table: TableName, values: FieldValues): string[] {
  const parts = ['*'];
  for (const [name, field] of Object.entries(TABLES[table] as Fields)) {
    const value = values[name];
    if (value !== undefined && !field.changes) parts.push(name, String(value));
  }

  return parts;
}

function isNegative(values: FieldValues): boolean {
  const amount = AMOUNTS.map((name) => values[name]).find((value) => value !== undefined);
  return typeof amount === 'bigint' && amount < 0n;
}

/** Lengths before the parts: no two lists have one digest. */
function digest(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${part.length}:${part}`;
  return hash('sha256', text, 'base64url').slice(0, DIGEST_LENGTH);
}
