import type { RuleTiming } from '../../../findings/finding.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { paddedBefore } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import { timingMessages } from './messages.js';

/** One line a rule, the slowest first. What several rules need is made by the first of them that asks. */
export function timingText(timing: readonly RuleTiming[], language: Language): string {
  const words = textsIn(timingMessages, language);
  const total = timing.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const rows = timing.map(({ durationMs, rule, templates }) => [
    durationMs.toFixed(1),
    `${((100 * durationMs) / (total || 1)).toFixed(1)} %`,
    String(templates),
    rule,
  ]);
  const columns = [words.msColumn(), words.shareColumn(), words.templatesColumn(), words.ruleColumn()];
  const all = [columns, ...rows, [total.toFixed(1), '', '', words.allRules()]];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => textWidth(row[column]!))));
  return all
    .map((row) => [...widths.map((width, column) => paddedBefore(row[column]!, width)), row[3]!].join('  '))
    .join('\n');
}
