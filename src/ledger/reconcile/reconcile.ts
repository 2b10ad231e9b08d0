import { checkRuleSettings } from '../../findings/rule-settings.js';
import type { RuleSettings } from '../../findings/rule.js';
import type { Books } from '../store/books.js';
import type { BooksRule } from './books-rule.js';
import type { Accepted, Check, Difference, Reconciliation } from './difference.js';
import { reconcileMessages, sideNames } from './messages.js';
import { billSubjects, statementSubjects } from './reading/bill-subjects.js';
import { coverageOf } from './reading/coverage.js';
import { deliveredProducts } from './reading/delivered-products.js';
import { orderGroups } from './reading/order-groups.js';
import { sidesOf } from './reading/sides-of.js';
import { usageGroups } from './reading/usage-groups.js';
import { type Found, NO_PERIOD, RuleRun } from './rule-run.js';
import { booksRules } from './rules.generated.js';
import { reconcileRules } from './described-rules.js';
import { compareSeals } from './seals/compare-seals.js';

export interface ReconcileOptions {
  /** The only one that is looked at: `202610`; defaults to all. */
  period?: string;
  /** What amounts may differ by, in the smallest unit of their currency; defaults to 0. */
  tolerance?: number;
  /** Severities and options, from `books.rules` of koo.yaml. */
  rules?: RuleSettings;
  /** From `books.accepted` of koo.yaml. */
  accepted?: readonly Accepted[];
  /** In which KooGallery's months begin; defaults to that of China. */
  zone?: string;
  now?: Date;
  signal?: AbortSignal;
  /** Only these; for tests of single rules. Defaults to all. */
  only?: readonly BooksRule[];
}

export const PLATFORM_ZONE = '+08:00';

/**
 * Compares what was sold, delivered, metered, billed and paid. Whatever the number of rows, no more than one order or instance is in
 * memory at a time, beside what does not add up.
 *
 * @throws UsageError where `rules` sets a rule, or an option of one, that does not exist
 */
export async function reconcile(
  books: Books,
  {
    accepted = [],
    now = new Date(),
    only = booksRules,
    period,
    rules = {},
    signal,
    tolerance = 0,
    zone = PLATFORM_ZONE,
  }: ReconcileOptions = {},
): Promise<Reconciliation> {
  checkRuleSettings(rules, reconcileRules);
  const coverage = await coverageOf(books, zone);
  const settings = {
    coverage,
    isDelivered: await deliveredProducts(books),
    now: now.toISOString(),
    period,
    rules,
    tolerance: BigInt(tolerance),
    zone,
  };
  const runs = only.map((rule) => new RuleRun(rule, settings)).filter(({ isOff }) => !isOff);
  await runAll(books, runs, { signal, zone });
  const periods = period === undefined ? coverage.periods : [period];
  const sealed = await compareSeals(books, {
    isAsked: (one) => period === undefined || one === period,
    rules,
  });
  const found = await differencesIn(books, [...runs.flatMap((run) => run.found), ...sealed.found]);
  const outcome = withoutAccepted(found, accepted);
  return {
    ...outcome,
    checks: [...runs.flatMap((run) => checksOf(run, periods, outcome.differences)), ...sealed.checks],
    periods,
    seals: sealed.seals,
    unused: period === undefined ? outcome.unused : [],
  };
}

/** Each kind of subject is read once, for all rules that look at it. */
async function runAll(
  books: Books,
  runs: readonly RuleRun[],
  { signal, zone }: { signal?: AbortSignal; zone: string },
): Promise<void> {
  const each = async <Subject>(
    kind: 'bill' | 'order' | 'statement' | 'usage',
    subjects: AsyncIterable<Subject>,
  ): Promise<void> => {
    const own = runs.filter(({ rule }) => rule[kind] !== undefined);
    if (own.length === 0) return;
    for await (const subject of subjects) {
      signal?.throwIfAborted();
      for (const run of own) (run.rule[kind] as (subject: Subject, context: RuleRun) => void)(subject, run);
    }
  };
  await each('order', orderGroups(books));
  await each('usage', usageGroups(books, zone));
  await each('bill', billSubjects(books));
  await each('statement', statementSubjects(books));
}

async function differencesIn(books: Books, found: readonly Found[]): Promise<Difference[]> {
  const sideOf = await sidesOf(
    books,
    found.flatMap(({ at, beside = [] }) => [at, ...beside]),
  );
  return found
    .map(
      ({
        at,
        beside = [],
        changes,
        currency,
        expected,
        found: is,
        id,
        message,
        period,
        rule,
        severity,
      }: Found): Difference => ({
        rule,
        severity,
        id,
        ...(period !== undefined && { period }),
        message,
        sides: [at, ...beside].map((entry) => sideOf(entry)),
        ...(expected !== undefined && { expected }),
        ...(is !== undefined && { found: is }),
        ...(currency !== undefined && { currency }),
        ...(changes && { changes }),
      }),
    )
    .sort(byPeriod);
}

function byPeriod(one: Difference, other: Difference): number {
  const { id, period = NO_PERIOD, rule } = one;
  return compare(period, other.period ?? NO_PERIOD) || compare(rule, other.rule) || compare(id, other.id);
}

/** By code unit: the same in every locale. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function withoutAccepted(
  found: readonly Difference[],
  accepted: readonly Accepted[],
): Pick<Reconciliation, 'accepted' | 'differences' | 'unused'> {
  const keyOf = ({ id, rule }: { id: string; rule: string }): string => `${rule} ${id}`;
  const reasons = new Map(accepted.map((one) => [keyOf(one), one.reason]));
  const isFound = new Set(found.map((difference) => keyOf(difference)));
  return {
    differences: found.filter((difference) => !reasons.has(keyOf(difference))),
    accepted: found
      .filter((difference) => reasons.has(keyOf(difference)))
      .map((difference) => ({ ...difference, reason: reasons.get(keyOf(difference))! })),
    unused: accepted.filter((one) => !isFound.has(keyOf(one))),
  };
}

function checksOf(run: RuleRun, periods: readonly string[], differences: readonly Difference[]): Check[] {
  const rule = run.rule.id;
  const failed = new Set(
    differences.filter((one) => one.rule === rule).map(({ period = NO_PERIOD }) => period),
  );
  const ofPeriod = (period: string): Check => {
    const missing = run.missingSides(period);
    const compared = run.compared.get(period) ?? 0;
    if (missing.length > 0) {
      const sides = missing.map((table) => sideNames[table]());
      return {
        rule,
        period,
        status: 'skipped',
        compared: 0,
        reason: reconcileMessages.noRows({ period, sides }),
      };
    }

    return { rule, period, status: failed.has(period) ? 'failed' : 'passed', compared };
  };
  // What names a period that no other row has, or none.
  const others = [...run.compared.keys()].filter((period) => !periods.includes(period));
  if (periods.length === 0 && others.length === 0)
    return [{ rule, status: 'skipped', compared: 0, reason: reconcileMessages.noBooks() }];
  return [...periods, ...others].map((period) => {
    const { period: named, ...check } = ofPeriod(period);
    return named === NO_PERIOD ? check : { ...check, period };
  });
}
