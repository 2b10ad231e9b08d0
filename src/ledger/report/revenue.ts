import type { Books } from '../store/books.js';
import { sumOfFees, type TradeSum, tradeSums, type TradeTable } from './trade-sums.js';

export interface MonthRevenue extends Omit<TradeSum, 'hasId' | 'key' | 'name'> {
  /** Bill items where the books have some of the month; transactions before it is billed. */
  table: TradeTable;
}

export interface PartRevenue extends Omit<TradeSum, 'period'> {
  /** Sales by month. */
  months: ReadonlyMap<string, bigint>;
}

export interface Revenue {
  /** By currency, then month. */
  months: MonthRevenue[];
  /** By currency, the largest sales first. */
  products: PartRevenue[];
  customers: PartRevenue[];
}

/** @param isMeant Whether a month is looked at. */
export async function revenueOf(
  books: Books,
  zone: string,
  isMeant: (period: string) => boolean,
): Promise<Revenue> {
  const products = await preferred(books, 'product', zone, isMeant);
  const customers = await preferred(books, 'customer', zone, isMeant);
  return { customers: partsOf(customers), months: monthsOf(products), products: partsOf(products) };
}

type Preferred = TradeSum & { table: TradeTable };

async function preferred(
  books: Books,
  by: 'customer' | 'product',
  zone: string,
  isMeant: (period: string) => boolean,
): Promise<Preferred[]> {
  const [items, transactions] = [
    await tradeSums(books, 'billItems', by, zone),
    await tradeSums(books, 'transactions', by, zone),
  ];
  const billed = new Set(items.map(({ period }) => period));
  return [
    ...items.map((sum) => ({ ...sum, table: 'billItems' as const })),
    ...transactions
      .filter(({ period }) => !billed.has(period))
      .map((sum) => ({ ...sum, table: 'transactions' as const })),
  ].filter(({ period }) => isMeant(period));
}

function monthsOf(sums: readonly Preferred[]): MonthRevenue[] {
  const months = new Map<string, MonthRevenue>();
  for (const sum of sums.map((one) => ofMonth(one))) {
    const place = `${sum.currency} ${sum.period}`;
    const before = months.get(place);
    months.set(place, before ? { ...before, ...added(before, sum) } : sum);
  }

  return [...months.values()].sort(
    (one, other) => compare(one.currency, other.currency) || compare(one.period, other.period),
  );
}

function ofMonth({ hasId: _hasId, key: _key, name: _name, ...sum }: Preferred): MonthRevenue {
  return sum;
}

function partsOf(sums: readonly TradeSum[]): PartRevenue[] {
  const parts = new Map<string, PartRevenue & { months: Map<string, bigint> }>();
  for (const { period, ...sum } of sums) {
    const place = JSON.stringify([sum.currency, sum.key]);
    const before = parts.get(place);
    const months = before?.months ?? new Map<string, bigint>();
    months.set(period, (months.get(period) ?? 0n) + sum.salesAmount);
    parts.set(place, { ...sum, ...(before && added(before, sum)), months });
  }

  return [...parts.values()].sort(
    (one, other) =>
      compare(one.currency, other.currency) ||
      (one.salesAmount > other.salesAmount
        ? -1
        : one.salesAmount < other.salesAmount
          ? 1
          : compare(one.key, other.key)),
  );
}

type Sums = Pick<TradeSum, 'platformFee' | 'rows' | 'salesAmount' | 'settlementAmount' | 'sources'>;

function added(one: Sums, other: Sums): Sums {
  return {
    platformFee: sumOfFees(one.platformFee, other.platformFee),
    rows: one.rows + other.rows,
    salesAmount: one.salesAmount + other.salesAmount,
    settlementAmount: one.settlementAmount + other.settlementAmount,
    sources: new Set([...one.sources, ...other.sources]),
  };
}

/** By code unit: the same in every locale. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
