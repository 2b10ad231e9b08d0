import { interpolationAcross, reportInner } from './hcl-interpolation-recovery.js';
import type { HclLexerFrame, HclLexerState } from './hcl-lexer-state.js';

/** A block that begins at the left margin: the heredoc before it has surely ended. */
const HEADER = /^(?:check|data|locals|module|output|provider|resource|terraform|variable)\b[^=]*\{\s*$/;

/**
 * Reports a heredoc whose closing word does not come, at the line that nearly is it or else at its opening, and sets
 * the lexer where the heredoc was probably meant to end.
 */
export function recoverFromHeredoc(lexer: HclLexerState, frame: HclLexerFrame): void {
  const { text, tokens } = lexer;
  const open = tokens[frame.tokenCount]!;
  const swallowed = exactlyClosed(text, open.end, frame.marker);
  const across = swallowed && interpolationAcross(lexer, frame.tokenCount, swallowed.start);
  const nearly = across ? swallowed : nearlyClosed(text, open.end, frame.marker);
  tokens.length = frame.tokenCount + 1;
  lexer.stack.pop();
  lexer.at = open.end;
  if (nearly) {
    const message = `A heredoc ends with ${frame.marker} alone on a line that has a line end after it.`;
    if (across) reportInner(lexer, across, lexer.lineEnd(across.start));
    else lexer.mistake('heredoc-end', message, nearly.start, nearly.end);
    lexer.push('invalid', nearly.start);
    lexer.push('heredoc-close', nearly.end);
    return;
  }

  const message = `This heredoc has no end. Close it with ${frame.marker} alone on a line.`;
  lexer.mistake(
    'unclosed-heredoc',
    message,
    open.start,
    open.start + text.slice(open.start, open.end).trimEnd().length,
  );
  // The line end before it is left to the code that follows.
  lexer.push('invalid', Math.max(open.end, guessedEnd(text, open.end) - 1));
  lexer.push('heredoc-close', lexer.at);
}

/** The line that closes a heredoc in good order: it was not seen because a `${` before it has no end. */
function exactlyClosed(
  text: string,
  from: number,
  marker: string,
): { start: number; end: number } | undefined {
  for (const { start, line } of linesFrom(text, from)) {
    const at = start + line.indexOf(marker);
    if (line.trim() === marker && start + line.length < text.length)
      return { start: at, end: at + marker.length };
  }

  return undefined;
}

/** The first line that begins with the closing word (and something after it), or has it in other letters. */
function nearlyClosed(
  text: string,
  from: number,
  marker: string,
): { start: number; end: number } | undefined {
  for (const { start, line } of linesFrom(text, from)) {
    const trimmed = line.trim();
    const head = trimmed.slice(0, marker.length);
    const exact = head === marker && !/[\p{ID_Continue}-]/u.test(trimmed[marker.length] ?? '');
    if (!exact && trimmed.toLowerCase() !== marker.toLowerCase()) continue;
    const at = start + line.indexOf(trimmed);
    return { start: at, end: at + marker.length };
  }

  return undefined;
}

/** Before the `}` that stands before the next block at the left margin, or at the end of the text. */
function guessedEnd(text: string, from: number): number {
  let brace: number | undefined;
  for (const { start, line } of linesFrom(text, from)) {
    if (HEADER.test(line)) return brace ?? start;
    if (/^\}\s*$/.test(line)) brace = start;
    else if (line.trim()) brace = undefined;
  }

  return brace ?? text.length;
}

function* linesFrom(text: string, from: number): Generator<{ start: number; line: string }> {
  for (let start = from; start < text.length;) {
    const end = text.indexOf('\n', start);
    yield { start, line: text.slice(start, end === -1 ? undefined : end) };
    if (end === -1) return;
    start = end + 1;
  }
}
