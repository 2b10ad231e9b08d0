import { SourceText } from '../../source/source-text.js';
import type { Finding } from '../finding.js';

/** Rules that mark a secret itself, not what stands around it. */
const MARKS_SECRET = /^(?:secret\/|variable\/sensitive-default$)/;

/**
 * The sources as they may be shown: what a finding marks as a secret is stars, in every frame that its line comes
 * into, because a terminal's text ends in a pipeline's log. All places stay the same. Quotes stay readable.
 */
export function maskSecrets(
  sources: ReadonlyMap<string, SourceText>,
  findings: readonly Finding[],
): ReadonlyMap<string, SourceText> {
  const secrets = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!MARKS_SECRET.test(finding.rule)) continue;
    const before = secrets.get(finding.file);
    if (before) before.push(finding);
    else secrets.set(finding.file, [finding]);
  }

  if (secrets.size === 0) return sources;
  const shown = new Map(sources);
  for (const [file, marked] of secrets) {
    const source = sources.get(file);
    if (source) shown.set(file, new SourceText(file, masked(source.text, marked)));
  }

  return shown;
}

function masked(text: string, findings: readonly Finding[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range } of findings.toSorted((a, b) => a.range.start.offset - b.range.start.offset)) {
    const start = Math.max(at, range.start.offset);
    const end = Math.max(start, range.end.offset);
    parts.push(text.slice(at, start), stars(text.slice(start, end)));
    at = end;
  }

  return [...parts, text.slice(at)].join('');
}

/** As many UTF-16 units on each line as before. */
function stars(secret: string): string {
  const [, open = '', inside = secret, close = ''] = /^(")(.*)(")$/s.exec(secret) ?? [];
  return open + inside.replaceAll(/[^\r\n]/g, '*') + close;
}
