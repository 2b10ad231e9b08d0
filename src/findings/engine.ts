import { type Message, textOf } from '../i18n/message.js';
import type { SourceText } from '../syntax/source-text.js';
import { byPlace } from './by-place.js';
import type { Finding } from './finding.js';
import { fixText, placeText, referenceOf } from './message-reference.js';
import { ruleCrashed } from './rule-crashed.js';
import { settingOf } from './rule-settings.js';
import type { Report, Rule, RuleSettings } from './rule.js';
import { limitSuggestions } from './suggestion-budget.js';

export interface RunRulesOptions {
  /** Severities and options; `checkRuleSettings` has rejected the wrong ones. */
  settings?: RuleSettings;
  /** What is looked at as a whole: where a rule's crash is reported. */
  source: SourceText;
  /** Is filled with the text of every file that a finding names. */
  sources?: Map<string, SourceText>;
  /** Called with how long a rule took, in milliseconds. */
  onRuleDone?(rule: string, durationMs: number): void;
}

/**
 * Runs the rules that are not off over one subject. What a rule throws becomes one finding `lint/rule-crashed`;
 * what it had found until then stays. The findings are sorted by file, place and rule; the same finding of a rule
 * at the same place appears once.
 */
export function runRules<Subject>(
  rules: ReadonlyArray<Rule<Subject>>,
  subject: Subject,
  { settings = {}, source, sources, onRuleDone }: RunRulesOptions,
): Finding[] {
  const findings = new Map<string, Finding>();
  const add = (finding: Finding, text: SourceText): void => {
    const { file, message, range, rule } = finding;
    const key = JSON.stringify([rule, file, range.start.offset, range.end.offset, message]);
    if (!findings.has(key)) findings.set(key, finding);
    if (sources && !sources.has(file)) sources.set(file, text);
  };

  for (const rule of rules) {
    const { options, severity } = settingOf(rule, settings);
    if (severity === 'off') continue;
    const started = onRuleDone ? performance.now() : 0;
    try {
      limitSuggestions(() =>
        rule.check(subject, {
          options,
          report: (report) =>
            add(
              withBasis(
                findingOf(report, rule.id, severity ?? report.severity ?? rule.severity, rule.page),
                rule.basis,
              ),
              report.source,
            ),
        }),
      );
    } catch (error) {
      add(crashFinding(rule.id, error, source), source);
    }

    onRuleDone?.(rule.id, performance.now() - started);
  }

  return [...findings.values()].sort(byPlace);
}

/** The page of a rule, relative to the package. */
export function rulePage(rule: string): string {
  return `docs/rules/${rule.replaceAll('/', '-')}.md`;
}

function findingOf(
  report: Report<Message | string>,
  rule: string,
  severity: Finding['severity'],
  page = rulePage(rule),
): Finding {
  const { address, fix, message, related, source, span } = report;
  const finding: Finding = {
    rule,
    severity,
    message: textOf(message, 'en'),
    ...referenceOf(message),
    file: source.file,
    range: source.rangeOf(span),
    docs: page,
  };
  if (address !== undefined) finding.address = address;
  if (related) finding.related = related.map((place) => placeText(place));
  if (fix) finding.fix = fixText(fix);
  return finding;
}

function withBasis(finding: Finding, basis: Finding['basis']): Finding {
  return basis === undefined ? finding : { ...finding, basis };
}

function crashFinding(rule: string, error: unknown, source: SourceText): Finding {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message = ruleCrashed.messages.crashed({ rule, reason });
  return findingOf({ message, source, span: { start: 0, end: 0 } }, ruleCrashed.id, ruleCrashed.severity);
}
