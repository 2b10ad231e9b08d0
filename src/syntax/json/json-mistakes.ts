import { balanceDelimiters } from '../hcl/delimiters.js';
import { byPlace, AffectedLines, withoutFollowers } from './json-consequences.js';
import { JsonDiagnoser, VALUES } from './json-diagnoser.js';
import { lexJson, type JsonTokenKind } from './json-lexer.js';
import type { Repair } from '../hcl/repairs.js';
import type { Span } from '../source-text.js';
import type { SyntaxMistake } from '../syntax-mistake.js';

export interface JsonDiagnosis {
  mistakes: SyntaxMistake[];
  /** What makes it JSON again. */
  repairs: Repair[];
  /** Values that could not be read, as they are in the broken text; `null` replaces them after the repairs. */
  broken: Span[];
}

const CLOSERS = { '[': ']', '{': '}' } as const;
/** More are of no use to a reader. */
const MAX_MISTAKES = 500;

/** Every mistake in a text that is no JSON, each where it is. The text's brackets may nest at most a few hundred deep. */
export function diagnoseJson(text: string): JsonDiagnosis {
  const lexed = lexJson(text);
  const { tokens } = lexed;
  const isKey = (index: number): boolean =>
    (tokens[index]?.kind === 'string' || tokens[index]?.kind === 'word') && tokens[index + 1]?.kind === ':';
  const balanced = balanceDelimiters<JsonTokenKind>(tokens, text, {
    closers: CLOSERS,
    solid: new Set(),
    commaOutside: true,
    startsItem: (index) =>
      isKey(index) ? 'argument' : VALUES.has(tokens[index]!.kind) ? 'value' : undefined,
    startsOutermost: () => false,
    headWithoutOpener: (index) =>
      isKey(index) && isKey(index + 2) ? { end: index + 1, opens: '{' } : undefined,
  });
  const unopened = balanced.mistakes
    .filter(({ code, span }) => code === 'unexpected-closer' && text[span.start] === ']')
    .map(({ span }) => span.start);
  const reader = new JsonDiagnoser(text, balanced.tokens, lexed.repairs, unopened);
  for (const { code, span } of balanced.mistakes)
    if (code === 'unexpected-closer') reader.repair(span.start, span.end, '');
  reader.document();
  const quotes = lexed.mistakes.filter(({ code }) => code === 'unclosed-quote');
  const areQuotes = new Set(quotes);
  const affected = new AffectedLines(text, quotes);
  const alone = lexed.mistakes.filter((mistake) => areQuotes.has(mistake) || !affected.contain(mistake.span));
  const lines = new AffectedLines(text, alone);
  const brackets = balanced.mistakes.filter(({ span }) => !lines.contain(span));
  lines.add(brackets);
  const rest = withoutFollowers(
    brackets,
    reader.mistakes.filter(({ span }) => !lines.contain(span)),
  );
  const mistakes = [...alone, ...rest].sort(byPlace);
  return { mistakes: mistakes.slice(0, MAX_MISTAKES), repairs: reader.repairs, broken: reader.broken };
}
