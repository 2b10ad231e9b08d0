import type { Finding, FindingsReport, Severity } from '../finding.js';
import type { RuleDescription } from '../rule-description.js';
import { printable } from './cells.js';
import { markdownProse, markdownText } from './markdown-text.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';
import { summaryWords } from './summary-words.js';

/** GitHub takes comments of up to 65,536 characters; what comes after the table has room in the rest. */
const LONGEST_TABLE = 50_000;
const LONGEST_HELP = 10_000;

const MARKS: Record<Severity, string> = { error: '🔴 error', info: '🔵 info', warning: '🟡 warning' };

/** For a comment on a pull request or a step's summary: the counts, a table of the findings, how to mend them. */
export function formatMarkdown({ findings, summary }: FindingsReport, context: ReportContext): string {
  const parts = [`### koo: ${summaryWords(summary)}`];
  if (findings.length > 0) {
    const rows = findings.map((finding) => rowOf(finding, context));
    const shown = fitting(rows, LONGEST_TABLE);
    parts.push(['| Severity | Place | Finding |', '| --- | --- | --- |', ...shown].join('\n'));
    if (shown.length < rows.length) parts.push(`… and ${rows.length - shown.length} more.`);
    parts.push(...helpOf(findings, context.rules));
  }

  return parts.join('\n\n');
}

function rowOf({ file, fix, message, range, rule, severity }: Finding, context: ReportContext): string {
  const place = `${repositoryPath(file, context)}:${range.start.line}:${range.start.column}`;
  const wayOut = fix ? ` → ${cell(fix.title)}` : '';
  return `| ${MARKS[severity]} | ${cell(place)} | ${cell(message)}${wayOut} (${cell(rule)}) |`;
}

/** One entry for each rule that found something, folded away. */
function helpOf(findings: readonly Finding[], rules: readonly RuleDescription[]): string[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const entries = rules
    .filter(({ id }) => found.has(id))
    .map(({ docs, fix, id, why }) => {
      const page = docs ? ` ([page](${docs}))` : '';
      return `- **${cell(id)}**: ${markdownProse(why)} ${markdownProse(fix)}${page}`;
    });
  const shown = fitting(entries, LONGEST_HELP);
  if (shown.length === 0) return [];
  return ['<details><summary>Why, and how to put it right</summary>', shown.join('\n'), '</details>'];
}

function cell(text: string): string {
  return markdownText(printable(text));
}

/** As many lines from the start as have room. */
function fitting(lines: readonly string[], limit: number): string[] {
  let length = 0;
  const end = lines.findIndex((line) => (length += line.length + 1) > limit);
  return end === -1 ? [...lines] : lines.slice(0, end);
}
