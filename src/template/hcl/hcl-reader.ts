import { HCL_CLOSERS, type HclToken, type HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { Span } from '../../syntax/source-text.js';
import type { SyntaxMistake } from '../../syntax/syntax-mistake.js';
import type { Expression, TemplateFile } from '../model.js';
import type { Message } from '../../i18n/message.js';
import { bracketMessages } from '../../syntax/messages.js';
import { hclMessages } from './messages.js';

/** Brackets, strings, signs and `else` branches inside one another; what an author writes stays under 20. */
const MAX_DEPTH = 300;

const CLOSING: ReadonlySet<HclTokenKind> = new Set(Object.values(HCL_CLOSERS));

/**
 * The way through the tokens of one file. Line ends count in bodies and in `{…}` objects, and are nothing inside
 * other brackets. After a mistake that leaves the reader at a loss it is `lost`: nothing more is reported until the
 * bracket or argument around has found its next comma, line or end.
 */
export class HclReader {
  /** Line ends are tokens here. */
  lines = true;
  lost = false;
  /** What is read now has been reported as a whole. */
  muted = false;
  /** The argument goes on over the next line where it may not, and that has been reported. */
  wrapped = false;
  /** The end of the last token that was taken. */
  lastEnd = 0;
  #index = 0;
  #depth = 0;

  constructor(
    readonly text: string,
    readonly tokens: HclToken[],
    readonly mistakes: SyntaxMistake[],
    /** The file that blocks and arguments name as theirs. */
    readonly file: TemplateFile,
    /** Reads one expression: handed in, because expressions hold brackets and brackets hold expressions. */
    readonly expression: (reader: HclReader) => Expression,
  ) {}

  /** The next token, which stays where it is. */
  peek(): HclToken {
    if (!this.lines) while (this.tokens[this.#index]!.kind === 'newline') this.#index++;
    return this.tokens[this.#index]!;
  }

  /** The next token that is no line end, and the one right after it; nothing moves. */
  ahead(): [HclToken, HclToken] {
    const first = this.#afterLines(this.#index);
    return [this.tokens[first]!, this.tokens[Math.min(first + 1, this.tokens.length - 1)]!];
  }

  /** The token after the next one, line ends as they count here; nothing moves. */
  peekSecond(): HclToken {
    this.peek();
    const index = Math.min(this.#index + 1, this.tokens.length - 1);
    return this.tokens[this.lines ? index : this.#afterLines(index)]!;
  }

  /** What follows the next token or string: on its line, and after line ends. Nothing moves. */
  afterOne(): { onLine: HclTokenKind; afterLines: HclTokenKind } {
    const start = this.#index;
    const { lastEnd } = this;
    this.skipOne();
    const onLine = this.tokens[this.#index]!.kind;
    const afterLines = this.tokens[this.#afterLines(this.#index)]!.kind;
    this.#index = start;
    this.lastEnd = lastEnd;
    return { onLine, afterLines };
  }

  /** Counts up with every token taken: shows whether something was read at all. */
  get position(): number {
    return this.#index;
  }

  skipLines(): void {
    this.#index = this.#afterLines(this.#index);
  }

  /** The same where lines count; elsewhere they are passed over anyway. */
  skipLinesHere(): void {
    if (this.lines) this.skipLines();
  }

  #afterLines(from: number): number {
    let index = from;
    while (this.tokens[index]!.kind === 'newline') index++;
    return index;
  }

  take(): HclToken {
    const token = this.peek();
    if (token.kind !== 'eof') this.#index++;
    if (token.kind !== 'newline') this.lastEnd = token.end;
    return token;
  }

  takeIf(kind: HclTokenKind): HclToken | undefined {
    return this.peek().kind === kind ? this.take() : undefined;
  }

  textOf(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  isWord(token: HclToken, word: string): boolean {
    return token.kind === 'ident' && this.textOf(token) === word;
  }

  mistake(code: string, message: Message, span: Span): void {
    if (!this.lost && !this.muted)
      this.mistakes.push({ code, message, span: { start: span.start, end: span.end } });
  }

  /** Something is missing right after the last token. */
  missing(code: string, message: Message): void {
    this.mistake(code, message, { start: this.lastEnd, end: this.lastEnd });
  }

  /** Takes a whole bracket or string, or one token. */
  skipOne(): void {
    let depth = 0;
    do {
      const { kind } = this.take();
      if (kind === 'eof') return;
      if (HCL_CLOSERS[kind]) depth++;
      else if (CLOSING.has(kind)) depth--;
    } while (depth > 0);
  }

  /** Whether the next token ends a bracket, whichever, or the file. */
  atEnd(): boolean {
    const { kind } = this.peek();
    return kind === 'eof' || CLOSING.has(kind);
  }

  /** Goes on to one of these kinds, or to the end of the bracket around, which is not taken. */
  skipTo(...kinds: HclTokenKind[]): void {
    while (!this.atEnd() && !kinds.includes(this.peek().kind)) this.skipOne();
  }

  /** Reads the inside of a bracket, where line ends are nothing, or with `lines` count. */
  inside<Result>(lines: boolean, read: () => Result): Result {
    const outer = this.lines;
    this.lines = lines;
    const result = read();
    this.lines = outer;
    return result;
  }

  /** Reads one level deeper. A level too deep is reported and skipped, and gives nothing. */
  deeper<Result>(read: () => Result): Result | undefined {
    if (this.#depth < MAX_DEPTH) {
      this.#depth++;
      const result = read();
      this.#depth--;
      return result;
    }

    this.mistake('too-deep', hclMessages.tooDeep({ max: MAX_DEPTH }), this.peek());
    this.skipOne();
    this.lost = true;
    return undefined;
  }
}

export function invalid(start: number, end: number): Expression {
  return { kind: 'invalid', span: { start, end } };
}

/** What begins a value: after one item without a comma, the next item. */
const BEGINS_VALUE: ReadonlySet<HclTokenKind> = new Set([
  '!',
  '(',
  '[',
  'heredoc-open',
  'ident',
  'invalid',
  'number',
  'quote-open',
  '{',
]);

/**
 * Reads items up to and with the closing bracket. They are separated by commas, and where lines count by line ends;
 * each missing comma is one mistake, and after a mistake in an item the next item is read.
 */
export function separated(reader: HclReader, close: HclTokenKind, item: () => void): void {
  reader.skipLinesHere();
  let isReported = false;
  // Another bracket's end is this one's, too: whoever opened it takes it.
  while (!reader.atEnd()) {
    const before = reader.position;
    item();
    if (reader.position === before && !reader.lost) reader.skipOne();
    if (reader.lost) {
      reader.skipTo(',', ...(reader.lines ? (['newline'] as const) : []));
      reader.lost = false;
    }

    const { kind } = reader.peek();
    if (kind === ',' || kind === 'newline') reader.take();
    else if (kind !== close) {
      if (BEGINS_VALUE.has(kind)) reader.missing('missing-comma', bracketMessages.commaMissing());
      else {
        // What does not fit in once, such as the "=" of an object that lacks its "{", does not fit in again.
        const message = bracketMessages.unexpected({ text: reader.textOf(reader.peek()) });
        if (!isReported) reader.mistake('unexpected-text', message, reader.peek());
        isReported = true;
        reader.lost = true;
        reader.skipTo(',', ...(reader.lines ? (['newline'] as const) : []));
        reader.lost = false;
        if (reader.peek().kind === ',' || reader.peek().kind === 'newline') reader.take();
      }
    }

    reader.skipLinesHere();
  }

  reader.takeIf(close);
}
