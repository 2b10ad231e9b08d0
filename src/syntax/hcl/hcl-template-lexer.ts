import { MAX_FRAMES, type HclLexerFrame, type HclLexerState } from './hcl-lexer-state.js';
import { recoverFromHeredoc } from './hcl-heredoc-recovery.js';
import { shellExpansionEnd } from './hcl-shell-expansion.js';
import { recoverFromString } from './hcl-string-recovery.js';
import { hclTextMessages } from '../messages.js';

/** Reads on in a string, heredoc or bare template up to its end or its next `${` or `%{`. */
export function lexTemplate(lexer: HclLexerState, frame: HclLexerFrame): void {
  const { text } = lexer;
  const start = lexer.at;
  const quoted = frame.kind === 'quote';
  let at = start;
  for (; at < text.length; at++) {
    if (frame.lineStart && frame.kind === 'heredoc') {
      const close = heredocEnd(text, frame, at);
      if (close && hasReadOver(lexer, frame, close.start)) {
        recoverFromHeredoc(lexer, frame, close.start);
        return;
      }

      if (close) {
        if (at > start) lexer.push('text', at);
        lexer.at = close.start;
        lexer.push('heredoc-close', close.end);
        lexer.stack.pop();
        return;
      }

      frame.lineStart = false;
    }

    const code = text.charCodeAt(at);
    if (code === 10) {
      if (quoted) break;
      frame.lineStart = true;
    } else if (code === 92 && quoted && text.charCodeAt(at + 1) !== 10) at++;
    else if (code === 34 && quoted) break;
    else if (code === 36 || code === 37) {
      if (text.charCodeAt(at + 1) === 123) break;
      // "$${" and "%%{" are how the text "${" and "%{" is written.
      if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === 123) at += 2;
    }
  }

  const end = Math.min(at, text.length);
  if (end > start) lexer.push('text', end);
  afterText(lexer, frame);
}

/** The closing word may be another heredoc's; whether it is, is asked only where a script speaks of it. */
function hasReadOver(
  { heredocEnds, text, tokens }: HclLexerState,
  frame: HclLexerFrame,
  close: number,
): boolean {
  const { end } = tokens[frame.tokenCount]!;
  const nested = text.lastIndexOf(`<<`, close);
  if (nested < end || !text.slice(end, close).includes(frame.marker)) return false;
  return heredocEnds.isOverrun(frame.marker, end, close);
}

function afterText(lexer: HclLexerState, frame: HclLexerFrame): void {
  const { at, text } = lexer;
  const character = text[at];
  if (character === undefined) return;
  if (character === '"') {
    lexer.push('quote-close', at + 1);
    lexer.stack.pop();
  } else if (character === '\n') recoverFromString(lexer, 'line');
  else if (isShellExpansion(lexer, frame)) frame.lineStart = false;
  else if (lexer.stack.length >= MAX_FRAMES) recoverFromString(lexer, 'depth');
  else {
    frame.lineStart = false;
    lexer.open('interpolation');
    lexer.push(character === '$' ? '${' : '%{', at + (text[at + 2] === '~' ? 3 : 2));
  }
}

/** Reports what a shell is to replace, and passes over it: it is not an expression. */
function isShellExpansion(lexer: HclLexerState, { kind }: HclLexerFrame): boolean {
  const { at, text } = lexer;
  const end = text[at] === '$' ? shellExpansionEnd(text, at, kind === 'quote') : undefined;
  if (end === undefined) return false;
  lexer.mistake(
    'shell-expansion',
    hclTextMessages.shellExpansion({ expansion: text.slice(at, end) }),
    at,
    end,
  );
  lexer.push('invalid', end);
  return true;
}

/** The closing word of a heredoc, when the line that begins at `at` holds it and nothing else. */
function heredocEnd(
  text: string,
  frame: HclLexerFrame,
  at: number,
): { start: number; end: number } | undefined {
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd === -1 || lineEnd - at < frame.marker.length) return undefined;
  const line = text.slice(at, lineEnd);
  if (line.trim() !== frame.marker) return undefined;
  const start = at + line.length - line.trimStart().length;
  return { start, end: start + frame.marker.length };
}
