import { means } from '../reconcile/words.js';
import type { BookRow, Books } from '../store/books.js';
import { nextPeriod } from '../values/period.js';
import { parseOffset } from '../values/zone.js';

/** Days since a bill was issued: up to so many, and more than the last. */
export const AGE_LIMITS = [30, 60, 90] as const;

export interface UnpaidBill {
  billId: string;
  period: string;
  billKind: string;
  currency: string;
  amount: bigint;
  state: string;
  stage: string;
  /** UTC. */
  issuedAt: string;
  /** No source has the date: KooGallery makes the bills of a month on the third day of the next one. */
  isAssumed: boolean;
  days: number;
  /** Index among {@link AGE_LIMITS}, its length beyond the last. */
  age: number;
  source: number;
  sheet: string;
  row: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Bills that no source says are paid, the oldest first. What is not to be paid out is none of them. */
export async function unpaidBills(
  books: Books,
  { isMeant, now, zone }: { isMeant(period: string): boolean; now: Date; zone: string },
): Promise<UnpaidBill[]> {
  const rows = await books.all(
    `SELECT bill_id, period, bill_kind, currency, coalesce(settlement_amount, amount, sales_amount) AS amount, state, stage,
       issued_at, source, sheet, row_number FROM current_bills
     WHERE (item IS NULL OR item = 'SETTLEMENT') AND paid_at IS NULL AND period IS NOT NULL
     ORDER BY period, bill_id, bill_kind`,
  );
  return rows
    .filter(
      ({ amount, period, stage, state }) =>
        typeof amount === 'bigint' &&
        amount > 0n &&
        isMeant(String(period)) &&
        ![stage, state].some((value) => typeof value === 'string' && means(value, 'paid')),
    )
    .map((row) => billOf(row, now, zone))
    .sort((one, other) => other.days - one.days);
}

function billOf(row: BookRow, now: Date, zone: string): UnpaidBill {
  const period = String(row.period);
  const issuedAt = typeof row.issued_at === 'string' ? row.issued_at : thirdOf(nextPeriod(period), zone);
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(issuedAt)) / DAY_MS));
  const age = AGE_LIMITS.findIndex((limit) => days <= limit);
  const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
  return {
    age: age === -1 ? AGE_LIMITS.length : age,
    amount: row.amount as bigint,
    billId: text('bill_id'),
    billKind: text('bill_kind'),
    currency: text('currency'),
    days,
    isAssumed: row.issued_at === null,
    issuedAt,
    period,
    row: Number(row.row_number),
    sheet: text('sheet'),
    source: Number(row.source),
    stage: text('stage'),
    state: text('state'),
  };
}

function thirdOf(period: string, zone: string): string {
  const midnight = Date.UTC(Number(period.slice(0, 4)), Number(period.slice(4)) - 1, 3);
  const time = new Date(midnight - (parseOffset(zone) ?? 0) * 60_000);
  return `${time.toISOString().slice(0, 19)}Z`;
}
