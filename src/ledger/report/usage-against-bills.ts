import type { Coverage } from '../reconcile/reading/coverage.js';
import { usageGroups } from '../reconcile/reading/usage-groups.js';
import { deliveredIn } from '../reconcile/usage-of-period.js';
import type { Books } from '../store/books.js';
import { compare } from './revenue.js';

/** How the usage of an instance in a month was billed. `open`: the books have no bill items of the month. */
export const USAGE_OUTCOMES = ['equal', 'less', 'more', 'unbilled', 'open'] as const;

export type UsageOutcome = (typeof USAGE_OUTCOMES)[number];

export interface UsageMonth {
  period: string;
  /** Instances by outcome: usage of different products is not added up. */
  instances: Readonly<Record<UsageOutcome, number>>;
  records: bigint;
}

export interface InstanceUsage {
  period: string;
  instanceId: string;
  pushed: bigint;
  billed: bigint;
  outcome: UsageOutcome;
}

export interface UsageAgainstBills {
  months: UsageMonth[];
  /** Where both are not the same, the largest difference first; the first so many. */
  unequal: InstanceUsage[];
  unequalCount: number;
}

const MAX_LISTED = 50;

/** What was pushed of each instance in each month, against what the items of its bills have. */
export async function usageAgainstBills(
  books: Books,
  {
    coverage,
    isMeant,
    signal,
    zone,
  }: { coverage: Coverage; isMeant(period: string): boolean; signal?: AbortSignal; zone: string },
): Promise<UsageAgainstBills> {
  const months = new Map<string, { instances: Record<UsageOutcome, number>; records: bigint }>();
  let unequal: InstanceUsage[] = [];
  let unequalCount = 0;
  for await (const group of usageGroups(books, zone)) {
    signal?.throwIfAborted();
    const billed = new Map<string, bigint>();
    for (const { period, usageQuantity } of group.items)
      if (period !== undefined && usageQuantity !== undefined)
        billed.set(period, (billed.get(period) ?? 0n) + usageQuantity);
    const charged = new Map(deliveredIn(group).map((one) => [one.period, one] as const));
    for (const period of new Set([...charged.keys(), ...billed.keys()])) {
      if (!isMeant(period)) continue;
      const { high = 0n, low = 0n, records = 0n } = charged.get(period) ?? {};
      const quantity = billed.get(period);
      const outcome = outcomeOf({ high, low }, quantity, coverage.covers('billItems', period));
      const month = months.get(period) ?? {
        instances: { equal: 0, less: 0, more: 0, open: 0, unbilled: 0 },
        records: 0n,
      };
      month.instances[outcome] += 1;
      month.records += records;
      months.set(period, month);
      if (outcome === 'equal' || outcome === 'open') continue;
      unequalCount += 1;
      unequal.push({ billed: quantity ?? 0n, instanceId: group.instanceId, outcome, period, pushed: low });
      if (unequal.length >= MAX_LISTED * 4) unequal = largest(unequal);
    }
  }

  return {
    months: [...months]
      .map(([period, month]) => ({ period, ...month }))
      .sort((one, other) => compare(one.period, other.period)),
    unequal: largest(unequal),
    unequalCount,
  };
}

function outcomeOf(
  { high, low }: { low: bigint; high: bigint },
  billed: bigint | undefined,
  hasBill: boolean,
): UsageOutcome {
  if (billed === undefined) return hasBill ? 'unbilled' : 'open';
  if (billed < low) return 'less';
  return billed > high ? 'more' : 'equal';
}

function largest(all: readonly InstanceUsage[]): InstanceUsage[] {
  const size = ({ billed, pushed }: InstanceUsage): bigint =>
    billed > pushed ? billed - pushed : pushed - billed;
  return [...all]
    .sort((one, other) => {
      const [first, second] = [size(one), size(other)];
      return first > second ? -1 : first < second ? 1 : compare(one.instanceId, other.instanceId);
    })
    .slice(0, MAX_LISTED);
}
