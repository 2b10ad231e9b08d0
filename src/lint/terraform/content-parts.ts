import { didYouMean } from '../../findings/did-you-mean.js';
import type { Block } from '../../template/model.js';
import { DYNAMIC } from './terraform-blocks.js';

const KNOWN = [...DYNAMIC.arguments!, ...Object.keys(DYNAMIC.blocks!)];

/**
 * What is in a dynamic block itself, and was meant for the `content` that is missing: the names of arguments and blocks.
 * None where a `content` exists, also under a wrong name.
 */
export function contentParts({ body, type }: Block): string[] {
  if (type !== 'dynamic') return [];
  const given = [...body.attributes.map(({ name }) => name), ...body.blocks.map((inner) => inner.type)];
  if (given.some((name) => didYouMean(name, ['content']) !== undefined || name === 'content')) return [];
  return [...new Set(given)].filter((name) => !KNOWN.includes(name) && didYouMean(name, KNOWN) === undefined);
}
