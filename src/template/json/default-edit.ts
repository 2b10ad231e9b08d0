import type { Block } from '../model.js';
import { attributeOf } from '../queries/attribute-of.js';
import { argumentEditInJson } from './argument-edit.js';

/** The change that gives a variable's block in a `.tf.json` file this `default`, which Terraform reads as its letters. */
export function defaultEditInJson(
  block: Block,
  value: boolean | number | string,
): { start: number; end: number; text: string } {
  const written = JSON.stringify(value);
  const present = attributeOf(block.body, 'default');
  if (present) return { start: present.value.span.start, end: present.value.span.end, text: written };
  return argumentEditInJson(block, 'default', written);
}
