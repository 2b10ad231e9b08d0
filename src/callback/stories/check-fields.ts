import { isObject } from '../../platform/is-object.js';
import type { Field, Fields } from '../field.js';

/** What is wrong with a member. `path` is its name, in a list with its place: `info[0].instanceId`. */
export interface FieldProblem {
  path: string;
  kind: 'length' | 'missing' | 'type' | 'value';
}

/** What of a message is not as its fields state. Members that no table has are no problem: tables grow. */
export function checkFields(message: object, fields: Fields, at = ''): FieldProblem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = (message as Record<string, unknown>)[name];
    const path = `${at}${name}`;
    // A text that may be empty has a pattern that says so.
    if (value === undefined || value === null || (value === '' && field.pattern === undefined))
      return field.required ? [{ kind: 'missing' as const, path }] : [];
    return isOfType(value, field.type)
      ? valueProblems(value, field, path)
      : [{ kind: 'type' as const, path }];
  });
}

function valueProblems(value: unknown, field: Field, path: string): FieldProblem[] {
  const { max, maxItems, members, pattern, values } = field;
  if (Array.isArray(value)) {
    if (maxItems !== undefined && value.length > maxItems) return [{ kind: 'length', path }];
    return value.flatMap((item: unknown, index) =>
      isOfType(item, 'object')
        ? checkFields(item as object, members ?? {}, `${path}[${index}].`)
        : [{ kind: 'type' as const, path: `${path}[${index}]` }],
    );
  }

  if (members) return checkFields(value as object, members, `${path}.`);
  if (max !== undefined && String(value).length > max) return [{ kind: 'length', path }];
  const isAllowed = !values || values.includes(value);
  const hasForm = pattern === undefined || new RegExp(`^(?:${pattern})$`).test(String(value));
  return isAllowed && hasForm ? [] : [{ kind: 'value', path }];
}

function isOfType(value: unknown, type: Field['type']): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
