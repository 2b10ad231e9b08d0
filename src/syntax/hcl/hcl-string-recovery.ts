import { interpolationAcross, reportInner } from './hcl-interpolation-recovery.js';
import { recoverFromHeredoc } from './hcl-heredoc-recovery.js';
import type { HclLexerFrame, HclLexerState } from './hcl-lexer-state.js';
import type { HclToken } from './hcl-token.js';
import { hclTextMessages } from '../messages.js';

/** What may be after a string at the end of its line. */
const TAIL = new Set(' \t\r,()[]{}');
const OPENS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** A line that is surely code again, not the second line of a string. */
const CODE_LINE = /^\s*(?:$|[\w-]+\s*=(?!=)|[\w-]+(?:\s+"[^"]*"|\s+[\w-]+)*\s*\{|[\])}#])/;

/**
 * Reports a string, heredoc or `${…}` that does not end, and sets the lexer on the first character after what was
 * probably meant: `line` for a line end where there can be none, `end` for the end of the text, `depth` for strings
 * nested too deeply. What was read of it becomes one `invalid` token.
 */
export function recoverFromString(lexer: HclLexerState, reason: 'depth' | 'end' | 'line'): void {
  const { stack } = lexer;
  const base = stack.findLastIndex((frame) => frame.kind === 'heredoc' || frame.kind === 'bare');
  const read = lexer.at;
  if (reason === 'end' && base === stack.length - 1) {
    recoverFromHeredoc(lexer, stack[base]!);
  } else {
    // The outermost string, or the `${…}` that is in the text of a heredoc.
    const unit = stack[base + 1]!;
    lexer.forgetFrom(unit.start);
    const lineEnd = lexer.lineEnd(unit.start);
    const end =
      reason === 'depth'
        ? tooDeep(lexer, lineEnd)
        : unit.kind === 'quote'
          ? unclosedString(lexer, unit, lineEnd)
          : unclosedInterpolation(lexer, unit, lineEnd);
    lexer.tokens.length = unit.tokenCount;
    stack.length = base + 1;
    lexer.at = unit.start;
    lexer.push('invalid', end);
  }

  if (read - lexer.at > 10_000) lexer.strict = true;
}

function tooDeep(lexer: HclLexerState, end: number): number {
  lexer.mistake('too-deep', hclTextMessages.stringsTooDeep(), lexer.at, lexer.at + 1);
  return Math.max(end, lexer.at + 1);
}

/** Returns where the string was probably meant to end. */
function unclosedString(lexer: HclLexerState, unit: HclLexerFrame, lineEnd: number): number {
  const { stack, text } = lexer;
  const inner =
    stack.find((frame) => frame.kind === 'interpolation') ??
    interpolationAcross(lexer, unit.tokenCount, lineEnd);
  if (inner) {
    reportInner(lexer, inner, lexer.lineEnd(inner.start));
    const last = text.lastIndexOf('"', lineEnd - 1);
    return last > inner.start ? last + 1 : swallowedBrackets(lexer, unit.start, lineEnd);
  }

  const stringEnd = multiLineEnd(text, lineEnd);
  if (stringEnd !== undefined) {
    lexer.mistake('multi-line-string', hclTextMessages.multiLineString(), unit.start, stringEnd);
    return stringEnd;
  }

  const opener = closedTooEarly(lexer, unit) ?? unit.start;
  lexer.mistake('unclosed-quote', hclTextMessages.unclosedString(), opener, opener + 1);
  return swallowedBrackets(lexer, unit.start, lineEnd);
}

function unclosedInterpolation(lexer: HclLexerState, unit: HclLexerFrame, lineEnd: number): number {
  reportInner(lexer, unit, lineEnd);
  return lineEnd;
}

/** The end of a string that goes on over the next lines, if that is what it looks like. */
function multiLineEnd(text: string, lineEnd: number): number | undefined {
  let start = text.indexOf('\n', lineEnd) + 1;
  for (let lines = 0; start > 0 && lines < 50; lines++) {
    const next = text.indexOf('\n', start);
    const line = text.slice(start, next === -1 ? undefined : next);
    if (CODE_LINE.test(line)) return undefined;
    const quote = /(?<!\\)"/.exec(line);
    if (quote)
      return /^[\s,)\]}]*(?:(?:#|\/\/).*)?$/.test(line.slice(quote.index + 1))
        ? start + quote.index + 1
        : undefined;
    start = next + 1;
  }

  return undefined;
}

/** `["a, "b"]`: the string that closes right before a word is the one that lacks its quote. */
function closedTooEarly(lexer: HclLexerState, unit: HclLexerFrame): number | undefined {
  const { text, tokens } = lexer;
  const lineStart = text.lastIndexOf('\n', unit.start - 1) + 1;
  for (let index = unit.tokenCount - 1; index > 0 && tokens[index]!.start >= lineStart; index--) {
    const token = tokens[index]!;
    const before = tokens[index - 1]!;
    if (
      (token.kind === 'ident' || token.kind === 'number') &&
      before.kind === 'quote-close' &&
      before.end === token.start
    )
      return tokens.findLast((other, at) => at < index && other.kind === 'quote-open')!.start;
  }

  return undefined;
}

/** Where the closing brackets begin that an unclosed string has swallowed, or else the end of its line. */
function swallowedBrackets(lexer: HclLexerState, start: number, lineEnd: number): number {
  const { text, tokens } = lexer;
  const before = tokens.slice(-500);
  const inside: string[] = [];
  let tail = lineEnd;
  while (tail > start + 1 && TAIL.has(text[tail - 1]!)) tail--;
  const outside = openBrackets(before);
  for (let at = start + 1; at < lineEnd; at++) {
    const character = text[at]!;
    if (OPENS[character]) inside.push(OPENS[character]);
    else if (inside.at(-1) === character) inside.pop();
    else if (at >= tail && inside.length === 0 && outside.at(-1) === character) return at;
  }

  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isHeader = !before.some((token) => token.kind === '=' && token.start >= lineStart);
  const brace = text.slice(start, lineEnd).trimEnd().length - 1 + start;
  return isHeader && text[brace] === '{' ? brace : lineEnd;
}

/** The closers that are still wanted after these tokens, the innermost last. */
function openBrackets(tokens: HclToken[]): string[] {
  const open: string[] = [];
  for (const { kind } of tokens) {
    if (OPENS[kind]) open.push(OPENS[kind]);
    else if (open.at(-1) === kind) open.pop();
  }

  return open;
}
