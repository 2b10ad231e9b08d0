import { Lexer } from 'yaml';
import type { Span } from '../source-text.js';

/** Lexemes of the lexer's own that stand for no text: the start of a document, of a scalar, a mistake in a flow. */
const WITHOUT_TEXT = new Set(['\u0002', '\u0018', '\u001F']);

/** The comments of a YAML text, without their `#`. */
export function yamlComments(text: string): Span[] {
  const comments: Span[] = [];
  let at = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (WITHOUT_TEXT.has(lexeme)) {
      isText = lexeme === '\u001F';
      continue;
    }

    if (lexeme.startsWith('#') && !isText) comments.push({ start: at + 1, end: at + lexeme.length });
    at += lexeme.length;
    isText = false;
  }

  return comments;
}
