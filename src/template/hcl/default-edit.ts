import type { Block } from '../model.js';
import { attributeOf } from '../queries/attribute-of.js';
import { argumentEditInHcl } from './argument-edit.js';

/** The change that gives a variable's block this `default`. */
export function defaultEditInHcl(
  block: Block,
  value: boolean | number | string,
): { start: number; end: number; text: string } {
  const written = hclLiteral(value);
  const present = attributeOf(block.body, 'default');
  if (present) return { start: present.value.span.start, end: present.value.span.end, text: written };
  return argumentEditInHcl(block, 'default', written);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/** A value as it is written in HCL; in a string, `${` and `%{` are escaped. */
export function hclLiteral(value: boolean | number | string): string {
  if (typeof value !== 'string') return String(value);
  const escaped = value
    .replaceAll(/["\\\n\r\t]/g, (character) => ESCAPES[character]!)
    .replaceAll(
      /[\u0000-\u001F\u007F\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `"${escapeTemplate(escaped)}"`;
}

/** The text that a template shows as this text. */
function escapeTemplate(text: string): string {
  return text.replaceAll(/([$%])\{/g, '$1$1{');
}
