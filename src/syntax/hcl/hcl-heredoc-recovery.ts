import { interpolationAcross, reportInner } from './hcl-interpolation-recovery.js';
import type { HclLexerFrame, HclLexerState } from './hcl-lexer-state.js';
import { hclTextMessages } from '../messages.js';

/**
 * Reports a heredoc whose closing word does not come, at the line that nearly is it or else at its opening, and sets
 * the lexer where the heredoc was probably meant to end. `overrun` is the closing word of another heredoc, below the
 * blocks that this one has read as its text.
 */
export function recoverFromHeredoc(lexer: HclLexerState, frame: HclLexerFrame, overrun?: number): void {
  const { heredocEnds, text, tokens } = lexer;
  const open = tokens[frame.tokenCount]!;
  // A closing word in good order was not seen when a `${` before it has no end.
  const swallowed = overrun === undefined ? heredocEnds.exact(frame.marker, open.end) : undefined;
  const across = swallowed && interpolationAcross(lexer, frame.tokenCount, swallowed.start);
  const near = across ? swallowed : heredocEnds.nearly(frame.marker, open.end);
  const nearly =
    overrun !== undefined && near && near.start >= heredocEnds.resumption(open.end) ? undefined : near;
  tokens.length = frame.tokenCount + 1;
  lexer.forgetFrom(open.end);
  lexer.stack.pop();
  lexer.at = open.end;
  if (nearly) {
    const message = hclTextMessages.heredocEnd({ marker: frame.marker });
    if (across) reportInner(lexer, across, lexer.lineEnd(across.start));
    else lexer.mistake('heredoc-end', message, nearly.start, nearly.end);
    lexer.push('invalid', nearly.start);
    lexer.push('heredoc-close', nearly.end);
    return;
  }

  const message = hclTextMessages.unclosedHeredoc({ marker: frame.marker });
  const opening = text.slice(open.start, open.end).trimEnd();
  lexer.mistake('unclosed-heredoc', message, open.start, open.start + opening.length);
  // The line end before it is left to the code that follows.
  lexer.push('invalid', Math.max(open.end, heredocEnds.resumption(open.end) - 1));
  lexer.push('heredoc-close', lexer.at);
}
