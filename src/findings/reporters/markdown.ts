import { textOf } from '../../i18n/message.js';
import type { Finding, FindingsReport, Severity } from '../finding.js';
import { fittingLines } from './fitting-lines.js';
import { markdownCell, markdownProse } from './markdown-text.js';
import { countsOf, reporterMessages } from './messages.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';

/** GitHub accepts comments of up to 65,536 characters; what comes after the table has room in the rest. */
const MAX_TABLE_LENGTH = 50_000;
const MAX_HELP_LENGTH = 10_000;

const MARKS: Record<Severity, string> = { error: '🔴', info: '🔵', warning: '🟡' };

/** For a comment on a pull request or a step's summary: the counts, a table of the findings, how to fix them. */
export function formatMarkdown({ findings, summary }: FindingsReport, context: ReportContext): string {
  const { language = 'en' } = context;
  const parts = [`### ${textOf(reporterMessages.heading({ counts: countsOf(summary) }), language)}`];
  if (findings.length > 0) {
    const rows = findings.map((finding) => rowOf(finding, context));
    const shown = fittingLines(rows, MAX_TABLE_LENGTH);
    const { findingColumn, placeColumn, severityColumn } = reporterMessages;
    const columns = [severityColumn(), placeColumn(), findingColumn()].map((column) =>
      textOf(column, language),
    );
    parts.push([`| ${columns.join(' | ')} |`, '| --- | --- | --- |', ...shown].join('\n'));
    if (shown.length < rows.length)
      parts.push(textOf(reporterMessages.more({ count: rows.length - shown.length }), language));
    parts.push(...helpOf(findings, context));
  }

  return parts.join('\n\n');
}

function rowOf({ file, fix, message, range, rule, severity }: Finding, context: ReportContext): string {
  const { language = 'en' } = context;
  const severityText = textOf(reporterMessages.severity({ severity }), language);
  const ruleText = textOf(reporterMessages.ruleAfterMessage({ rule: markdownCell(rule) }), language);
  const place = `${repositoryPath(file, context)}:${range.start.line}:${range.start.column}`;
  const fixText = fix ? ` → ${markdownCell(fix.title)}` : '';
  return `| ${MARKS[severity]} ${severityText} | ${markdownCell(place)} | ${markdownCell(message)}${fixText}${ruleText} |`;
}

/** One entry for each rule that found something, folded away. */
function helpOf(findings: readonly Finding[], { language = 'en', rules }: ReportContext): string[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const entries = rules
    .filter(({ id }) => found.has(id))
    .map(({ docs, fix, id, why }) => {
      const page = docs ? textOf(reporterMessages.page({ address: docs }), language) : '';
      const help = { rule: markdownCell(id), why: markdownProse(why), fix: markdownProse(fix) };
      return `- ${textOf(reporterMessages.helpOfRule(help), language)}${page}`;
    });
  const shown = fittingLines(entries, MAX_HELP_LENGTH);
  if (shown.length === 0) return [];
  return [
    `<details><summary>${textOf(reporterMessages.help(), language)}</summary>`,
    shown.join('\n'),
    '</details>',
  ];
}
