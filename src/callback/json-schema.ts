import type { Field, Fields } from './field.js';

/** As much of JSON Schema (2020-12) as the tables of the pages need. */
export interface JsonSchema {
  type: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  maxItems?: number;
  maxLength?: number;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  enum?: readonly unknown[];
}

/**
 * The schema of a message. Members that the table does not have are allowed: KooGallery may add some, and an answer may
 * have more. A required text may be empty only where the page says so, which a pattern then does.
 */
export function jsonSchema(fields: Fields): JsonSchema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    required: names.filter((name) => fields[name]!.required),
    properties: Object.fromEntries(names.map((name) => [name, schemaOf(fields[name]!)])),
  };
}

function schemaOf({ max, maxItems, members, pattern, required, type, values }: Field): JsonSchema {
  if (type === 'object') return members ? jsonSchema(members) : { type };
  if (type === 'array')
    return {
      type,
      ...(members && { items: jsonSchema(members) }),
      ...(maxItems !== undefined && { maxItems }),
    };
  if (values) return { type, enum: values };
  if (type !== 'string') return { type, ...(max !== undefined && type === 'integer' && digits(max)) };
  return {
    type,
    ...(required && pattern === undefined && { minLength: 1 }),
    ...(max !== undefined && { maxLength: max }),
    ...(pattern !== undefined && { pattern: `^(?:${pattern})$` }),
  };
}

function digits(count: number): Pick<JsonSchema, 'maximum' | 'minimum'> {
  const most = 10 ** count - 1;
  return { minimum: -most, maximum: most };
}
