import { evaluate } from '../../template/evaluate/evaluate.js';
import { toBool, toNumber, toText, UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Block, Expression, Template } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { literalString, literalValue } from '../../template/queries/literal-value.js';

/** The root's variables as Terraform would have them. */
export interface VariableValues {
  values: Map<string, Value>;
  sensitive: Set<string>;
  /** Why Terraform would not begin, one line each. */
  problems: string[];
}

/** @param given What the caller gave; UNKNOWN for what is encrypted. */
export function variableValues(template: Template, given: ReadonlyMap<string, Value>): VariableValues {
  const result: VariableValues = { problems: [], sensitive: new Set(), values: new Map() };
  const declared = blocksOf(template, 'variable');
  for (const block of declared) {
    const name = block.labels[0]?.text ?? '';
    if (isTrue(block, 'sensitive')) result.sensitive.add(name);
    const fallback = attributeOf(block.body, 'default');
    const found = given.has(name) ? given.get(name)! : fallback && (literalValue(fallback.value) ?? UNKNOWN);
    if (found === undefined) {
      result.problems.push(`No value for the required variable "${name}".`);
      continue;
    }

    const value = converted(found, attributeOf(block.body, 'type')?.value);
    if (value === undefined) result.problems.push(`The value of the variable "${name}" is of another type.`);
    else if (value === null && isFalse(block, 'nullable'))
      result.problems.push(`The variable "${name}" must not be null.`);
    result.values.set(name, value ?? UNKNOWN);
  }

  for (const block of declared) result.problems.push(...failedValidations(block, result.values));
  return result;
}

function failedValidations(block: Block, values: ReadonlyMap<string, Value>): string[] {
  const name = block.labels[0]?.text ?? '';
  return blocksOf(block.body, 'validation').flatMap(({ body }) => {
    const condition = attributeOf(body, 'condition');
    if (!condition) return [];
    const holds = evaluate(condition.value, (root, member) =>
      root === 'var' && member !== undefined ? (values.get(member) ?? UNKNOWN) : UNKNOWN,
    );
    if (toBool(holds) !== false) return [];
    const message = literalString(attributeOf(body, 'error_message')?.value) ?? 'it is not valid';
    return [`Invalid value for the variable "${name}": ${message}`];
  });
}

/** A primitive value as its type wants it; nothing where it cannot be one. */
function converted(value: Value, type: Expression | undefined): Value | undefined {
  if (value === UNKNOWN || value === null || !type) return value;
  const name = type.kind === 'variable' ? type.name : literalString(type);
  if (name === 'string') return toText(value);
  if (name === 'number') return toNumber(value);
  if (name === 'bool') return toBool(value);
  return value;
}

function isTrue(block: Block, name: string): boolean {
  return String(literalValue(attributeOf(block.body, name)?.value)) === 'true';
}

function isFalse(block: Block, name: string): boolean {
  return String(literalValue(attributeOf(block.body, name)?.value)) === 'false';
}
