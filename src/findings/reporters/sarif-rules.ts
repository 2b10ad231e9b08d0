import type { Language } from '../../i18n/language.js';
import type { Finding, Severity } from '../finding.js';
import { ruleHelpMarkdown, ruleHelpText } from '../rule-help.js';
import { messageStrings } from './sarif-messages.js';
import type { RuleDescription } from '../rule-description.js';

export const SARIF_LEVELS: Record<Severity, string> = { error: 'error', info: 'note', warning: 'warning' };

/** A `reportingDescriptor` of SARIF. */
export interface SarifRule {
  id: string;
  [property: string]: unknown;
}

/** Every rule that ran, then those that only a finding names (a plugin's). */
export function sarifRules(
  rules: readonly RuleDescription[],
  findings: readonly Finding[],
  language: Language = 'en',
): SarifRule[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Set(findings.map(({ rule }) => rule).filter((id) => !known.has(id)));
  const strings = messageStrings(findings, language);
  return [...rules.map((rule) => sarifRule(rule, language)), ...[...others].map((id) => ({ id }))].map(
    (rule) => ({
      ...rule,
      ...(strings.has(rule.id) && { messageStrings: strings.get(rule.id) }),
    }),
  );
}

function sarifRule(rule: RuleDescription, language: Language): SarifRule {
  const { docs, id, name, severity, summary, why } = rule;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: sentence(name) },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: ruleHelpText(rule, language), markdown: ruleHelpMarkdown(rule, 2, language) },
    ...(docs && { helpUri: docs }),
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: { tags: [id.split('/', 1)[0]!] },
  };
}

/** SARIF requires sentences; a rule's name is a heading. */
function sentence(words: string): string {
  return /[.!?。！？]$/.test(words) ? words : `${words}.`;
}

/** The form that SARIF asks of a name: `template/count-limit` is `TemplateCountLimit`. */
function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|(?<![^a-z0-9])[^a-z0-9]+)([a-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}
