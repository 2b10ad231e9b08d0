import type { Finding, FindingsReport, Severity } from '../finding.js';
import { lastLine } from './last-line.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';
import { workflowCommand } from './workflow-command.js';

const COMMANDS: Record<Severity, string> = { error: 'error', info: 'notice', warning: 'warning' };

/**
 * Annotations of a GitHub pull request: one workflow command a finding, for the log of a step. GitHub shows ten
 * errors and ten warnings a step.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function formatGithub({ findings }: FindingsReport, context: ReportContext): string {
  const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
  return findings
    .map((finding) => {
      const { file, fix, message, rule, severity } = finding;
      const known = rules.get(rule);
      const wayOut = fix?.title ?? known?.fix;
      const place = { file: repositoryPath(file, context), ...linesOf(finding) };
      const title = known ? `${known.name} [${rule}]` : rule;
      return workflowCommand(
        COMMANDS[severity],
        { ...place, title },
        wayOut ? `${message}\n→ ${wayOut}` : message,
      );
    })
    .join('\n');
}

/** GitHub drops columns of an annotation over several lines, and says so in the log. */
function linesOf({ range }: Finding): Record<string, number> {
  const { end, start } = range;
  const last = lastLine(range);
  if (last > start.line) return { line: start.line, endLine: last };
  const columns = { col: start.column, ...(end.line === start.line && { endColumn: end.column }) };
  return { line: start.line, endLine: last, ...columns };
}
