import { hclLiteral } from '../hcl/default-edit.js';
import type { PlainValue } from '../queries/literal-value.js';

/** Values as a `.tfvars` file holds them, one line each, sorted by name. */
export function writeTfvars(values: ReadonlyMap<string, PlainValue>): string {
  return [...values]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name} = ${written(value)}\n`)
    .join('');
}

function written(value: PlainValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => written(item)).join(', ')}]`;
  if (typeof value !== 'object') return hclLiteral(value);
  const members = Object.entries(value).map(([key, item]) => `${hclLiteral(key)} = ${written(item)}`);
  return `{${members.join(', ')}}`;
}
