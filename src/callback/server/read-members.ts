import { isObject } from '../../platform/is-object.js';
import type { Field, Fields } from '../field.js';
import { checkFields, type FieldProblem } from '../stories/check-fields.js';

/** The members of a request as its interface types them, or what is wrong with them. */
export type ReadMembers =
  { request: Record<string, unknown> } | { problems: readonly [FieldProblem, ...FieldProblem[]] };

/**
 * Reads the members of a request by the fields of its interface: required ones are there, and each has its type, one of its
 * values, its form. It is tolerant where copies of the pages differ: a list or an object may be a text that holds its JSON, a
 * number a text of digits, and the other way; an optional member may be `null` or empty, and is absent then; members that no
 * page names stay as they are. A text may be longer than the page states: KooGallery's own samples are.
 */
export function readMembers(members: Readonly<Record<string, unknown>>, fields: Fields): ReadMembers {
  const request = normalized(members, fields);
  const [first, ...more] = checkFields(request, withoutLengths(fields));
  return first ? { problems: [first, ...more] } : { request };
}

function normalized(members: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> {
  const entries = Object.entries(members).flatMap(([name, value]): Array<[string, unknown]> => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return [[name, value]];
    const isAbsent = value === null || (value === '' && !field.required);
    return isAbsent ? [] : [[name, asType(value, field)]];
  });
  return Object.fromEntries(entries);
}

function asType(value: unknown, field: Field): unknown {
  const { members, type } = field;
  switch (type) {
    case 'string': {
      if (typeof value === 'number') return String(value);
      return typeof value === 'object' ? JSON.stringify(value) : value;
    }

    case 'integer':
    case 'number': {
      return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
    }

    case 'object': {
      const object = parsed(value);
      return isObject(object) && members ? normalized(object, members) : object;
    }

    case 'array': {
      const list = parsed(value);
      if (!Array.isArray(list) || !members) return list;
      return list.map((item: unknown) => (isObject(item) ? normalized(item, members) : item));
    }
  }
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const LENIENT = new WeakMap<Fields, Fields>();

/** Of texts that are free in their form, and of numbers. */
function withoutLengths(fields: Fields): Fields {
  const before = LENIENT.get(fields);
  if (before) return before;
  const made = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { max, members, ...rest } = field;
      const keepsLength = field.pattern !== undefined && max !== undefined;
      const inner = members && { members: withoutLengths(members) };
      return [name, { ...rest, ...(keepsLength && { max }), ...inner }];
    }),
  );
  LENIENT.set(fields, made);
  return made;
}
