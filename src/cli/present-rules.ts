import type { KnownRule } from './every-rule.js';

/** One line a rule: its id, severity and summary. */
export function rulesText(rules: readonly Pick<KnownRule, 'id' | 'severity' | 'summary'>[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`,
  );
  const count = `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}. \`koo explain RULE\` says why, and what to do.`;
  return [...lines, '', count].join('\n');
}
