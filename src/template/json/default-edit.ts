import { escapeTemplate } from '../hcl/default-edit.js';
import type { Block } from '../model.js';
import { attributeOf } from '../queries/attribute-of.js';

/** The change that gives a variable's block in a `.tf.json` file this `default`. */
export function defaultEditInJson(
  { body, file }: Block,
  value: boolean | number | string,
): { start: number; end: number; text: string } {
  const written = JSON.stringify(typeof value === 'string' ? escapeTemplate(value) : value);
  const present = attributeOf(body, 'default');
  if (present) return { start: present.value.span.start, end: present.value.span.end, text: written };
  const inside = file.source.text.slice(body.span.start + 1, body.span.end - 1);
  const at = body.span.start + 1;
  if (inside.trim() === '') return { start: at, end: body.span.end - 1, text: `"default": ${written}` };
  const blank = /^\s*/.exec(inside)![0];
  return { start: at, end: at, text: `${blank}"default": ${written},` };
}
