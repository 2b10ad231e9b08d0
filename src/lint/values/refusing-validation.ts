import { evaluate, type LookUp } from '../../template/evaluate/evaluate.js';
import { toBool, UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Block } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';

/** A validation that a value does not pass, as far as its condition can be evaluated here. */
export interface RefusingValidation {
  /** What it says; absent where it is no plain text. */
  errorMessage?: string;
}

/** Whether a variable's validations all pass with a value; nothing where that cannot be known here. */
export function passesValidations(name: string, value: Value, { body }: Block): boolean | undefined {
  let passes: boolean | undefined = true;
  for (const validation of blocksOf(body, 'validation')) {
    const condition = attributeOf(validation.body, 'condition');
    const result = condition && toBool(evaluate(condition.value, lookUpOf(name, value)));
    if (result === false) return false;
    if (result === undefined) passes = undefined;
  }

  return passes;
}

function lookUpOf(name: string, value: Value): LookUp {
  return (root, member) => (root === 'var' && member === name ? value : UNKNOWN);
}

/** The first validation of a variable that a value of its type does not pass. */
export function refusingValidation(
  name: string,
  value: Value,
  { body }: Block,
): RefusingValidation | undefined {
  for (const validation of blocksOf(body, 'validation')) {
    const condition = attributeOf(validation.body, 'condition');
    const result = condition && evaluate(condition.value, lookUpOf(name, value));
    if (result === undefined || toBool(result) !== false) continue;
    return { errorMessage: literalString(attributeOf(validation.body, 'error_message')?.value) };
  }
}
