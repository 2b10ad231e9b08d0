import type { RuleTiming } from '../../../findings/finding.js';
import type { Language } from '../../../i18n/language.js';
import { paddedBefore } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';

const WORDS = {
  en: { all: 'all rules', columns: ['ms', 'share', 'templates', 'rule'] },
  zh: { all: '全部规则', columns: ['毫秒', '占比', '模板数', '规则'] },
} as const satisfies Record<Language, { all: string; columns: readonly string[] }>;

/** One line a rule, the slowest first. What several rules need is made by the first of them that asks. */
export function timingText(timing: readonly RuleTiming[], language: Language): string {
  const words = WORDS[language];
  const total = timing.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const rows = timing.map(({ durationMs, rule, templates }) => [
    durationMs.toFixed(1),
    `${((100 * durationMs) / (total || 1)).toFixed(1)} %`,
    String(templates),
    rule,
  ]);
  const all = [words.columns, ...rows, [total.toFixed(1), '', '', words.all]];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => textWidth(row[column]!))));
  return all
    .map((row) => [...widths.map((width, column) => paddedBefore(row[column]!, width)), row[3]!].join('  '))
    .join('\n');
}
