import type { FindingsReport, Severity } from '../finding.js';
import { fingerprints } from '../fingerprints.js';
import { printable } from './printable.js';
import { lastLine } from './last-line.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';
import { wellFormed } from './well-formed.js';

/** GitLab knows info, minor, major, critical and blocker. */
const SEVERITIES: Record<Severity, string> = { error: 'critical', info: 'info', warning: 'major' };

/**
 * GitLab's Code Quality report. `type` and `categories` are for other readers of Code Climate's format, which it is
 * a part of; GitLab ignores them. GitLab shows one of two findings with the same fingerprint.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 * @see https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#issues
 */
export function formatGitlab({ findings }: FindingsReport, context: ReportContext): string {
  const prints = fingerprints(findings, context.sources);
  const issues = findings.map(({ file, message, range, rule, severity }, index) => ({
    type: 'issue',
    check_name: rule,
    // One line, by the specification.
    description: printable(message),
    categories: [rule.startsWith('secret/') ? 'Security' : 'Bug Risk'],
    severity: SEVERITIES[severity],
    fingerprint: prints[index],
    location: {
      path: wellFormed(repositoryPath(file, context)),
      lines: { begin: range.start.line, end: lastLine(range) },
    },
  }));
  return JSON.stringify(issues, undefined, 2);
}
