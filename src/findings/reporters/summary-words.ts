import type { FindingsSummary } from '../finding.js';

/** `2 errors, 1 warning in 3 files`, or `Nothing found in 3 files`. */
export function summaryWords({ errors, files, infos, warnings }: FindingsSummary): string {
  const counts = [
    ...counted(errors, 'error', 'errors'),
    ...counted(warnings, 'warning', 'warnings'),
    ...counted(infos, 'info', 'infos'),
  ];
  return `${counts.length > 0 ? counts.join(', ') : 'Nothing found'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
