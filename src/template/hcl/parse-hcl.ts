import type { BalancedTokens } from '../../syntax/hcl/delimiters.js';
import { balanceHcl } from '../../syntax/hcl/hcl-delimiters.js';
import { lexHcl } from '../../syntax/hcl/hcl-lexer.js';
import { SourceText } from '../../syntax/source-text.js';
import type { SyntaxMistake } from '../../syntax/syntax-mistake.js';
import type { Body, Expression, TemplateFile } from '../model.js';
import { HclReader } from './hcl-reader.js';
import { readItems } from './read-body.js';
import { boundedDepth } from './bounded-depth.js';
import { readExpression } from './read-expression.js';
import { readBareTemplate } from './read-template.js';
import { hclMessages } from './messages.js';

/** A file that is not HCL at all has a mistake in every line; more are of no use to a reader. */
const MAX_MISTAKES = 500;
/** Mistakes, and places of wrong brackets, that are compared with one another. */
const MAX_COMPARED = 2 * MAX_MISTAKES;

/** What is wrong with single characters and strings is reported however the brackets around it match. */
const OF_THE_LEXER = /^(?:illegal-character|wrong-quotes|unclosed-(?:quote|heredoc|comment)|heredoc-)/;

/**
 * Reads a `.tf` file's text into a body whose parts belong to `file`. Never throws: what cannot be read is a mistake,
 * and what is around it is in the body all the same.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function parseHcl(text: string, file: TemplateFile): { body: Body; mistakes: SyntaxMistake[] } {
  const body: Body = { attributes: [], blocks: [], span: { start: 0, end: text.length } };
  const mistakes = read(text, file, {}, (reader) => readItems(reader, body, 'eof'));
  return { body, mistakes };
}

/** Reads a text that is a template without quotes around it, as JSON strings are: `vpc-${var.name}`. */
export function parseTemplateText(
  text: string,
  file: TemplateFile,
): { expression: Expression; mistakes: SyntaxMistake[] } {
  let expression: Expression | undefined;
  const mistakes = read(text, file, { template: true }, (reader) => {
    expression = boundedDepth(reader, readBareTemplate(reader));
  });
  return { expression: expression!, mistakes };
}

/** Reads a text that is one expression: `huaweicloud_vpc.main`, `list(string)`. */
export function parseExpressionText(
  text: string,
  file: TemplateFile,
): { expression: Expression; mistakes: SyntaxMistake[] } {
  let expression: Expression | undefined;
  const mistakes = read(text, file, {}, (reader) => {
    reader.lines = false;
    expression = boundedDepth(reader, readExpression(reader));
    if (!reader.lost && reader.peek().kind !== 'eof')
      reader.mistake('unexpected-text', hclMessages.afterExpression(), reader.peek());
  });
  return { expression: expression!, mistakes };
}

function read(
  text: string,
  file: TemplateFile,
  options: { template?: boolean },
  run: (reader: HclReader) => void,
): SyntaxMistake[] {
  const lexed = lexHcl(text, options);
  const balanced = balanceHcl(lexed.tokens, text);
  const earlier = [...lexed.mistakes, ...balanced.mistakes];
  const reader = new HclReader(text, balanced.tokens, [], file, readExpression);
  run(reader);
  const source = new SourceText('', text);
  const lineOf = ({ span }: SyntaxMistake): number => source.positionAt(span.start).line;
  const mistakes = withoutConsequences(text, earlier, oneALine(reader.mistakes.sort(byPlace), lineOf));
  return firstSignsOnly(mistakes, balanced).slice(0, MAX_MISTAKES);
}

/**
 * Mistakes of several kinds on one line are what the first of them makes of the rest; the same one again, as a second
 * comma that is missing, counts on its own, and so do escapes and doubles.
 */
function oneALine(mistakes: SyntaxMistake[], lineOf: (mistake: SyntaxMistake) => number): SyntaxMistake[] {
  const first = new Map<number, SyntaxMistake>();
  const mixed = new Set<number>();
  const isApart = ({ code }: SyntaxMistake): boolean =>
    code === 'bad-escape' || code === 'duplicate-argument';
  for (const mistake of mistakes) {
    if (isApart(mistake)) continue;
    const line = lineOf(mistake);
    const known = first.get(line);
    if (!known) first.set(line, mistake);
    else if (known.code !== mistake.code) mixed.add(line);
  }

  return mistakes.filter((mistake) => {
    const line = lineOf(mistake);
    return isApart(mistake) || !mixed.has(line) || first.get(line) === mistake;
  });
}

/**
 * Of an argument whose brackets do not match, the first sign is reported: for a missing opening bracket, what
 * does not fit without it, and not its partner below.
 */
function firstSignsOnly(
  all: SyntaxMistake[],
  { damaged, mistakes: brackets }: Pick<BalancedTokens<string>, 'damaged' | 'mistakes'>,
): SyntaxMistake[] {
  let mistakes = all.slice(0, MAX_COMPARED);
  const ofBrackets = new Set(brackets);
  for (const { end, start } of damaged.slice(0, MAX_COMPARED)) {
    const isInside = ({ span }: SyntaxMistake): boolean => start <= span.start && span.start < end;
    const here = mistakes.filter((mistake) => isInside(mistake));
    const rest = here.filter(({ code }) => !OF_THE_LEXER.test(code));
    // A string without its end has swallowed brackets.
    const isSwallowed = here.some(({ code }) => code === 'unclosed-quote');
    const others = isSwallowed ? rest : rest.slice(1);
    if (!rest.some((mistake) => ofBrackets.has(mistake))) continue;
    const consequences = new Set(others);
    mistakes = mistakes.filter((mistake) => !consequences.has(mistake));
  }

  return mistakes;
}

/**
 * Leaves out what is only a consequence: what follows a broken string or bracket on its line, all that is on a
 * line in which a quote or an opening bracket is missing, and brackets that a comment without end has swallowed.
 */
function withoutConsequences(
  text: string,
  earlier: SyntaxMistake[],
  later: SyntaxMistake[],
): SyntaxMistake[] {
  if (earlier.length === 0) return later;
  const source = new SourceText('', text);
  const lineOf = (offset: number): number => source.positionAt(offset).line;
  const causes = new Map<number, { all: boolean; from: number; closer: boolean }>();
  for (const { code, span } of earlier) {
    for (let line = lineOf(span.start); line <= lineOf(span.end); line++) {
      const known = causes.get(line) ?? { all: false, from: Number.POSITIVE_INFINITY, closer: false };
      known.all ||= code === 'unclosed-quote';
      known.closer ||= code === 'unexpected-closer';
      known.from = Math.min(known.from, span.start);
      causes.set(line, known);
    }
  }

  const comment = earlier.some((mistake) => mistake.code === 'unclosed-comment');
  const isCause = ({ code, span }: SyntaxMistake): boolean => {
    if (code === 'unclosed-quote') return true;
    if (comment && /^unclosed-(?!comment)/.test(code)) return false;
    return !causes.get(lineOf(span.start))!.all;
  };

  const isConsequence = ({ span }: SyntaxMistake): boolean => {
    const cause = causes.get(lineOf(span.start));
    return cause !== undefined && (cause.all || span.start >= cause.from || cause.closer);
  };

  return [...earlier.filter(isCause), ...later.filter((mistake) => !isConsequence(mistake))].sort(byPlace);
}

function byPlace(one: SyntaxMistake, other: SyntaxMistake): number {
  return one.span.start - other.span.start;
}
