import type { SourceText } from '../../syntax/source-text.js';
import { type Style, styled } from '../../platform/styled.js';
import type { Language } from '../../i18n/language.js';
import { textOf } from '../../i18n/message.js';
import type { Finding, FindingsSummary, Severity } from '../finding.js';
import { printable } from './printable.js';
import { basisMessages } from '../rule-basis.js';
import { codeFrame } from './code-frame.js';
import { maskSecrets } from './mask-secrets.js';
import { countsOf, reporterMessages } from './messages.js';

export interface TextOptions {
  colors: boolean;
  /** Of the reporter's own texts; defaults to English. The findings are in it already. */
  language?: Language;
  /** The text of each file that a finding names; without it a finding has no code frame. */
  sources: ReadonlyMap<string, SourceText>;
  /** For the summary line; without it there is none. */
  summary?: FindingsSummary;
  /** How to fix a rule's findings, in general: shown once a rule, where a finding has no fix of its own. */
  hintOf?(rule: string): string | undefined;
}

const SEVERITY_STYLES: Record<Severity, Style> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: ['blue', 'bold'],
};

/** Findings for a person: place, message, the code with carets, the fix; then a summary line. Secrets are masked. */
export function formatText(findings: readonly Finding[], options: TextOptions): string {
  const paint = (style: Style, text: string): string => (options.colors ? styled(style, text) : text);
  const { language = 'en', summary } = options;
  const hinted = new Set<string>();
  const sources = maskSecrets(options.sources, findings);
  const parts = findings.map((finding) => {
    const general = hinted.has(finding.rule) ? undefined : options.hintOf?.(finding.rule);
    if (!finding.fix) hinted.add(finding.rule);
    return findingText(finding, {
      hint: finding.fix?.title ?? general,
      paint,
      basis: finding.basis && textOf(basisMessages[finding.basis](), language),
      severityText: textOf(reporterMessages.severity({ severity: finding.severity }), language),
      source: sources.get(finding.file),
    });
  });
  if (summary) {
    const seconds = (summary.durationMs / 1000).toFixed(2);
    parts.push(textOf(reporterMessages.summary({ counts: countsOf(summary), seconds }), language));
  }

  return parts.join('\n\n');
}

interface FindingTextOptions {
  basis: string | undefined;
  hint: string | undefined;
  paint(style: Style, text: string): string;
  severityText: string;
  source: SourceText | undefined;
}

function findingText(
  finding: Finding,
  { basis, hint, paint, severityText, source }: FindingTextOptions,
): string {
  const { message, related = [], rule, severity } = finding;
  const frame = source ? codeFrame(source, finding.range) : [];
  const gutter = Math.max(0, ...frame.map(({ number = 0 }) => String(number).length));
  const indent = ' '.repeat(gutter + 3);
  return [
    `${paint('bold', placeText(finding))} ${paint(SEVERITY_STYLES[severity], severityText)} ${printable(message)} ${paint('dim', basis ? `[${rule}, ${basis}]` : `[${rule}]`)}`,
    ...frame.map(({ number, text }) => {
      const bar = paint('dim', `  ${String(number ?? '').padStart(gutter)} │`);
      return number === undefined
        ? `${bar} ${paint(SEVERITY_STYLES[severity], text)}`
        : `${bar} ${text}`.trimEnd();
    }),
    ...related.map(
      (place) => `${indent}${paint('dim', `• ${placeText(place)}`)} ${printable(place.message)}`,
    ),
    ...(hint ? [`${indent}${paint('cyan', '→')} ${printable(hint)}`] : []),
  ].join('\n');
}

function placeText({ file, range }: Pick<Finding, 'file' | 'range'>): string {
  return `${printable(file)}:${range.start.line}:${range.start.column}`;
}
