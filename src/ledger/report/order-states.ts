import { type KnownValue, knownValue } from '../model/known-values.js';
import { startOf } from '../reconcile/reading/period-sql.js';
import type { Books } from '../store/books.js';
import { nextPeriod } from '../values/period.js';
import { compare } from './revenue.js';

export interface OrderState {
  /** As the books have it; '' where no source says one. */
  state: string;
  orders: number;
  /** By currency. */
  amounts: ReadonlyMap<string, bigint>;
  sources: ReadonlySet<number>;
}

/** On their way: the documented states in the order in which an order has them, then others. */
const ORDER: ReadonlyArray<KnownValue | undefined> = [
  'pendingPayment',
  'processing',
  'completed',
  'canceled',
];

/** @param period In which the orders were placed; all when absent. */
export async function orderStates(
  books: Books,
  zone: string,
  period: string | undefined,
): Promise<OrderState[]> {
  const within = period === undefined ? '' : ' WHERE created_at >= ? AND created_at < ?';
  const rows = await books.all(
    `SELECT coalesce(state, '') AS state, coalesce(currency, '') AS currency, source, count(*) AS counted,
       CAST(sum(amount) AS BIGINT) AS amount FROM current_orders${within} GROUP BY 1, 2, 3`,
    period === undefined ? [] : [startOf(period, zone), startOf(nextPeriod(period), zone)],
  );
  const states = new Map<string, OrderState & { amounts: Map<string, bigint>; sources: Set<number> }>();
  for (const { amount, counted, currency, source, state } of rows) {
    const name = stateOf(String(state));
    const sum = states.get(name) ?? { amounts: new Map(), orders: 0, sources: new Set(), state: name };
    sum.orders += Number(counted);
    if (typeof amount === 'bigint')
      sum.amounts.set(String(currency), (sum.amounts.get(String(currency)) ?? 0n) + amount);
    sum.sources.add(Number(source));
    states.set(name, sum);
  }

  const placeOf = ({ state }: OrderState): number => {
    const place = ORDER.indexOf(knownValue('orderState', state));
    return place === -1 ? ORDER.length : place;
  };
  return [...states.values()].sort(
    (one, other) => placeOf(one) - placeOf(other) || compare(one.state, other.state),
  );
}

/** As the importer has it: `PENDING_PAYMENT` is "Pending payment". */
function stateOf(text: string): string {
  const spaced = text.replaceAll('_', ' ');
  return knownValue('orderState', spaced) === undefined ? text : spaced;
}
