import { readJson } from '../../syntax/json/json-document.js';
import { isGuessed, AffectedLines } from '../../syntax/json/json-consequences.js';
import type { SyntaxMistake } from '../../syntax/syntax-mistake.js';
import type { Body, TemplateFile } from '../model.js';
import { ROOT_BLOCKS } from './block-shapes.js';
import { readJsonBody } from './read-json-body.js';
import { type JsonContext } from './read-json-value.js';
import { jsonTemplateMessages } from './messages.js';

export interface ParsedJsonTemplate {
  body: Body;
  /** Of the JSON itself. */
  mistakes: SyntaxMistake[];
  /** In the templates and expressions that its strings are. */
  hclMistakes: SyntaxMistake[];
}

/**
 * Reads a `.tf.json` file's text into a body whose parts belong to `file`. The top is an object or an array of
 * objects. Never throws.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function parseJsonTemplate(text: string, file: TemplateFile): ParsedJsonTemplate {
  const { broken, mistakes, root } = readJson(text);
  const body: Body = { attributes: [], blocks: [], span: { start: 0, end: text.length } };
  const context: JsonContext = { file, text, broken, mistakes: [] };
  const objects = root?.type === 'array' ? (root.children ?? []) : root ? [root] : [];
  for (const object of objects) {
    if (object.type === 'object') readJsonBody(object, body, context, { inside: ROOT_BLOCKS });
    else if (mistakes.length === 0) {
      const span = { start: object.offset, end: object.offset + object.length };
      mistakes.push({ code: 'not-an-object', message: jsonTemplateMessages.templateNotAnObject(), span });
    }
  }

  const affected = new AffectedLines(text, mistakes);
  const apart = context.mistakes.filter(({ span }) => !affected.contain(span));
  const structural = isGuessed(mistakes) ? [] : apart.filter(({ code }) => isOfJson(code));
  return {
    body,
    mistakes: [...mistakes, ...structural].sort((one, other) => one.span.start - other.span.start),
    hclMistakes: apart.filter(({ code }) => !isOfJson(code)),
  };
}

function isOfJson(code: string): boolean {
  return code === 'comment-as-name' || code === 'duplicate-name' || code === 'not-an-object';
}
