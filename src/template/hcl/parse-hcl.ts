import { balanceHcl } from '../../source/hcl-delimiters.js';
import { lexHcl } from '../../source/hcl-lexer.js';
import type { SyntaxMistake } from '../../source/syntax-mistake.js';
import type { Body, Expression, TemplateFile } from '../model.js';
import { HclReader } from './hcl-reader.js';
import { readItems } from './read-body.js';
import { readExpression } from './read-expression.js';
import { readBareTemplate } from './read-template.js';

/** A file that is no HCL at all has a mistake in every line; nobody reads on after so many. */
const MAX_MISTAKES = 500;

/**
 * Reads a `.tf` file's text into a body whose parts belong to `file`. Never throws: what cannot be read is a mistake,
 * and what stands around it is in the body all the same.
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
    expression = readBareTemplate(reader);
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
    expression = readExpression(reader);
    if (!reader.lost && reader.peek().kind !== 'eof')
      reader.mistake('unexpected-text', 'This does not belong to the expression.', reader.peek());
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
  return withoutConsequences(text, earlier, reader.mistakes.sort(byPlace)).slice(0, MAX_MISTAKES);
}

/** What follows a broken string or bracket on its line is only a consequence, and so is a bracket after a comment without end. */
function withoutConsequences(
  text: string,
  earlier: SyntaxMistake[],
  later: SyntaxMistake[],
): SyntaxMistake[] {
  if (earlier.length === 0) return later;
  const comment = earlier.find((mistake) => mistake.code === 'unclosed-comment');
  const causes = earlier
    .sort(byPlace)
    .filter((mistake) => !comment || !/^unclosed-(?!comment)/.test(mistake.code));
  const found: SyntaxMistake[] = [];
  let next = 0;
  let spoiltTo = -1;
  for (const mistake of later) {
    for (let cause = causes[next]; cause && cause.span.start <= mistake.span.start; cause = causes[++next])
      spoiltTo = Math.max(spoiltTo, lineEnd(text, cause.span.end));
    if (mistake.span.start > spoiltTo) found.push(mistake);
  }

  return [...causes, ...found].sort(byPlace);
}

function byPlace(one: SyntaxMistake, other: SyntaxMistake): number {
  return one.span.start - other.span.start;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
