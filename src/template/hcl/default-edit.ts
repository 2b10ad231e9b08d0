import type { Block } from '../model.js';
import { attributeOf } from '../queries/attribute-of.js';

/** The change that gives a variable's block this `default`. */
export function defaultEditInHcl(
  { body, file, span }: Block,
  value: boolean | number | string,
): { start: number; end: number; text: string } {
  const { text } = file.source;
  const written = hclLiteral(value);
  const present = attributeOf(body, 'default');
  if (present) return { start: present.value.span.start, end: present.value.span.end, text: written };
  const inside = text.slice(body.span.start + 1, body.span.end - 1);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const outer = /^[\t ]*/.exec(text.slice(text.lastIndexOf('\n', span.start - 1) + 1))![0];
  const first = [...body.attributes, ...body.blocks].sort(
    (one, other) => one.span.start - other.span.start,
  )[0];
  if (inside.includes('\n')) {
    const indent = first ? indentOf(text, first.span.start) : `${outer}  `;
    const at = body.span.start + 1;
    return { start: at, end: at, text: `${lineEnd}${indent}default = ${written}` };
  }

  // A block on one line holds a single argument.
  const line = first ? `${lineEnd}${outer}  ${text.slice(first.span.start, first.span.end)}` : '';
  const replaced = `${line}${lineEnd}${outer}  default = ${written}${lineEnd}${outer}`;
  return { start: body.span.start + 1, end: body.span.end - 1, text: replaced };
}

function indentOf(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[\t ]*/.exec(line)![0];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/** A value as it stands in HCL; in a string, `${` and `%{` are escaped. */
function hclLiteral(value: boolean | number | string): string {
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
export function escapeTemplate(text: string): string {
  return text.replaceAll(/([$%])\{/g, '$1$1{');
}
