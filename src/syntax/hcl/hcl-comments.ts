import type { HclToken } from './hcl-token.js';
import type { Span } from '../source-text.js';

export interface Comment {
  /** With its marks: `# …`, `// …`, without the line end, or from `/*` to its end. */
  span: Span;
  /** What is between the marks. */
  inner: Span;
}

/** The comments of a text that `tokens` were cut from: they are what is between tokens beside blanks. */
export function hclComments(text: string, tokens: readonly HclToken[]): Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  for (const { end, start } of tokens) {
    if (start > from) collect(text, from, start, comments);
    from = Math.max(from, end);
  }

  return comments;
}

function collect(text: string, from: number, to: number, comments: Comment[]): void {
  for (let at = from; at < to; at++) {
    const marks =
      text[at] === '#' ? 1 : text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*') ? 2 : 0;
    if (marks === 0) continue;
    const isBlock = text[at + 1] === '*' && marks === 2;
    const close = text.indexOf(isBlock ? '*/' : '\n', at + marks);
    const inside = close === -1 || close > to ? to : close;
    const end = isBlock ? Math.min(inside + 2, to) : text[inside - 1] === '\r' ? inside - 1 : inside;
    comments.push({ span: { start: at, end }, inner: { start: at + marks, end: isBlock ? inside : end } });
    at = end;
  }
}
