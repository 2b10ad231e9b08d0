import type { Reconciliation } from '../reconcile/difference.js';
import { coverageOf } from '../reconcile/reading/coverage.js';
import { PLATFORM_ZONE, reconcile, type ReconcileOptions } from '../reconcile/reconcile.js';
import type { Books } from '../store/books.js';
import { booksStatus, type BooksStatus } from '../store/books-status.js';
import { type OrderState, orderStates } from './order-states.js';
import { type Revenue, revenueOf } from './revenue.js';
import { type UnpaidBill, unpaidBills } from './unpaid-bills.js';
import { type UsageAgainstBills, usageAgainstBills } from './usage-against-bills.js';

export interface BooksReport {
  /** The only month that is looked at. */
  period?: string;
  zone: string;
  /** UTC. */
  madeAt: string;
  revenue: Revenue;
  usage: UsageAgainstBills;
  unpaid: UnpaidBill[];
  orderStates: OrderState[];
  reconciliation: Reconciliation;
  /** What the books hold, with all their sources. */
  status: BooksStatus;
}

const MAX_SOURCES = 10_000;

/**
 * All that the report of the books shows. Sums are exact; rows are added up by the database.
 *
 * @param options As for {@link reconcile}.
 */
export async function booksReport(books: Books, options: ReconcileOptions = {}): Promise<BooksReport> {
  const { now = new Date(), period, signal, zone = PLATFORM_ZONE } = options;
  const isMeant = (one: string): boolean => period === undefined || one === period;
  const coverage = await coverageOf(books, zone);
  return {
    madeAt: now.toISOString(),
    orderStates: await orderStates(books, zone, period),
    ...(period !== undefined && { period }),
    reconciliation: await reconcile(books, options),
    revenue: await revenueOf(books, zone, isMeant),
    status: await booksStatus(books, { maxSources: MAX_SOURCES, zone }),
    unpaid: await unpaidBills(books, { isMeant, now, zone }),
    usage: await usageAgainstBills(books, { coverage, isMeant, signal, zone }),
    zone,
  };
}
