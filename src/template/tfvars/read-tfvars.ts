import { decodeUtf8 } from '../../source/utf8.js';
import { parseTemplateText } from '../parse-template-file.js';
import type { SyntaxProblem } from '../model.js';
import { literalValue, type PlainValue } from '../queries/literal-value.js';

export interface TfvarsContent {
  values: Map<string, PlainValue>;
  /** One line each, with its place: `shop.tfvars:3:1 …`. */
  problems: string[];
}

/**
 * Reads a `.tfvars` file: a list of `name = value`, where values are made of literals only.
 *
 * @param shown What it is called in problems.
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/values/variables#variable-definitions-tfvars-files
 */
export function readTfvars(bytes: Uint8Array, shown: string): TfvarsContent {
  const { byteOrderMark, mistakes, text } = decodeUtf8(bytes);
  const found: SyntaxProblem[] = [];
  const file = parseTemplateText(
    { byteOrderMark, bytes: bytes.length, mistakes, module: '', name: 'variables.tfvars', shown, text },
    found,
  );
  const at = (offset: number): string => {
    const { column, line } = file.source.positionAt(offset);
    return `${shown}:${line}:${column}`;
  };

  const problems = found.map(({ message, span }) => `${at(span.start)} ${message}`);
  const values = new Map<string, PlainValue>();
  for (const { name, nameSpan, value } of file.body.attributes) {
    const plain = literalValue(value);
    if (plain === undefined)
      problems.push(`${at(nameSpan.start)} The value of ${name} is not a plain value.`);
    else values.set(name, plain);
  }

  for (const { headSpan, type } of file.body.blocks)
    problems.push(`${at(headSpan.start)} A block (${type}) does not belong here.`);
  return { problems, values };
}

/** One value as it stands there; nothing for what is no plain value. */
export function parseTfvarsValue(text: string): PlainValue | undefined {
  const { problems, values } = readTfvars(Buffer.from(`value = ${text}\n`), 'value');
  return problems.length === 0 && values.size === 1 ? values.get('value') : undefined;
}
