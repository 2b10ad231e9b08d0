import { styleText } from 'node:util';
import type { SourceText } from '../../source/source-text.js';
import type { Finding, FindingsSummary, Severity } from '../finding.js';
import { printable } from './cells.js';
import { codeFrame } from './code-frame.js';
import { maskSecrets } from './mask-secrets.js';

type Style = Parameters<typeof styleText>[0];

export interface TextOptions {
  colors: boolean;
  /** The text of each file that a finding names; without it a finding has no code frame. */
  sources: ReadonlyMap<string, SourceText>;
  /** What the summary line says; without it there is none. */
  summary?: FindingsSummary;
  /** How to put a rule's finding right, in general: shown once a rule, where a finding has no fix of its own. */
  hintOf?(rule: string): string | undefined;
}

const SEVERITY_STYLES: Record<Severity, Style> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: ['blue', 'bold'],
};

/** Findings for a person: place, message, the code with carets, the way out; then a summary line. Secrets are masked. */
export function formatText(findings: readonly Finding[], options: TextOptions): string {
  const paint = (style: Style, text: string): string =>
    options.colors ? styleText(style, text, { validateStream: false }) : text;
  const hinted = new Set<string>();
  const sources = maskSecrets(options.sources, findings);
  const parts = findings.map((finding) => {
    const general = hinted.has(finding.rule) ? undefined : options.hintOf?.(finding.rule);
    if (!finding.fix) hinted.add(finding.rule);
    return findingText(finding, sources.get(finding.file), finding.fix?.title ?? general, paint);
  });
  if (options.summary) parts.push(summaryText(options.summary));
  return parts.join('\n\n');
}

function findingText(
  finding: Finding,
  source: SourceText | undefined,
  hint: string | undefined,
  paint: (style: Style, text: string) => string,
): string {
  const { message, related = [], rule, severity } = finding;
  const frame = source ? codeFrame(source, finding.range) : [];
  const gutter = Math.max(0, ...frame.map(({ number = 0 }) => String(number).length));
  const indent = ' '.repeat(gutter + 3);
  return [
    `${paint('bold', placeText(finding))} ${paint(SEVERITY_STYLES[severity], severity)} ${printable(message)} ${paint('dim', `[${rule}]`)}`,
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

function summaryText({ durationMs, errors, files, infos, warnings }: FindingsSummary): string {
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].filter(
    Boolean,
  );
  const found = counts.length > 0 ? counts.join(', ') : 'Nothing found';
  return `${found} in ${counted(files, 'file') || '0 files'} (${(durationMs / 1000).toFixed(2)} s).`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
