import { SourceText, type Span } from '../source-text.js';
import type { SyntaxMistake } from '../syntax-mistake.js';

export function byPlace(one: SyntaxMistake, other: SyntaxMistake): number {
  return one.span.start - other.span.start;
}

/** Mistakes that a bracket too few or too many makes of what follows it. */
const FOLLOWERS = new Set(['missing-bracket', 'missing-value', 'unexpected-text']);

/** Whether brackets are among the mistakes: then the structure of the JSON is a guess. */
export function isGuessed(mistakes: readonly SyntaxMistake[]): boolean {
  return mistakes.some(
    ({ code, isGuess }) =>
      isGuess || /^(?:missing|unclosed)-(?:brace|bracket)$|^unexpected-closer$/.test(code),
  );
}

/**
 * Where brackets do not match, the first sign of it is reported: of a missing bracket, the text that does not
 * fit in its place, and not the other bracket, far below, that has no partner then.
 */
export function withoutFollowers(brackets: SyntaxMistake[], others: SyntaxMistake[]): SyntaxMistake[] {
  const [first] = brackets.sort(byPlace);
  if (!first) return others;
  const [sign] = others.filter(({ code }) => FOLLOWERS.has(code)).sort(byPlace);
  const kept = others.filter(({ code, span }) => !FOLLOWERS.has(code) && span.start < first.span.start);
  const isSign = sign && first.code === 'unexpected-closer' && sign.span.start < first.span.start;
  return isSign ? [...kept, { ...sign, isGuess: true }, ...brackets.slice(1)] : [...kept, ...brackets];
}

/** What follows a mistake on its line is a consequence; of a missing quote, so is what precedes it. */
export class AffectedLines {
  readonly #source: SourceText;
  readonly #from = new Map<number, number>();

  constructor(text: string, mistakes: SyntaxMistake[]) {
    this.#source = new SourceText('', text);
    this.add(mistakes);
  }

  add(mistakes: SyntaxMistake[]): void {
    for (const { code, span } of mistakes) {
      const last = this.#source.positionAt(span.end).line;
      for (let { line } = this.#source.positionAt(span.start); line <= last; line++) {
        const from = code === 'unclosed-quote' ? 0 : span.start;
        this.#from.set(line, Math.min(this.#from.get(line) ?? Infinity, from));
      }
    }
  }

  contain({ start }: Span): boolean {
    return start >= (this.#from.get(this.#source.positionAt(start).line) ?? Infinity);
  }
}
