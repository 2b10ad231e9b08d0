import type { Language } from '../../../i18n/language.js';
import { textOf } from '../../../i18n/message.js';
import { reporterMessages } from '../../../findings/reporters/messages.js';
import type { KnownRule } from '../../plugin/every-rule.js';
import { padded } from '../../terminal/columns.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { explanationMessages } from './messages.js';

/** One line a rule: its id, severity and summary. */
export function rulesText(
  givenRules: readonly Pick<KnownRule, 'id' | 'severity' | 'summary'>[],
  language: Language = 'en',
): string {
  const rules = onOneLine(givenRules);
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, summary }) => {
    const level = textOf(reporterMessages.severity({ severity }), language);
    return `${id.padEnd(width)}  ${padded(level, 7)}  ${summary}`;
  });
  const count = textOf(explanationMessages.rules({ count: rules.length }), language);
  return [...lines, '', count].join('\n');
}
