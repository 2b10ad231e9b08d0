import type { Message } from '../../i18n/message.js';
import { HeredocEnds } from './hcl-heredoc-ends.js';
import type { HclToken, HclTokenKind } from './hcl-token.js';
import type { SyntaxMistake } from '../syntax-mistake.js';

/** Around what is being read: a string, a heredoc, `${…}`, or a whole text that is a template. */
export interface HclLexerFrame {
  kind: 'bare' | 'heredoc' | 'interpolation' | 'quote';
  start: number;
  /** How many tokens there were before it. */
  tokenCount: number;
  /** Open `{` inside `${…}`. */
  braces: number;
  /** The closing word of a heredoc. */
  marker: string;
  /** Whether the next character of a heredoc begins a line. */
  lineStart: boolean;
}

/** Deeper strings in `${…}` in strings than any author writes. */
export const MAX_FRAMES = 200;

/** What the lexer has read so far; the recovery from a string that does not end sets it back. */
export class HclLexerState {
  readonly tokens: HclToken[] = [];
  readonly mistakes: SyntaxMistake[] = [];
  readonly stack: HclLexerFrame[] = [];
  at = 0;
  /** `${…}` may not go over several lines any more: too much has been read in vain looking for its end. */
  strict = false;

  #heredocEnds?: HeredocEnds;

  constructor(readonly text: string) {}

  get heredocEnds(): HeredocEnds {
    return (this.#heredocEnds ??= new HeredocEnds(this.text));
  }

  push(kind: HclTokenKind, end: number): void {
    this.tokens.push({ kind, start: this.at, end });
    this.at = end;
  }

  open(kind: HclLexerFrame['kind'], marker = ''): void {
    const frame = {
      kind,
      start: this.at,
      tokenCount: this.tokens.length,
      braces: 0,
      marker,
      lineStart: true,
    };
    this.stack.push(frame);
  }

  mistake(code: string, message: Message, start: number, end: number): void {
    this.mistakes.push({ code, message, span: { start, end } });
  }

  /** What was reported from there on was read in vain. */
  forgetFrom(start: number): void {
    while (this.mistakes.length > 0 && this.mistakes.at(-1)!.span.start >= start) this.mistakes.pop();
  }

  /** The offset of the line end at or after `from`, or of the text's end. */
  lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    if (end === -1) return this.text.length;
    return this.text[end - 1] === '\r' && end > from ? end - 1 : end;
  }
}
