import type { SourceText, Span } from '../source/source-text.js';
import { byPlace } from './by-place.js';
import { runRules } from './engine.js';
import type { Finding } from './finding.js';
import type { RuleSettings } from './rule.js';
import type { SuppressionDirective } from './suppression-directive.js';
import { type SuppressionOutcome, suppressionRules } from './suppression-rules.js';

/** A directive, and the stretch of text in which it suppresses what begins there. */
export interface Suppression extends SuppressionDirective {
  source: SourceText;
  covers: Span;
  /** What to take away from the text so that nothing is left of it; absent where that is not known to be safe. */
  removal?: Span;
}

export interface ApplySuppressionsOptions {
  /** The ids that can be suppressed here. */
  known: Iterable<string>;
  /** Whether a rule has been asked: what it would have found is known. */
  ran(rule: string): boolean;
  settings?: RuleSettings;
  /** Where a crash is reported. */
  source: SourceText;
  sources?: Map<string, SourceText>;
  /** `2027-01-31`; the day in UTC unless told. */
  today?: string;
}

/**
 * Takes away what is suppressed, and adds what is wrong with the suppressions themselves: those that suppress nothing,
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
  const active: Array<{ id: string; suppression: Suppression; used: boolean }> = [];
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

  const left = findings.filter((finding) => {
    const covering = active.filter(
      ({ id, suppression }) => id === finding.rule && covers(suppression, finding),
    );
    for (const one of covering) one.used = true;
    return covering.length === 0;
  });
  for (const { id, suppression, used } of active) {
    if (used || !ran(id)) continue;
    outcome.unused.push({ id, span: suppression.rules.find((rule) => rule.id === id)!.span, suppression });
  }

  return [...left, ...runRules(suppressionRules, outcome, options)].sort(byPlace);
}

/** The day in UTC: the same for everybody who runs a pipeline. */
function utcDay(date = new Date()): string {
  return date.toISOString().slice(0, 10);
}

function covers({ covers, source }: Suppression, { file, range }: Finding): boolean {
  return file === source.file && covers.start <= range.start.offset && range.start.offset <= covers.end;
}
