import type { HclLexerState } from './hcl-lexer-state.js';
import type { HclToken } from './hcl-token.js';
import type { Span } from '../source-text.js';
import { hclTextMessages } from '../messages.js';

/** Inside `${…}` either the brace is missing, or a quote, so that the brace became part of a string. */
export function reportInner(lexer: HclLexerState, inner: Pick<Span, 'start'>, lineEnd: number): void {
  const line = lexer.text.slice(inner.start, lineEnd);
  const quote = line.indexOf('"');
  if (quote !== -1 && line.includes('}', quote)) {
    const at = inner.start + quote;
    lexer.mistake('unclosed-quote', hclTextMessages.unclosedInnerString(), at, at + 1);
  } else {
    const opener = line.slice(0, 2);
    lexer.mistake(
      'unclosed-interpolation',
      hclTextMessages.unclosedInterpolation({ opener }),
      inner.start,
      inner.start + 2,
    );
  }
}

/** The outermost `${` among the tokens from `first` on that is still open at a place. */
export function interpolationAcross(lexer: HclLexerState, first: number, place: number): Span | undefined {
  const open: HclToken[] = [];
  for (const token of lexer.tokens.slice(first)) {
    if (token.start >= place) break;
    if (token.kind === '${' || token.kind === '%{') open.push(token);
    else if (token.kind === 'template-close') open.pop();
  }

  return open[0];
}

/**
 * Whether what is being read is no code but the script around a `${` of a heredoc that has no `}` on its line: nothing
 * inside of it is open that could go on over the line.
 */
export function isScriptAfterInterpolation(lexer: HclLexerState): boolean {
  const { stack, text, tokens } = lexer;
  const outer = stack.findLastIndex(({ kind }) => kind === 'heredoc');
  const inner = outer === -1 ? undefined : stack[outer + 1];
  if (inner?.kind !== 'interpolation' || stack.length > outer + 2) return false;
  if (text.slice(inner.start, lexer.lineEnd(inner.start)).includes('}')) return false;
  let depth = 0;
  for (const { kind } of tokens.slice(inner.tokenCount + 1)) {
    if (kind === '(' || kind === '[' || kind === '{') depth++;
    else if (kind === ')' || kind === ']' || kind === '}') depth--;
  }

  return depth <= 0;
}
