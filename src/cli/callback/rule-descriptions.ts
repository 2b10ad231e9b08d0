import {
  CALLBACK_RULES,
  type CallbackLevel,
  type CallbackRule,
  type CallbackRuleName,
} from '../../callback/stories/callback-rules.js';
import type { ProtocolId } from '../../callback/protocol.js';
import { ruleMessages } from '../../callback/stories/messages.js';
import type { Severity } from '../../findings/finding.js';
import type { RuleDescription } from '../../findings/rule-description.js';
import type { Language } from '../../i18n/language.js';
import { type Message, textOf } from '../../i18n/message.js';
import { callbackRuleNames, callbackRuleReasons, levelMessages } from './rule-messages.js';

/** As the other rules of koo are graded. */
export const SEVERITIES: Readonly<Record<CallbackLevel, Severity>> = {
  must: 'error',
  should: 'warning',
  unclear: 'info',
};

/** Where all rules are explained, relative to the package. */
const RULES_PAGE = 'docs/callback-rules.md';

/** A rule for a seller's server, as it is listed and explained. */
export interface CallbackRuleDescription extends RuleDescription {
  level: CallbackLevel;
  /** What it rests on; of two that contradict each other both. */
  pages: readonly string[];
  /** Protocols that other pages state it of. */
  pagesOf: Partial<Readonly<Record<ProtocolId, readonly string[]>>>;
  /** Its place in this project's documentation. */
  page: string;
}

/** Its name, by the id of a rule: `callback/http-status` or `http-status`. */
export function callbackRuleNamed(id: string): CallbackRuleName | undefined {
  const name = id.replace(/^callback\//, '');
  return Object.hasOwn(CALLBACK_RULES, name) ? (name as CallbackRuleName) : undefined;
}

/** Every rule that a seller's server is tested for, in a language that has been loaded. */
export function callbackRules(language: Language): CallbackRuleDescription[] {
  return (Object.keys(CALLBACK_RULES) as CallbackRuleName[]).map((name) => callbackRule(name, language));
}

export function callbackRule(name: CallbackRuleName, language: Language): CallbackRuleDescription {
  const { level, of = {}, pages }: CallbackRule = CALLBACK_RULES[name];
  const id = `callback/${name}`;
  const heading = ownText(callbackRuleNames, name, language) ?? name.replaceAll('-', ' ');
  return {
    id,
    level,
    name: heading,
    severity: SEVERITIES[level],
    summary: textOf(levelMessages[level](), language),
    why: ownText(callbackRuleReasons, name, language) ?? textOf(levelMessages[level](), language),
    fix: textOf(ruleMessages[name](), language),
    docs: pages[0],
    pages,
    pagesOf: of,
    page: `${RULES_PAGE}#callback${name}`,
  };
}

/** Each page that a rule rests on, with the protocols that only it is about. */
export function sourcesOf({
  pages,
  pagesOf,
}: Pick<CallbackRuleDescription, 'pages' | 'pagesOf'>): Array<{ address: string; protocols: string[] }> {
  const others = new Map<string, string[]>();
  for (const [protocol, list] of Object.entries(pagesOf))
    for (const address of list) others.set(address, [...(others.get(address) ?? []), protocol]);
  return [
    ...pages.map((address) => ({ address, protocols: [] })),
    ...[...others].map(([address, protocols]) => ({ address, protocols })),
  ];
}

/** @returns Nothing where a rule has no such text. */
function ownText(
  messages: Readonly<Record<string, () => Message>>,
  name: string,
  language: Language,
): string | undefined {
  return Object.hasOwn(messages, name) ? textOf(messages[name]!(), language) : undefined;
}
