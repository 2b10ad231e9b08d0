import type { Finding, FindingsSummary, Severity } from './finding.js';
import { SEVERITIES } from './finding.js';

/** Counts findings. `files` is how many files were looked at, `durationMs` how long that took. */
export function summarize(
  findings: readonly Finding[],
  { files, durationMs }: Pick<FindingsSummary, 'durationMs' | 'files'>,
): FindingsSummary {
  const count = (severity: Severity): number =>
    findings.reduce((sum, finding) => sum + (finding.severity === severity ? 1 : 0), 0);
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    durationMs: Math.round(durationMs),
  };
}

/** Whether a finding is as bad as `threshold` or worse. */
export function reaches(findings: readonly Finding[], threshold: Severity): boolean {
  const least = SEVERITIES.indexOf(threshold);
  return findings.some((finding) => SEVERITIES.indexOf(finding.severity) >= least);
}
