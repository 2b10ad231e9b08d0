import type { UsageGroup, UsageSum } from './subjects.js';

/** What KooGallery charges of an instance in one period. */
export interface ChargedUsage {
  period: string;
  low: bigint;
  high: bigint;
  records: bigint;
  /** Where the first of the records is. */
  first: UsageSum;
}

/** The delivered usage of an instance by the period in which it is charged; what a package pays for is not billed. */
export function deliveredIn({ usage }: UsageGroup): ChargedUsage[] {
  const byPeriod = new Map<string, ChargedUsage>();
  for (const sum of usage) {
    if (sum.state !== 'delivered') continue;
    const before = byPeriod.get(sum.chargePeriod);
    byPeriod.set(sum.chargePeriod, {
      period: sum.chargePeriod,
      low: (before?.low ?? 0n) + sum.low,
      high: (before?.high ?? 0n) + sum.high,
      records: (before?.records ?? 0n) + sum.count,
      first: before && before.first.firstBegin <= sum.firstBegin ? before.first : sum,
    });
  }

  return [...byPeriod.values()];
}
