import type { SourceText } from '../syntax/source-text.js';
import { byPlace } from './by-place.js';
import { runRules } from './engine.js';
import type { Finding } from './finding.js';
import type { RuleSettings } from './rule.js';
import type { Suppression } from './suppression.js';
import { type SuppressionOutcome, suppressionRules } from './suppression-rules.js';

export interface ApplySuppressionsOptions {
  /** The ids that can be suppressed here. */
  known: Iterable<string>;
  /** Whether a rule has been asked: what it would have found is known. */
  ran(rule: string): boolean;
  settings?: RuleSettings;
  /** Where a crash is reported. */
  source: SourceText;
  sources?: Map<string, SourceText>;
  /** `2027-01-31`; defaults to the day in UTC. */
  today?: string;
}

/**
 * Removes what is suppressed, and adds the problems of the suppressions themselves: those that suppress nothing,
 * have expired, name no rule that there is, or cannot be read.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  { known, ran, today = utcDay(), ...options }: ApplySuppressionsOptions,
): Finding[] {
  if (suppressions.length === 0) return [...findings];
  const ids = new Set(known);
  const outcome: SuppressionOutcome = { known: ids, unused: [], expired: [], unknown: [], malformed: [] };
  const active: ActiveSuppression[] = [];
  for (const suppression of suppressions) {
    const { problem, reason, rules, until } = suppression;
    if (problem !== undefined || reason === '') outcome.malformed.push(suppression);
    if (problem !== undefined) continue;
    if (until !== undefined && until < today) outcome.expired.push(suppression);
    for (const { id, span } of rules) {
      if (!ids.has(id)) outcome.unknown.push({ id, span, suppression });
      else if (until === undefined || until >= today) active.push({ id, suppression, used: false });
    }
  }

  const left = notCovered(findings, active);
  for (const { id, suppression, used } of active) {
    if (used || !ran(id)) continue;
    outcome.unused.push({ id, span: suppression.rules.find((rule) => rule.id === id)!.span, suppression });
  }

  return [...left, ...runRules(suppressionRules, outcome, options)].sort(byPlace);
}

/** The day in UTC: the same for everybody who runs a pipeline. */
export function utcDay(date = new Date()): string {
  return date.toISOString().slice(0, 10);
}

interface ActiveSuppression {
  id: string;
  suppression: Suppression;
  used: boolean;
}

/**
 * The findings that nothing covers. For each rule of a file both are gone through once, in the order of the text: a
 * file may have thousands of them.
 */
function notCovered(findings: readonly Finding[], active: readonly ActiveSuppression[]): Finding[] {
  const byRule = new Map<string, ActiveSuppression[]>();
  for (const one of active) {
    const key = keyOf(one.suppression.source.file, one.id);
    const others = byRule.get(key);
    if (others) others.push(one);
    else byRule.set(key, [one]);
  }

  const suppressed = new Set<Finding>();
  const sweeps = new Map<string, Sweep>();
  for (const [key, ones] of byRule) sweeps.set(key, new Sweep(ones));
  for (const finding of [...findings].sort(
    (one, other) => one.range.start.offset - other.range.start.offset,
  )) {
    if (sweeps.get(keyOf(finding.file, finding.rule))?.covers(finding.range.start.offset))
      suppressed.add(finding);
  }

  return findings.filter((finding) => !suppressed.has(finding));
}

function keyOf(file: string, rule: string): string {
  return JSON.stringify([file, rule]);
}

/** Finds out for places in ascending order whether something covers them, and notes what does. */
class Sweep {
  readonly #ahead: ActiveSuppression[];
  /** What has begun and not been used yet. */
  #open: ActiveSuppression[] = [];
  /** Up to where something covers that has been used. */
  #until = -1;

  constructor(active: readonly ActiveSuppression[]) {
    // From the last to the first: the next one is at the end.
    this.#ahead = [...active].sort(
      (one, other) => other.suppression.covers.start - one.suppression.covers.start,
    );
  }

  covers(offset: number): boolean {
    while (this.#ahead.length > 0 && this.#ahead.at(-1)!.suppression.covers.start <= offset)
      this.#open.push(this.#ahead.pop()!);
    for (const one of this.#open) {
      const { end } = one.suppression.covers;
      if (end < offset) continue;
      one.used = true;
      this.#until = Math.max(this.#until, end);
    }

    // What has ended covers nothing any more, and what is used is counted in `until`.
    this.#open = [];
    return offset <= this.#until;
  }
}
