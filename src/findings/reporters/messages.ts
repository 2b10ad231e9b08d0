import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';
import type { FindingsSummary, Severity } from '../finding.js';

export type Counts = Pick<FindingsSummary, 'errors' | 'files' | 'infos' | 'warnings'>;

export const reporterMessages = defineMessages('findings/reporters', {
  severity: ({ severity }: { severity: Severity }) => severity,
  counts: ({ counts }: { counts: Counts }) => countsText(counts),
  /** The last line of the text. */
  summary: ({ counts, seconds }: { counts: Counts; seconds: string }) =>
    `${countsText(counts)} (${seconds} s).`,
  /** The rest is of the Markdown. */
  heading: ({ counts }: { counts: Counts }) => `koo: ${countsText(counts)}`,
  severityColumn: () => 'Severity',
  placeColumn: () => 'Place',
  findingColumn: () => 'Finding',
  ruleAfterMessage: ({ rule }: { rule: string }) => ` (${rule})`,
  more: ({ count }: { count: number }) => `… and ${count} more.`,
  help: () => 'Why, and how to fix it',
  helpOfRule: ({ fix, rule, why }: { rule: string; why: string; fix: string }) =>
    `**${rule}**: ${why} ${fix}`,
  page: ({ address }: { address: string }) => ` ([page](${address}))`,
});

export function countsOf({ errors, files, infos, warnings }: FindingsSummary): Counts {
  return { errors, files, infos, warnings };
}

/** `2 errors, 1 warning in 3 files` */
function countsText({ errors, files, infos, warnings }: Counts): string {
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(infos > 0 ? [plural(infos, 'info')] : []),
  ];
  return `${counts.length > 0 ? counts.join(', ') : 'No problems found'} in ${plural(files, 'file')}`;
}
