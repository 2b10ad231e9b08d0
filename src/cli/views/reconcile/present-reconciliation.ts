import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import type { Check, Reconciliation } from '../../../ledger/reconcile/difference.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { reconcileViewMessages } from './messages.js';

/** What was checked in each period, and what could not be. */
export function checksText({ accepted, checks }: Reconciliation, language: Language): string {
  const words = textsIn(reconcileViewMessages, language);
  const byPeriod = new Map<string, Check[]>();
  for (const check of checks) {
    const period = check.period ?? '';
    const others = byPeriod.get(period);
    if (others) others.push(check);
    else byPeriod.set(period, [check]);
  }

  const lines = [...byPeriod]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([period, own]) => {
      const count = (status: Check['status']) => own.filter((check) => check.status === status).length;
      const line = words.period({
        period: period === '' ? words.noPeriod() : period,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        compared: own.reduce((sum, { compared }) => sum + compared, 0),
      });
      return [line, ...skippedLines(own, language)];
    });
  if (accepted.length > 0) lines.push(words.accepted({ count: accepted.length }));
  return onOneLine(lines).join('\n');
}

/** Rules that lack the same side together. */
function skippedLines(checks: readonly Check[], language: Language): string[] {
  const words = textsIn(reconcileViewMessages, language);
  const byReason = new Map<string, string[]>();
  for (const { reason, rule, status } of checks) {
    if (status !== 'skipped' || !reason) continue;
    const text = textOf(reason, language);
    byReason.set(text, [...(byReason.get(text) ?? []), rule]);
  }

  return [...byReason].map(([reason, rules]) => `  ${words.skipped({ reason, rules })}`);
}
