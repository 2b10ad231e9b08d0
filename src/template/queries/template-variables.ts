import type { Attribute, Block, Template } from '../model.js';
import { attributeOf, blocksOf } from './attribute-of.js';
import { literalString, literalValue, type PlainValue } from './literal-value.js';

/** A variable as `ParseTemplateVariables` answers it. */
export interface ParsedVariable {
  name: string;
  /** As written: `list(string)`. */
  type?: string;
  description?: string;
  default?: PlainValue;
  sensitive: boolean;
  nullable: boolean;
  validations: Array<{ condition: string; error_message: string }>;
}

/** @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html */
export function templateVariables(template: Template): ParsedVariable[] {
  return blocksOf(template, 'variable').map((block) => parsed(block));
}

function parsed(block: Block): ParsedVariable {
  const type = attributeOf(block.body, 'type');
  const description = literalString(attributeOf(block.body, 'description')?.value);
  const value = attributeOf(block.body, 'default');
  return {
    name: block.labels[0]?.text ?? '',
    ...(type && { type: sourceOf(type) }),
    ...(description !== undefined && { description }),
    ...(value && { default: literalValue(value.value) }),
    sensitive: flag(block, 'sensitive', false),
    nullable: flag(block, 'nullable', true),
    validations: blocksOf(block.body, 'validation').map((validation) => ({
      condition: sourceOf(attributeOf(validation.body, 'condition')),
      error_message: messageOf(attributeOf(validation.body, 'error_message')),
    })),
  };
}

/** RFS takes `"true"` for `true`. */
function flag(block: Block, name: string, otherwise: boolean): boolean {
  const value = literalValue(attributeOf(block.body, name)?.value);
  return value === undefined || value === null ? otherwise : String(value) === 'true';
}

function messageOf(attribute: Attribute | undefined): string {
  return literalString(attribute?.value) ?? sourceOf(attribute);
}

/** The text of a value as it was written; of a JSON template's string and of a quoted type, what is between the quotes. */
function sourceOf(attribute: Attribute | undefined): string {
  if (!attribute) return '';
  const { end, start } = attribute.value.span;
  const text = attribute.file.source.text.slice(start, end);
  const isQuoted = text.startsWith('"') && text.endsWith('"');
  if (!isQuoted) return text;
  const inner = literalString(attribute.value) ?? text.slice(1, -1);
  return /^\$\{(.*)\}$/s.exec(inner)?.[1] ?? inner;
}
