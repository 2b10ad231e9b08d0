import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from './did-you-mean.js';
import type { Severity } from './finding.js';
import { SEVERITIES } from './finding.js';
import type { Rule, RuleSetting, RuleSettings } from './rule.js';

type RuleHead = Pick<Rule<never>, 'id' | 'options'>;

export interface SettingsPlace {
  /** Where a rule's setting stands, as `koo.yaml:12:3`, or nothing when it came from a flag. */
  placeOf?(rule: string): string | undefined;
}

/** A rule's setting taken apart. `severity` is absent when the rule's own holds. */
export interface ResolvedSetting {
  severity?: Severity | 'off';
  options: Readonly<Record<string, unknown>>;
}

const NO_OPTIONS: ResolvedSetting['options'] = {};

/** A rule's setting with the rule's own options under it. */
export function settingOf(rule: RuleHead, settings: RuleSettings): ResolvedSetting {
  // Most rules are as they come, and this is asked for each rule and each template.
  if (!Object.hasOwn(settings, rule.id)) return { options: rule.options ?? NO_OPTIONS };
  const setting = settings[rule.id]!;
  if (typeof setting === 'string') return { severity: setting, options: rule.options ?? NO_OPTIONS };
  const { severity, ...options } = setting;
  return { severity, options: { ...rule.options, ...options } };
}

/**
 * Refuses settings that would do nothing: of a rule or an option that does not exist, or a severity that is none.
 * @throws UsageError with a did-you-mean
 */
export function checkRuleSettings(
  settings: RuleSettings,
  rules: Iterable<RuleHead>,
  { placeOf }: SettingsPlace = {},
): void {
  const known = new Map<string, RuleHead>();
  for (const rule of rules) known.set(rule.id, rule);
  for (const [id, setting] of Object.entries(settings)) {
    const place = placeOf?.(id);
    const rule = known.get(id);
    if (!rule) {
      const message = `There is no rule "${id}".`;
      throw unknownName('UNKNOWN_RULE', message, { among: [...known.keys()], name: id, place });
    }

    checkSetting(rule, setting, place);
  }
}

function checkSetting(rule: RuleHead, setting: RuleSetting, place: string | undefined): void {
  const { severity, ...options } = typeof setting === 'string' ? { severity: setting } : setting;
  const severities = [...SEVERITIES, 'off'];
  if (severity !== undefined && !severities.includes(severity)) {
    const message = `"${String(severity)}" is not a severity (rule ${rule.id}).`;
    throw unknownName('UNKNOWN_SEVERITY', message, { among: severities, name: String(severity), place });
  }

  const known = Object.keys(rule.options ?? {});
  const unknown = Object.keys(options).find((option) => !known.includes(option));
  if (unknown === undefined) return;
  const message = `The rule ${rule.id} has no option "${unknown}".`;
  throw unknownName('UNKNOWN_RULE_OPTION', message, { among: known, name: unknown, place });
}

function unknownName(
  code: string,
  message: string,
  { among, name, place }: { among: string[]; name: string; place: string | undefined },
): UsageError {
  const closest = didYouMean(name, among);
  const all = among.length > 0 && among.length <= 6 ? `Use one of ${among.join(', ')}.` : undefined;
  const hint = closest ? `Did you mean "${closest}"?` : (all ?? 'Remove it.');
  return new UsageError(code, message, { hints: [hint], place });
}
