import type { Message } from '../../i18n/message.js';
import type { JsonToken, JsonTokenKind } from './json-lexer.js';
import type { Repair } from '../hcl/repairs.js';
import { SourceText, type Span } from '../source-text.js';
import type { SyntaxMistake } from '../syntax-mistake.js';
import { bracketMessages, jsonTextMessages } from '../messages.js';

/** What a value begins with. */
export const VALUES: ReadonlySet<JsonTokenKind> = new Set(['[', 'invalid', 'number', 'string', 'word', '{']);
/** A name that could not be read: a comment, for Terraform. */
const NO_NAME = '"//"';
const WORDS = new Set(['false', 'null', 'true']);

/** Reads tokens whose brackets match, reports where they are not JSON, and goes on after it. */
export class JsonDiagnoser {
  readonly mistakes: SyntaxMistake[] = [];
  readonly broken: Span[] = [];
  #index = 0;
  #lastEnd = 0;

  /** Where the value of the last property begins, and where brackets stand that close nothing. */
  #lastValue?: number;

  constructor(
    readonly text: string,
    readonly tokens: JsonToken[],
    public repairs: Repair[],
    readonly unopened: readonly number[],
  ) {}

  document(): void {
    if (this.#peek().kind === 'eof') {
      this.#mistake('empty', jsonTextMessages.empty(), { start: 0, end: 0 });
      this.repair(0, 0, '{}');
      return;
    }

    this.#value();
    const rest = this.#peek();
    if (rest.kind === 'eof') return;
    if (this.mistakes.length === 0 || this.tokens[0]!.kind !== 'word')
      this.#mistake('unexpected-text', jsonTextMessages.textAfterValue(), rest);
    // What was to be put right in the rest goes with it.
    this.repairs = this.repairs.filter((repair) => repair.end <= rest.start);
    this.repair(rest.start, this.text.length, '');
  }

  repair(start: number, end: number, text: string): void {
    this.repairs.push({ start, end, text });
  }

  #value(): void {
    const token = this.#peek();
    const { end, kind, start } = token;
    if (!VALUES.has(kind)) {
      this.#noValue(token);
      return;
    }

    this.#take();
    if (kind === '{') this.#items('}', () => this.#property());
    else if (kind === '[') this.#items(']', () => this.#value());
    else if (kind === 'word' && !WORDS.has(this.text.slice(start, end))) {
      const message = jsonTextMessages.notAValue({ text: this.text.slice(start, end) });
      this.#mistake('unquoted-text', message, token);
      this.#break(token);
    } else if (kind === 'invalid') this.#break(token);
  }

  #noValue(token: JsonToken): void {
    if (token.kind === ',' || token.kind === '}' || token.kind === ']' || token.kind === 'eof') {
      this.#missing('missing-value', bracketMessages.valueMissing(), 'null');
      this.broken.push({ start: this.#lastEnd, end: this.#lastEnd });
    } else {
      this.broken.push({ start: token.start, end: token.end });
      this.#mistake('unexpected-text', bracketMessages.valueExpected({ text: token.kind }), token);
      this.#take();
      this.repair(token.start, token.end, 'null');
    }
  }

  #break(span: Span): void {
    this.broken.push({ start: span.start, end: span.end });
    this.repair(span.start, span.end, 'null');
  }

  #items(close: '}' | ']', item: () => false | void): void {
    while (this.#peek().kind !== close && this.#peek().kind !== 'eof') {
      const before = this.#index;
      if (this.#peek().kind === ',') {
        this.#mistake('unexpected-comma', jsonTextMessages.extraComma(), this.#peek());
        this.#drop();
        continue;
      }

      if (item() === false) continue;
      const token = this.#peek();
      if (token.kind === ',') {
        const comma = this.#take();
        if (this.#peek().kind === close) {
          this.#mistake('trailing-comma', jsonTextMessages.trailingComma(), comma);
          this.repair(comma.start, comma.end, '');
        }
      } else if (token.kind !== close && token.kind !== 'eof') {
        if (VALUES.has(token.kind)) this.#missing('missing-comma', bracketMessages.commaMissing(), ',');
        else {
          this.#mistake(
            'unexpected-text',
            bracketMessages.unexpected({ text: this.text.slice(token.start, token.end) }),
            token,
          );
          this.#drop(VALUES.has(this.tokens[this.#index + 1]!.kind) ? ',' : '');
        }
      }

      if (this.#index === before) this.#drop();
    }

    this.#take();
  }

  /** `false` when there was only something to be left out. */
  #property(): false | void {
    const key = this.#peek();
    const raw = this.text.slice(key.start, key.end);
    if (key.kind === 'string') {
      if (this.#isLoneText() && this.#startsList(key)) return false;
      this.#take();
    } else if (key.kind === 'invalid' || key.kind === 'number' || key.kind === 'word') {
      if (key.kind !== 'invalid')
        this.#mistake('unquoted-name', jsonTextMessages.unquotedName({ quoted: JSON.stringify(raw) }), key);
      this.#take();
      this.repair(key.start, key.end, key.kind === 'invalid' ? NO_NAME : JSON.stringify(raw));
    } else if (this.#startsList(key)) return false;
    else {
      this.#mistake('unexpected-text', jsonTextMessages.nameExpected({ text: raw }), key);
      if (key.kind === '{' || key.kind === '[') {
        // A value without a name is kept out of the way.
        this.repair(key.start, key.start, ` ${NO_NAME}:`);
        this.#value();
        return;
      }

      this.#drop();
      return false;
    }

    this.#afterName();
  }

  /** A string where a name belongs, and neither a sign nor a value behind it. */
  #isLoneText(): boolean {
    const { kind } = this.tokens[this.#index + 1]!;
    return kind === ',' || kind === '}' || kind === ']';
  }

  #afterName(): void {
    const sign = this.#peek();
    if (sign.kind === ':') this.#take();
    else if (sign.kind === '=') {
      this.#mistake('equals-instead-of-colon', jsonTextMessages.equals(), this.#take());
      this.repair(sign.start, sign.end, ':');
      if (this.#peek().kind === ':') this.#drop();
    } else if (VALUES.has(sign.kind)) {
      this.#missing('missing-colon', jsonTextMessages.colonMissing(), ':');
    } else {
      this.#missing('missing-value', jsonTextMessages.valueOfNameMissing(), ': null');
      this.broken.push({ start: this.#lastEnd, end: this.#lastEnd });
      return;
    }

    const { start } = this.#peek();
    this.#value();
    this.#lastValue = start;
  }

  /** A second value without a name, and below a "]" that nothing opens: the list began at the value before. */
  #startsList({ kind, start }: JsonToken): boolean {
    const close = this.unopened.find((offset) => offset > start);
    const open = this.#lastValue;
    if (close === undefined || open === undefined || !['[', 'string', '{'].includes(kind)) return false;
    const line = new SourceText('', this.text).positionAt(close).line;
    const message = bracketMessages.neverOpened({ open: '[', close: ']', line });
    this.#mistake('missing-bracket', message, { start: open, end: open });
    this.repair(open, open, '[');
    this.repairs = this.repairs.filter((repair) => repair.start !== close);
    while (this.#peek().kind !== 'eof' && this.#peek().start < close) {
      if (VALUES.has(this.#peek().kind)) this.#value();
      else this.#take();
    }

    return true;
  }

  #peek(): JsonToken {
    return this.tokens[this.#index]!;
  }

  #take(): JsonToken {
    const token = this.#peek();
    if (token.kind === 'eof') return token;
    this.#index++;
    this.#lastEnd = token.end;
    // A bracket that was put in, or stands for a wrong one.
    if (this.text.slice(token.start, token.end) !== token.kind && (token.kind === '}' || token.kind === ']'))
      this.repair(token.start, token.end, token.kind);
    return token;
  }

  #drop(instead = ''): void {
    const { end, start } = this.#take();
    this.repair(start, end, instead);
  }

  #mistake(code: string, message: Message, { end, start }: Span): void {
    this.mistakes.push({ code, message, span: { start, end } });
  }

  #missing(code: string, message: Message, text: string): void {
    this.#mistake(code, message, { start: this.#lastEnd, end: this.#lastEnd });
    this.repair(this.#lastEnd, this.#lastEnd, text);
  }
}
