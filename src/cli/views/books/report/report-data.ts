import type { Language } from '../../../../i18n/language.js';
import type { BooksReport } from '../../../../ledger/report/books-report.js';
import type { PartRevenue } from '../../../../ledger/report/revenue.js';
import { AGE_LIMITS, type UnpaidBill } from '../../../../ledger/report/unpaid-bills.js';
import type { InstanceUsage, UsageMonth } from '../../../../ledger/report/usage-against-bills.js';
import type { BooksStatus } from '../../../../ledger/store/books-status.js';
import { writtenMillionths } from '../../../../ledger/values/money.js';
import { type ReconciliationData, reconciliationData } from '../../reconcile/reconciliation-data.js';

interface RevenueSums {
  currency: string;
  salesAmount: string;
  /** Absent where no trade names one. */
  platformFee?: string;
  settlementAmount: string;
  rows: number;
  /** Ids of `sources`. */
  sources: number[];
}

/** What the report shows, as `--json` prints it: amounts and quantities are exact decimals. */
export interface BooksReportData {
  period?: string;
  zone: string;
  madeAt: string;
  /** Absolute; absent where no page was written. */
  page?: string;
  revenue: {
    months: Array<RevenueSums & { period: string; table: string }>;
    products: Array<RevenueSums & { product: string; name: string }>;
    customers: Array<RevenueSums & { customer: string; name?: string }>;
  };
  usage: {
    months: Array<Pick<UsageMonth, 'instances' | 'period'> & { records: string }>;
    unequal: Array<Omit<InstanceUsage, 'billed' | 'pushed'> & { billed: string; pushed: string }>;
    unequalCount: number;
  };
  unpaid: Array<Omit<UnpaidBill, 'age' | 'amount'> & { amount: string; age: string }>;
  orderStates: Array<{ state: string; orders: number; amounts: Record<string, string>; sources: number[] }>;
  reconciliation: ReconciliationData;
  tables: BooksStatus['tables'];
  sources: BooksStatus['lastSources'];
}

export function booksReportData(
  { orderStates, reconciliation, revenue, status, unpaid, usage, ...report }: BooksReport,
  { language, showsBuyer }: { language: Language; showsBuyer: boolean },
): BooksReportData {
  return {
    ...report,
    revenue: {
      months: revenue.months.map((month) => ({ period: month.period, table: month.table, ...sumsOf(month) })),
      products: revenue.products.map((part) => ({ name: part.name, product: part.key, ...sumsOf(part) })),
      customers: revenue.customers.map((part) => ({
        customer: part.hasId || showsBuyer ? part.key : '',
        ...(showsBuyer && { name: part.name }),
        ...sumsOf(part),
      })),
    },
    usage: {
      months: usage.months.map(({ records, ...month }) => ({ ...month, records: String(records) })),
      unequal: usage.unequal.map(({ billed, pushed, ...one }) => ({
        ...one,
        billed: writtenMillionths(billed),
        pushed: writtenMillionths(pushed),
      })),
      unequalCount: usage.unequalCount,
    },
    unpaid: unpaid.map(({ age, amount, ...bill }) => ({
      ...bill,
      age: ageName(age),
      amount: writtenMillionths(amount),
    })),
    orderStates: orderStates.map(({ amounts, sources, ...state }) => ({
      ...state,
      amounts: Object.fromEntries(
        [...amounts].map(([currency, amount]) => [currency, writtenMillionths(amount)]),
      ),
      sources: sorted(sources),
    })),
    reconciliation: reconciliationData(reconciliation, language),
    tables: status.tables,
    sources: status.lastSources,
  };
}

/** `31-60`, `91+`, in days. */
function ageName(age: number): string {
  const from = age === 0 ? 0 : AGE_LIMITS[age - 1]! + 1;
  return age === AGE_LIMITS.length ? `${from}+` : `${from}-${AGE_LIMITS[age]}`;
}

function sumsOf(
  sums: Pick<
    PartRevenue,
    'currency' | 'platformFee' | 'rows' | 'salesAmount' | 'settlementAmount' | 'sources'
  >,
): RevenueSums {
  return {
    currency: sums.currency,
    ...(sums.platformFee !== undefined && { platformFee: writtenMillionths(sums.platformFee) }),
    rows: sums.rows,
    salesAmount: writtenMillionths(sums.salesAmount),
    settlementAmount: writtenMillionths(sums.settlementAmount),
    sources: sorted(sums.sources),
  };
}

function sorted(ids: Iterable<number>): number[] {
  return [...ids].sort((one, other) => one - other);
}
