import type { Message } from '../i18n/message.js';
import type { Span } from './source-text.js';

/** What a reader could not read, as two offsets. A reader recovers and goes on, so that there can be many. */
export interface SyntaxMistake {
  /** A short stable word: `unclosed-brace`, `missing-comma`. */
  code: string;
  /** What is wrong and what to write instead, as sentences. */
  message: Message;
  /** The text that is wrong; empty (`start === end`) where something is missing. */
  span: Span;
  /** It is the sign of brackets that do not match: which token is where is a guess then. */
  isGuess?: boolean;
}
