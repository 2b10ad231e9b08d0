import { FULL_WIDTH, OTHER_QUOTES, illegalCharacterMessage } from './hcl-characters.js';
import { isScriptAfterInterpolation } from './hcl-interpolation-recovery.js';
import type { HclLexerState } from './hcl-lexer-state.js';
import { recoverFromString } from './hcl-string-recovery.js';
import { hclTextMessages } from '../messages.js';

/** A character that the language has not: understood where it is clear what was meant. */
export function lexIllegal(lexer: HclLexerState, until?: number): void {
  if (isScriptAfterInterpolation(lexer)) {
    recoverFromString(lexer, 'line');
    return;
  }

  const { at, text } = lexer;
  const end = until ?? at + String.fromCodePoint(text.codePointAt(at)!).length;
  const character = text.slice(at, end);
  const meant = FULL_WIDTH.get(character);
  if (meant) {
    // Whoever forgot to switch the input method forgot it for the whole line.
    const before = lexer.mistakes.at(-1);
    const isReported =
      before?.code === 'illegal-character' &&
      FULL_WIDTH.has(text.slice(before.span.start, before.span.end)) &&
      lexer.lineEnd(before.span.start) === lexer.lineEnd(at);
    if (!isReported)
      lexer.mistake(
        'illegal-character',
        hclTextMessages.fullWidth({ character, write: meant.write }),
        at,
        end,
      );
    lexer.push(meant.token, end);
    return;
  }

  const last = lexer.mistakes.at(-1);
  const lastToken = lexer.tokens.at(-1);
  if (last?.code === 'illegal-character' && last.span.end === at && lastToken?.kind === 'invalid') {
    last.span.end = end;
    lastToken.end = end;
    lexer.at = end;
    return;
  }

  const closing = OTHER_QUOTES.get(character);
  const close = closing ? text.slice(0, lexer.lineEnd(at)).indexOf(closing, end) : -1;
  if (close === -1) {
    lexer.mistake('illegal-character', illegalCharacterMessage(character), at, end);
    lexer.push('invalid', end);
  } else {
    lexer.mistake('wrong-quotes', hclTextMessages.otherQuotes(), at, close + 1);
    lexer.push('invalid', close + 1);
  }
}
