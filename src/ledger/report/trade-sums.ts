import { currentOf } from '../model/field.js';
import type { BookRow, Books } from '../store/books.js';
import { periodOf } from '../values/period.js';

/** What trades of one period and currency come to, of one product or customer. */
export interface TradeSum {
  period: string;
  /** '' where the source has none. */
  currency: string;
  /** Of what the sums are grouped by: an id, else a name, else ''. */
  key: string;
  name: string;
  /** The key is an id, and not a name. */
  hasId: boolean;
  salesAmount: bigint;
  /** Absent where no trade names one. */
  platformFee?: bigint;
  settlementAmount: bigint;
  rows: number;
  /** Ids of the sources. */
  sources: ReadonlySet<number>;
}

export type TradeTable = 'billItems' | 'transactions';

/** What trades are grouped by: columns of an id and of a name. */
const GROUPS = {
  customer: ['customer_id', 'customer_name'],
  product: ['product_id', 'product_name'],
} as const;

/**
 * The database adds up; there may be millions of trades. A trade without a period belongs to the month in which it takes effect.
 *
 * @param zone In which a month begins.
 */
export async function tradeSums(
  books: Books,
  table: TradeTable,
  by: keyof typeof GROUPS,
  zone: string,
): Promise<TradeSum[]> {
  const [id, name] = GROUPS[by];
  const sums = new Map<string, TradeSum & { sources: Set<number> }>();
  const rows = books.each(
    `SELECT period, hour, currency, id_of, name_of, source,
       CAST(sum(sales_amount) AS BIGINT) AS sales, CAST(sum(platform_fee) AS BIGINT) AS fee,
       CAST(sum(settlement_amount) AS BIGINT) AS settlement, count(*) AS counted
     FROM (SELECT period, CASE WHEN period IS NULL THEN substr(coalesce(effective_at, traded_at), 1, 13) END AS hour,
       coalesce(currency, '') AS currency, ${id} AS id_of, ${name} AS name_of, source, sales_amount, platform_fee,
       settlement_amount FROM ${currentOf(table)}) AS trades
     GROUP BY period, hour, currency, id_of, name_of, source`,
  );
  for await (const row of rows) {
    const period = monthOf(row, zone);
    if (period === undefined) continue;
    const key = textOf(row.id_of) || textOf(row.name_of);
    const place = JSON.stringify([period, row.currency, key]);
    const sum = sums.get(place) ?? {
      currency: textOf(row.currency),
      hasId: textOf(row.id_of) !== '',
      key,
      name: textOf(row.name_of) || key,
      period,
      rows: 0,
      salesAmount: 0n,
      settlementAmount: 0n,
      sources: new Set<number>(),
    };
    sum.salesAmount += numberOf(row.sales);
    sum.platformFee = sumOfFees(sum.platformFee, typeof row.fee === 'bigint' ? row.fee : undefined);
    sum.settlementAmount += numberOf(row.settlement);
    sum.rows += Number(row.counted);
    sum.sources.add(Number(row.source));
    sums.set(place, sum);
  }

  return [...sums.values()];
}

/** What neither has is absent, and not 0. */
export function sumOfFees(one: bigint | undefined, other: bigint | undefined): bigint | undefined {
  return one === undefined ? other : one + (other ?? 0n);
}

function monthOf({ hour, period }: BookRow, zone: string): string | undefined {
  if (typeof period === 'string') return period;
  return typeof hour === 'string' ? periodOf(`${hour}:00:00Z`, zone) : undefined;
}

function textOf(value: BookRow[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: BookRow[string] | undefined): bigint {
  return typeof value === 'bigint' ? value : 0n;
}
