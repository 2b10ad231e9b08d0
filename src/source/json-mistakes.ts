import { balanceDelimiters } from './delimiters.js';
import { lexJson, type JsonToken, type JsonTokenKind } from './json-lexer.js';
import type { Repair } from './repairs.js';
import type { Span } from './source-text.js';
import type { SyntaxMistake } from './syntax-mistake.js';

export interface JsonDiagnosis {
  mistakes: SyntaxMistake[];
  /** What makes it JSON again. */
  repairs: Repair[];
  /** Values that could not be read, as they stand in the broken text; `null` stands for them after the repairs. */
  broken: Span[];
}

const CLOSERS = { '[': ']', '{': '}' } as const;
const VALUES: ReadonlySet<JsonTokenKind> = new Set(['[', 'invalid', 'number', 'string', 'word', '{']);
const WORDS = new Set(['false', 'null', 'true']);

/** Every mistake in a text that is no JSON, each where it is. The text's brackets may nest at most a few hundred deep. */
export function diagnoseJson(text: string): JsonDiagnosis {
  const lexed = lexJson(text);
  const { tokens } = lexed;
  const isKey = (index: number): boolean =>
    (tokens[index]?.kind === 'string' || tokens[index]?.kind === 'word') && tokens[index + 1]?.kind === ':';
  const balanced = balanceDelimiters<JsonTokenKind>(tokens, text, {
    closers: CLOSERS,
    solid: new Set(),
    startsItem: isKey,
    startsOutermost: () => false,
    headWithoutBrace: (index) => (isKey(index) && isKey(index + 2) ? index + 1 : undefined),
  });
  const reader = new JsonDiagnoser(text, balanced.tokens, lexed.repairs);
  for (const token of balanced.tokens)
    if (token.start === token.end && token.kind !== 'eof') reader.repair(token.start, token.end, token.kind);
    else if (
      token.end === token.start + 1 &&
      text[token.start] !== token.kind &&
      (token.kind === '}' || token.kind === ']')
    )
      reader.repair(token.start, token.end, token.kind);
  for (const { code, span } of balanced.mistakes)
    if (code === 'unexpected-closer') reader.repair(span.start, span.end, '');
  reader.document();
  const earlier = [...lexed.mistakes, ...balanced.mistakes];
  const later = reader.mistakes.filter(
    (mistake) => !earlier.some(({ span }) => isAfterOnLine(text, span, mistake.span)),
  );
  const mistakes = [...earlier, ...later].sort((one, other) => one.span.start - other.span.start);
  return { mistakes: mistakes.slice(0, 500), repairs: reader.repairs, broken: reader.broken };
}

function isAfterOnLine(text: string, cause: Span, place: Span): boolean {
  return cause.start <= place.start && !text.slice(cause.end, place.start).includes('\n');
}

class JsonDiagnoser {
  readonly mistakes: SyntaxMistake[] = [];
  readonly broken: Span[] = [];
  #index = 0;
  #lastEnd = 0;

  constructor(
    readonly text: string,
    readonly tokens: JsonToken[],
    readonly repairs: Repair[],
  ) {}

  document(): void {
    if (this.#peek().kind === 'eof') {
      this.#mistake('empty', 'There is nothing in this file. Write at least {}.', { start: 0, end: 0 });
      this.repair(0, 0, '{}');
      return;
    }

    this.#value();
    const rest = this.#peek();
    if (rest.kind === 'eof') return;
    this.#mistake('unexpected-text', 'The JSON value ends before this; nothing may follow it.', rest);
    this.repair(rest.start, this.text.length, '');
  }

  repair(start: number, end: number, text: string): void {
    this.repairs.push({ start, end, text });
  }

  #value(): void {
    const token = this.#take();
    const { end, kind, start } = token;
    if (kind === '{') this.#items('}', () => this.#property());
    else if (kind === '[') this.#items(']', () => this.#value());
    else if (kind === 'word' && !WORDS.has(this.text.slice(start, end))) {
      const message = `${this.text.slice(start, end)} is no JSON value. Text stands in double quotes; there are true, false and null.`;
      this.#mistake('unquoted-text', message, token);
      this.#break(token);
    } else if (kind === 'invalid') this.#break(token);
    else if (kind !== 'string' && kind !== 'number' && kind !== 'word') {
      this.#index--;
      this.#noValue(token);
    }
  }

  #noValue(token: JsonToken): void {
    if (token.kind === ',' || token.kind === '}' || token.kind === ']' || token.kind === 'eof')
      this.#missing('missing-value', 'A value is missing here.', ' null');
    else {
      this.#mistake('unexpected-text', `A value is expected here, not "${token.kind}".`, token);
      this.#take();
      this.repair(token.start, token.end, ' null');
    }

    this.broken.push({ start: token.start, end: token.start });
  }

  #break(span: Span): void {
    this.broken.push({ start: span.start, end: span.end });
    this.repair(span.start, span.end, 'null');
  }

  #items(close: '}' | ']', item: () => void): void {
    while (this.#peek().kind !== close && this.#peek().kind !== 'eof') {
      const before = this.#index;
      if (this.#peek().kind === ',') {
        this.#mistake('unexpected-comma', 'A comma stands between two items only. Delete it.', this.#peek());
        this.#drop();
        continue;
      }

      item();
      const token = this.#peek();
      if (token.kind === ',') {
        const comma = this.#take();
        if (this.#peek().kind === close) {
          this.#mistake('trailing-comma', 'No comma may stand before the closing bracket. Delete it.', comma);
          this.repair(comma.start, comma.end, '');
        }
      } else if (token.kind !== close) {
        if (VALUES.has(token.kind)) this.#missing('missing-comma', 'A comma is missing here.', ',');
        else {
          this.#mistake(
            'unexpected-text',
            `"${this.text.slice(token.start, token.end)}" does not belong here.`,
            token,
          );
          this.#drop();
        }
      }

      if (this.#index === before) this.#drop();
    }

    this.#take();
  }

  #property(): void {
    const key = this.#take();
    if (key.kind !== 'string') this.#wrongKey(key);
    const sign = this.#peek();
    if (sign.kind === ':') this.#take();
    else if (sign.kind === '=') {
      this.#mistake('equals-instead-of-colon', 'Write ":" between a name and its value.', this.#take());
      this.repair(sign.start, sign.end, ':');
      if (this.#peek().kind === ':') this.#drop();
    } else if (sign.kind === ',' || sign.kind === '}' || sign.kind === 'eof') {
      this.#missing('missing-value', 'A value is missing here: write "name": value.', ': null');
      this.broken.push({ start: this.#lastEnd, end: this.#lastEnd });
      return;
    } else this.#missing('missing-colon', 'A ":" is missing between the name and its value.', ':');
    this.#value();
  }

  #wrongKey(key: JsonToken): void {
    const raw = this.text.slice(key.start, key.end);
    if (key.kind === 'invalid' || key.kind === 'number' || key.kind === 'word') {
      if (key.kind !== 'invalid')
        this.#mistake('unquoted-name', `A name stands in double quotes: write ${JSON.stringify(raw)}.`, key);
      this.repair(key.start, key.end, JSON.stringify(raw.replace(/^"/, '')));
      return;
    }

    this.#mistake('unexpected-text', `A name in double quotes is expected here, not "${raw}".`, key);
    this.#index--;
    this.#missingName();
  }

  /** A value without a name: it is kept out of the way under an empty one. */
  #missingName(): void {
    this.repair(this.#lastEnd, this.#lastEnd, ' "":');
    this.tokens.splice(this.#index, 0, { kind: ':', start: this.#lastEnd, end: this.#lastEnd });
  }

  #peek(): JsonToken {
    return this.tokens[this.#index]!;
  }

  #take(): JsonToken {
    const token = this.#peek();
    if (token.kind !== 'eof') this.#index++;
    this.#lastEnd = token.end;
    return token;
  }

  #drop(): void {
    const { end, start } = this.#take();
    this.repair(start, end, '');
  }

  #mistake(code: string, message: string, { end, start }: Span): void {
    this.mistakes.push({ code, message, span: { start, end } });
  }

  #missing(code: string, message: string, text: string): void {
    this.#mistake(code, message, { start: this.#lastEnd, end: this.#lastEnd });
    this.repair(this.#lastEnd, this.#lastEnd, text);
  }
}
