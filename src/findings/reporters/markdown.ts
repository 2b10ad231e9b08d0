import type { Finding, FindingsReport, Severity } from '../finding.js';
import { printable } from './cells.js';
import { markdownProse, markdownText } from './markdown-text.js';
import { MARKDOWN_WORDS } from './markdown-words.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';

/** GitHub takes comments of up to 65,536 characters; what comes after the table has room in the rest. */
const LONGEST_TABLE = 50_000;
const LONGEST_HELP = 10_000;

const MARKS: Record<Severity, string> = { error: '🔴', info: '🔵', warning: '🟡' };

/** For a comment on a pull request or a step's summary: the counts, a table of the findings, how to mend them. */
export function formatMarkdown({ findings, summary }: FindingsReport, context: ReportContext): string {
  const words = MARKDOWN_WORDS[context.language ?? 'en'];
  const parts = [`### ${words.head(summary)}`];
  if (findings.length > 0) {
    const rows = findings.map((finding) => rowOf(finding, context));
    const shown = fitting(rows, LONGEST_TABLE);
    parts.push([`| ${words.columns.join(' | ')} |`, '| --- | --- | --- |', ...shown].join('\n'));
    if (shown.length < rows.length) parts.push(words.more(rows.length - shown.length));
    parts.push(...helpOf(findings, context));
  }

  return parts.join('\n\n');
}

function rowOf({ file, fix, message, range, rule, severity }: Finding, context: ReportContext): string {
  const words = MARKDOWN_WORDS[context.language ?? 'en'];
  const place = `${repositoryPath(file, context)}:${range.start.line}:${range.start.column}`;
  const wayOut = fix ? ` → ${cell(fix.title)}` : '';
  return `| ${MARKS[severity]} ${words.severities[severity]} | ${cell(place)} | ${cell(message)}${wayOut}${words.rule(cell(rule))} |`;
}

/** One entry for each rule that found something, folded away. */
function helpOf(findings: readonly Finding[], { language = 'en', rules }: ReportContext): string[] {
  const words = MARKDOWN_WORDS[language];
  const found = new Set(findings.map(({ rule }) => rule));
  const entries = rules
    .filter(({ id }) => found.has(id))
    .map(({ docs, fix, id, why }) => {
      const page = docs ? words.page(docs) : '';
      return `- ${words.entry(cell(id), markdownProse(why), markdownProse(fix))}${page}`;
    });
  const shown = fitting(entries, LONGEST_HELP);
  if (shown.length === 0) return [];
  return [`<details><summary>${words.help}</summary>`, shown.join('\n'), '</details>'];
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
