import type { Language } from '../../../i18n/language.js';
import { textOf } from '../../../i18n/message.js';
import type { CallbackRuleDescription } from '../../callback/rule-descriptions.js';
import { explanationMessages } from '../explain/messages.js';

/** One line a rule: its id, level, and what it is about. */
export function callbackRulesText(
  rules: ReadonlyArray<Pick<CallbackRuleDescription, 'id' | 'level' | 'name'>>,
  language: Language,
): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, level, name }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${name}`);
  return [...lines, '', textOf(explanationMessages.rules({ count: rules.length }), language)].join('\n');
}
