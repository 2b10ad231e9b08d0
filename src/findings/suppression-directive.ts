import type { Span } from '../syntax/source-text.js';

/** A comment such as `koo-ignore: template/count-limit, output/missing a test until 2027-01-31`. */
export interface SuppressionDirective {
  rules: Array<{ id: string; span: Span }>;
  /** Why, for the next reader; `''` when none is given. */
  reason: string;
  /** The last day on which it holds, as `2027-01-31`. */
  until?: string;
  span: Span;
  /** Why it has no effect: it names no rule, or `until` is not a date. */
  problem?: 'badDate' | 'noRule';
}

/** What every suppression begins with: a text without it has none. */
export const SUPPRESSION_WORD = 'koo-ignore';

const HEAD = /^\s*koo-ignore(?![\w-])\s*:?/;
const RULE = /[^\s,]+/y;
const UNTIL = /(?:^|[\s(,;])until:?\s+(\d[\w/.-]*)/;

/**
 * Reads the inside of a comment, at `inner` in `text`; nothing when it is a comment like any other.
 */
export function parseSuppression(text: string, inner: Span): SuppressionDirective | undefined {
  const content = text.slice(inner.start, inner.end);
  const head = HEAD.exec(content)?.[0];
  if (head === undefined) return undefined;
  const start = inner.start + head.indexOf(SUPPRESSION_WORD);
  const directive: SuppressionDirective = {
    rules: [],
    reason: '',
    span: { start, end: inner.start + content.trimEnd().length },
  };
  const rest = content.slice(readRules(content, head.length, inner.start, directive.rules));
  if (directive.rules.length === 0) directive.problem = 'noRule';
  const until = UNTIL.exec(rest);
  const date = until?.[1]!.replace(/(?<![-./])[-./]+$/, '');
  if (date !== undefined) {
    directive.until = date;
    if (!isDate(date)) directive.problem = 'badDate';
  }

  directive.reason = rest
    .replace(UNTIL, '')
    .replace(/^[\s:.,;–—-]+/u, '')
    .trim();
  return directive;
}

/** Rules are separated by commas; the first word without one before it begins the reason. */
function readRules(
  content: string,
  from: number,
  offset: number,
  rules: SuppressionDirective['rules'],
): number {
  let at = from;
  for (;;) {
    at += /^\s*/.exec(content.slice(at))![0].length;
    RULE.lastIndex = at;
    const id = RULE.exec(content)?.[0];
    if (id === undefined) return at;
    rules.push({ id, span: { start: offset + at, end: offset + at + id.length } });
    at += id.length;
    const comma = /^\s*,/.exec(content.slice(at));
    if (!comma) return at;
    at += comma[0].length;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
