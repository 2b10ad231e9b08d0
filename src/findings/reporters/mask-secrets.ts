import { SourceText, type Span } from '../../syntax/source-text.js';
import type { Finding } from '../finding.js';

/** Shorter ones stand in other words, too. */
const MIN_CHARACTERS = 4;

/** Rules that mark a secret itself, not what is around it. */
const MARKS_SECRET = /^(?:secret\/|variable\/sensitive-default$|asset\/secret$)/;

/**
 * The sources as they may be shown: what a finding marks as a secret, or whoever has checked the text has noted as one,
 * is stars, in every frame that its line comes into, because a terminal's text ends in a pipeline's log. All places
 * stay the same. Quotes stay readable.
 */
export function maskSecrets(
  sources: ReadonlyMap<string, SourceText>,
  findings: readonly Finding[],
): ReadonlyMap<string, SourceText> {
  const secrets = secretSpans(sources, findings);
  if (secrets.size === 0) return sources;
  const shown = new Map(sources);
  for (const [file, spans] of secrets) {
    const source = sources.get(file);
    if (source) shown.set(file, new SourceText(file, masked(source.text, spans)));
  }

  return shown;
}

/** A text made of parts of the sources, such as a diff of what fixes would change, with stars for the same secrets. */
export function withoutMarkedSecrets(
  text: string,
  sources: ReadonlyMap<string, SourceText>,
  findings: readonly Finding[],
): string {
  let shown = text;
  for (const [file, spans] of secretSpans(sources, findings)) {
    const whole = sources.get(file)?.text ?? '';
    for (const { end, start } of spans)
      for (const line of whole.slice(start, end).split(/\r?\n/)) {
        const secret = line.replace(/^"(.*)"$/, '$1');
        if (secret.trim().length >= MIN_CHARACTERS) shown = shown.replaceAll(secret, stars(secret));
      }
  }

  return shown;
}

function secretSpans(
  sources: ReadonlyMap<string, SourceText>,
  findings: readonly Finding[],
): Map<string, Span[]> {
  const secrets = new Map<string, Span[]>();
  for (const [file, source] of sources) if (source.secrets.length > 0) secrets.set(file, [...source.secrets]);
  for (const { file, range, rule } of findings) {
    if (!MARKS_SECRET.test(rule)) continue;
    const span = { start: range.start.offset, end: range.end.offset };
    const before = secrets.get(file);
    if (before) before.push(span);
    else secrets.set(file, [span]);
  }

  return secrets;
}

function masked(text: string, secrets: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const secret of secrets.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(at, secret.start);
    const end = Math.max(start, secret.end);
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
