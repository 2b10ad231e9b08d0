import type { Block } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import type { Reference } from '../../template/queries/references.js';
import type { ReferenceUse } from './module-scope.js';

/** Why a reference means none of a block's instances. */
export type WrongInstance =
  | { problem: 'notNumber' | 'notRepeated'; index: string }
  /** `path` is what to write, such as `main[0].id`. */
  | { problem: 'whichOne'; repetition: string; path: string };

/** Which of a block's instances a reference means, and what it reads of it. */
export interface Instance {
  /** The steps after the instance; those of a repeated block's splat, too. */
  steps: string[];
  wrong?: WrongInstance;
  /** There is an index, but nothing to choose from. */
  isNeedless?: boolean;
}

/** A step that chooses among items: `[0]`, `[*]`, `.*`, or an index that is not known here, `?`. */
export const isIndex = (step: string): boolean => step === '*' || step === '?' || /^\d+$/.test(step);

/** Compares a reference with the block that it names, which count or for_each may repeat. */
export function instanceOf(
  block: Block,
  { place, reference }: Pick<ReferenceUse, 'place' | 'reference'>,
): Instance {
  const steps = stepsOf(reference);
  const [step] = steps;
  const repetition = ['count', 'for_each'].find((name) => attributeOf(block.body, name));
  const { text } = place.attribute.file.source;
  if (repetition === undefined) {
    const isNeedless = step !== undefined && /^(?:\d+|\?)$/.test(step);
    if (!isNeedless) return { steps };
    // Of a single one `.*` makes a list, of which `[0]` is the only item.
    if (text.startsWith('.*', reference.span.end)) return { steps: steps.slice(1) };
    const index = step === '?' ? '…' : step;
    return { steps: steps.slice(1), wrong: { problem: 'notRepeated', index }, isNeedless };
  }

  // After `main["a"]`, `main[0]` and `main.*`.
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
): WrongInstance | undefined {
  if (step === undefined) return undefined;
  if (text[span.end] === '[' && repetition === 'count' && !isIndex(step))
    return { problem: 'notNumber', index: step };
  if (isIndex(step) || text[span.end] !== '.') return undefined;
  const key = repetition === 'count' ? '0' : '"KEY"';
  return { problem: 'whichOne', repetition, path: `${name}[${key}].${step}` };
}
