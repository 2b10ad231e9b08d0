import type { RuleTiming } from '../findings/finding.js';

/** One line a rule, the slowest first. What several rules need is made by the first of them that asks. */
export function timingText(timing: readonly RuleTiming[]): string {
  const total = timing.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const rows = timing.map(({ durationMs, rule, templates }) => [
    durationMs.toFixed(1),
    `${((100 * durationMs) / (total || 1)).toFixed(1)} %`,
    String(templates),
    rule,
  ]);
  const all = [['ms', 'share', 'templates', 'rule'], ...rows, [total.toFixed(1), '', '', 'all rules']];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) => [...widths.map((width, column) => row[column]!.padStart(width)), row[3]!].join('  '))
    .join('\n');
}
