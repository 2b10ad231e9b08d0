import { currentOf } from '../../model/field.js';
import type { BookRow, Books, BookValue } from '../../store/books.js';
import type { BillEntry, StatementEntry } from '../entry.js';
import type { BillSubject, StatementSubject, Sums } from '../subjects.js';
import { EntryColumns } from './entry-columns.js';

const BILLS = new EntryColumns(['bills']);
const STATEMENTS = new EntryColumns(['performance']);

interface Group extends Sums {
  billId?: string;
  billKind?: string;
  currency?: string;
  period?: string;
  statementId?: string;
}

/** Each bill with what its items come to; where the books have no items of it, its transactions. */
export async function* billSubjects(books: Books): AsyncGenerator<BillSubject> {
  const items = await sumsOf(books, 'billItems');
  const transactions = await sumsOf(books, 'transactions');
  for await (const row of books.each(
    `SELECT ${BILLS.listFor('bills')} FROM ${currentOf('bills')} ORDER BY id`,
  )) {
    const bill = BILLS.entryOf<BillEntry>(row);
    yield { bill, sums: sumsFor(bill, items) ?? sumsFor(bill, transactions) };
  }
}

/** Each performance statement with what its items come to. */
export async function* statementSubjects(books: Books): AsyncGenerator<StatementSubject> {
  const rows = books.each(
    `SELECT ${STATEMENTS.listFor('performance')} FROM ${currentOf('performance')} ORDER BY id`,
  );
  const items = await performanceSums(books);
  for await (const row of rows) {
    const statement = STATEMENTS.entryOf<StatementEntry>(row);
    const { currency, period, statementId } = statement;
    const own = items.filter((one) =>
      one.statementId === undefined
        ? one.period === period && fits(one.currency, currency)
        : one.statementId === statementId,
    );
    yield { statement, sums: together(own) };
  }
}

/** A bill's own rows name it; others are of its period, kind and currency, as far as both say so. */
function sumsFor(
  { billId, billKind, currency, period }: BillEntry,
  groups: readonly Group[],
): Sums | undefined {
  const named = billId === undefined ? [] : groups.filter((one) => one.billId === billId);
  if (named.length > 0) return together(named.filter((one) => fits(one.currency, currency)));
  return together(
    groups.filter(
      (one) =>
        one.billId === undefined &&
        one.period === period &&
        fits(one.billKind, billKind) &&
        fits(one.currency, currency),
    ),
  );
}

function fits(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function together(groups: readonly Group[]): Sums | undefined {
  const [first] = groups;
  if (!first) return undefined;
  const sum = (field: 'amount' | 'platformFee' | 'salesAmount' | 'settlementAmount' | 'taxAmount') => {
    const known = groups.map((group) => group[field]).filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((one, other) => one + other, 0n);
  };
  return {
    table: first.table,
    count: groups.reduce((count, group) => count + group.count, 0),
    salesAmount: sum('salesAmount'),
    platformFee: sum('platformFee'),
    taxAmount: sum('taxAmount'),
    settlementAmount: sum('settlementAmount'),
    amount: sum('amount'),
  };
}

const AMOUNTS = ['sales_amount', 'platform_fee', 'tax_amount', 'settlement_amount'];

async function sumsOf(books: Books, table: 'billItems' | 'transactions'): Promise<Group[]> {
  const keys = 'bill_id, period, bill_kind, currency';
  const rows = await books.all(
    `SELECT ${keys}, ${sumsSql(AMOUNTS)}, count(*) AS rows_count FROM ${currentOf(table)} WHERE period IS NOT NULL OR bill_id IS NOT NULL GROUP BY ${keys}`,
  );
  return rows.map((row) => groupOf(row, table));
}

async function performanceSums(books: Books): Promise<Group[]> {
  const keys = 'statement_id, period, currency';
  const rows = await books.all(
    `SELECT ${keys}, ${sumsSql([...AMOUNTS, 'amount'])}, count(*) AS rows_count FROM ${currentOf('performanceItems')} GROUP BY ${keys}`,
  );
  return rows.map((row) => groupOf(row, 'performanceItems'));
}

function sumsSql(columns: readonly string[]): string {
  return columns.map((column) => `CAST(sum(${column}) AS BIGINT) AS ${column}`).join(', ');
}

function groupOf(row: BookRow, table: Sums['table']): Group {
  const text = (value: BookValue | undefined) =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const whole = (value: BookValue | undefined) => (typeof value === 'bigint' ? value : undefined);
  return {
    table,
    count: Number(row.rows_count),
    billId: text(row.bill_id),
    billKind: text(row.bill_kind),
    currency: text(row.currency),
    period: text(row.period),
    statementId: text(row.statement_id),
    salesAmount: whole(row.sales_amount),
    platformFee: whole(row.platform_fee),
    taxAmount: whole(row.tax_amount),
    settlementAmount: whole(row.settlement_amount),
    amount: whole(row.amount),
  };
}
