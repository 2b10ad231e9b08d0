import { UsageError } from '../errors/koo-error.js';
import { defineMessages, type Message } from '../i18n/message.js';
import { didYouMean } from './did-you-mean.js';
import type { Severity } from './finding.js';
import { SEVERITIES } from './finding.js';
import type { Rule, RuleSetting, RuleSettings } from './rule.js';

export const settingMessages = defineMessages('findings/rule-settings', {
  unknownRule: ({ rule }: { rule: string }) => `There is no rule "${rule}".`,
  unknownSeverity: ({ rule, severity }: { rule: string; severity: string }) =>
    `"${severity}" is not a severity (rule ${rule}).`,
  unknownOption: ({ option, rule }: { rule: string; option: string }) =>
    `The rule ${rule} has no option "${option}".`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  useOneOf: ({ choices }: { choices: readonly string[] }) => `Use one of ${choices.join(', ')}.`,
  remove: () => 'Remove it.',
});

type RuleHead = Pick<Rule<never>, 'id' | 'options'>;

export interface SettingsPlace {
  /** Where a rule's setting is, as `koo.yaml:12:3`, or nothing when it came from a flag. */
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
 * Rejects settings that have no effect: of a rule, an option or a severity that does not exist.
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
      const message = settingMessages.unknownRule({ rule: id });
      throw unknownName('UNKNOWN_RULE', message, { among: [...known.keys()], name: id, place });
    }

    checkSetting(rule, setting, place);
  }
}

function checkSetting(rule: RuleHead, setting: RuleSetting, place: string | undefined): void {
  const { severity, ...options } = typeof setting === 'string' ? { severity: setting } : setting;
  const severities = [...SEVERITIES, 'off'];
  if (severity !== undefined && !severities.includes(severity)) {
    const message = settingMessages.unknownSeverity({ rule: rule.id, severity: String(severity) });
    throw unknownName('UNKNOWN_SEVERITY', message, { among: severities, name: String(severity), place });
  }

  const known = Object.keys(rule.options ?? {});
  const unknown = Object.keys(options).find((option) => !known.includes(option));
  if (unknown === undefined) return;
  const message = settingMessages.unknownOption({ rule: rule.id, option: unknown });
  throw unknownName('UNKNOWN_RULE_OPTION', message, { among: known, name: unknown, place });
}

function unknownName(
  code: string,
  message: Message,
  { among, name, place }: { among: string[]; name: string; place: string | undefined },
): UsageError {
  const meant = didYouMean(name, among);
  const isShort = among.length > 0 && among.length <= 6;
  const instead = isShort ? settingMessages.useOneOf({ choices: among }) : settingMessages.remove();
  const hint = meant === undefined ? instead : settingMessages.didYouMean({ meant });
  return new UsageError(code, message, { hints: [hint], place });
}
