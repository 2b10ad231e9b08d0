import type { Block } from '../model.js';

/** The change that puts an argument, which is not there yet, first into a block. `written` is its value as JSON. */
export function argumentEditInJson(
  { body, file }: Block,
  name: string,
  written: string,
): { start: number; end: number; text: string } {
  const inside = file.source.text.slice(body.span.start + 1, body.span.end - 1);
  const at = body.span.start + 1;
  const property = `${JSON.stringify(name)}: ${written}`;
  if (inside.trim() === '') return { start: at, end: body.span.end - 1, text: property };
  const blank = /^\s*/.exec(inside)![0];
  return { start: at, end: at, text: `${blank}${property},` };
}
