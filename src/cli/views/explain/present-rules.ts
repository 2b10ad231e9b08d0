import type { Language } from '../../../i18n/language.js';
import type { KnownRule } from '../../plugin/every-rule.js';
import { EXPLANATION_WORDS } from './explanation-words.js';
import { onOneLine } from '../../terminal/on-one-line.js';

/** One line a rule: its id, severity and summary. */
export function rulesText(
  givenRules: readonly Pick<KnownRule, 'id' | 'severity' | 'summary'>[],
  language: Language = 'en',
): string {
  const rules = onOneLine(givenRules);
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`,
  );
  const count = EXPLANATION_WORDS[language].rules(rules.length);
  return [...lines, '', count].join('\n');
}
