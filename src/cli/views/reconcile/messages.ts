import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

export const reconcileViewMessages = defineMessages('cli/reconcile', {
  period: ({ compared, failed, passed, period, skipped }: PeriodCounts) =>
    `${period}: ${plural(passed, 'check')} passed, ${failed} failed, ${skipped} skipped (${compared} compared)`,
  noPeriod: () => 'without period',
  skipped: ({ reason, rules }: { reason: string; rules: readonly string[] }) =>
    `skipped: ${reason} (${rules.join(', ')})`,
  accepted: ({ count }: { count: number }) =>
    `${plural(count, 'difference')} accepted in koo.yaml ${count === 1 ? 'is' : 'are'} not shown.`,
  known: ({ count, file }: { count: number; file: string }) =>
    `${plural(count, 'difference')} of the baseline ${file} ${count === 1 ? 'is' : 'are'} not shown.`,
  gone: ({ file, id, rule }: { file: string; id: string; rule: string }) =>
    `${rule} of ${id} is in the baseline ${file}, and is not found any more.`,
  baselineWritten: ({ count, file }: { file: string; count: number }) =>
    `The baseline ${file} has ${plural(count, 'difference')} now.`,
  noBaseline: ({ file }: { file: string }) => `The baseline ${file} does not exist.`,
  makeBaseline: () => 'Write it with --update-baseline.',
  copied: ({ count }: { count: number }) =>
    `${plural(count, 'usage record')} copied from the outbox into the books.`,
  sealed: ({ hash, period, rows }: { period: string; rows: number; hash: string }) =>
    `${period} is closed with ${plural(rows, 'row')}; SHA-256 ${hash}`,
  open: ({ count, period }: { count: number; period: string }) =>
    `${period} was not closed: ${plural(count, 'difference')} ${count === 1 ? 'is' : 'are'} open.`,
  resolve: () =>
    'Resolve them, accept them with a reason in koo.yaml under books.accepted, or close the period as it is with --accept-open.',
  nothingToClose: ({ period }: { period: string }) =>
    `The books have no bill or trade of ${period} to close.`,
  importFirst: () => 'Import the bill of the period first: koo bill import FILE',
});

interface PeriodCounts {
  period: string;
  passed: number;
  failed: number;
  skipped: number;
  compared: number;
}
