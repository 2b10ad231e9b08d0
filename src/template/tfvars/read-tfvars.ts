import { decodeUtf8 } from '../../syntax/utf8.js';
import { parseTemplateText } from '../parse-template-file.js';
import type { SyntaxProblem } from '../model.js';
import { literalValue, type PlainValue } from '../queries/literal-value.js';
import type { Message } from '../../i18n/message.js';
import { tfvarsMessages } from '../messages.js';

export interface TfvarsContent {
  values: Map<string, PlainValue>;
  /** One line each, with its place: `shop.tfvars:3:1 …`. */
  problems: Message[];
}

/**
 * Reads a `.tfvars` file: a list of `name = value`, where values are made of literals only.
 *
 * @param shown Its name in problems.
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

  const problems = found.map(({ message, span }) =>
    tfvarsMessages.mistake({ place: at(span.start), problem: message }),
  );
  const values = new Map<string, PlainValue>();
  for (const { name, nameSpan, value } of file.body.attributes) {
    const plain = literalValue(value);
    if (plain === undefined) problems.push(tfvarsMessages.notPlain({ name, place: at(nameSpan.start) }));
    else values.set(name, plain);
  }

  for (const { headSpan, type } of file.body.blocks)
    problems.push(tfvarsMessages.block({ place: at(headSpan.start), type }));
  return { problems, values };
}

/** One value as it is written; nothing for what is not a plain value. */
export function parseTfvarsValue(text: string): PlainValue | undefined {
  const { problems, values } = readTfvars(Buffer.from(`value = ${text}\n`), 'value');
  return problems.length === 0 && values.size === 1 ? values.get('value') : undefined;
}
