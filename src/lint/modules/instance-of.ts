import type { Block } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import type { Reference } from '../../template/queries/references.js';
import type { ReferenceUse } from './module-scope.js';

/** Which of a block's instances a reference means, and what it reads of it. */
export interface Instance {
  /** The steps behind the instance; those of a repeated block's splat, too. */
  steps: string[];
  /** Why it means none, behind what the block is called. */
  wrong?: string;
  /** An index is written where there is nothing to choose from. */
  isNeedless?: boolean;
}

/** A step that chooses among items: `[0]`, `[*]`, `.*`, or an index that is not known here, `?`. */
export const isIndex = (step: string): boolean => step === '*' || step === '?' || /^\d+$/.test(step);

/** Lays a reference beside the block that it names: with count or for_each, that is as many as they say. */
export function instanceOf(
  block: Block,
  { place, reference }: Pick<ReferenceUse, 'place' | 'reference'>,
): Instance {
  const steps = stepsOf(reference);
  const [step] = steps;
  const repetition = ['count', 'for_each'].find((name) => attributeOf(block.body, name));
  if (repetition === undefined) {
    const isNeedless = step !== undefined && /^(?:\d+|\?)$/.test(step);
    if (!isNeedless) return { steps };
    const wrong = `"${reference.name}" is not repeated with count or for_each here: leave the [${step === '?' ? '…' : step}] out.`;
    return { steps: steps.slice(1), wrong, isNeedless };
  }

  const { text } = place.attribute.file.source;
  // Behind `main["a"]`, `main[0]` and `main.*`.
  return { steps: steps.slice(1), wrong: withoutKey(text, reference, step, repetition) };
}

function stepsOf({ kind, path }: Reference): string[] {
  return path.slice(kind === 'data' ? 3 : 2);
}

/** `huaweicloud_vpc.main.id` of a block that is repeated: which of them? */
function withoutKey(
  text: string,
  { name, span }: Reference,
  step: string | undefined,
  repetition: string,
): string | undefined {
  if (step === undefined) return undefined;
  if (text[span.end] === '[' && repetition === 'count' && !isIndex(step))
    return `"${name}" is repeated with count: its index is a number, not "${step}".`;
  if (isIndex(step) || text[span.end] !== '.') return undefined;
  const key = repetition === 'count' ? '0' : '"KEY"';
  return `"${name}" is repeated with ${repetition}: say which one, ${name}[${key}].${step}, or take all of them.`;
}
