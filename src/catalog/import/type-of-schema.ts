import type { FieldSchema, ObjectSchema, TypeSchema } from '../type-schema.js';

type Json = Record<string, unknown>;

/** Deeper than any provider nests; what lies below is taken as anything. */
const MAX_DEPTH = 32;
const SCALARS: Readonly<Record<string, string>> = { bool: 'bool', number: 'float', string: 'string' };
/** A name that Terraform can read; no other can be in a template. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * One type as the catalogue has it, from one of `terraform providers schema -json`.
 * @see https://developer.hashicorp.com/terraform/cli/commands/providers/schema
 */
export function typeOfSchema(schema: unknown): TypeSchema {
  const block = record(record(schema).block);
  const { timeouts, ...blockTypes } = record(block.block_types);
  const operations = Object.keys(record(record(record(timeouts).block).attributes));
  return {
    ...objectOf(block.attributes, blockTypes, 0),
    ...(block.deprecated === true && { deprecated: true }),
    ...(operations.length > 0 && { 'x-timeouts': operations }),
  };
}

function objectOf(attributes: unknown, blockTypes: unknown, depth: number): ObjectSchema {
  const properties: Record<string, FieldSchema> = {};
  const required: string[] = [];
  if (depth > MAX_DEPTH) return { properties };
  for (const [name, attribute] of entries(attributes)) {
    properties[name] = attributeField(attribute, depth);
    if (attribute.required === true) required.push(name);
  }

  for (const [name, block] of entries(blockTypes)) {
    properties[name] = blockField(block, depth);
    if (count(block.min_items) !== undefined) required.push(name);
  }

  return { properties, ...(required.length > 0 && { required }) };
}

function attributeField(attribute: Json, depth: number): FieldSchema {
  const { computed, deprecated, optional, required, sensitive } = attribute;
  const nested = attribute.nested_type;
  return {
    ...(nested === undefined ? valueField(attribute.type, depth) : nestedField(record(nested), depth)),
    ...(computed === true &&
      (optional === true || required === true ? { 'x-computed': true } : { readOnly: true })),
    ...(deprecated === true && { deprecated: true }),
    ...(sensitive === true && { 'x-sensitive': true }),
  };
}

/** `"string"`, `["list", "string"]`, `["set", ["object", {…}]]`; what the catalogue has no word for is anything. */
function valueField(type: unknown, depth: number): FieldSchema {
  if (typeof type === 'string') {
    return Object.hasOwn(SCALARS, type) ? { $ref: `#/$defs/${SCALARS[type]!}` } : {};
  }

  const [kind, element] = Array.isArray(type) && depth < MAX_DEPTH ? (type as unknown[]) : [];
  if (kind === 'map') return { 'x-type': 'map', additionalProperties: valueField(element, depth + 1) };
  if (kind !== 'list' && kind !== 'set') return {};
  return { 'x-type': kind, items: elementOf(element, depth + 1) };
}

function elementOf(type: unknown, depth: number): FieldSchema | ObjectSchema {
  if (!Array.isArray(type) || type[0] !== 'object') return valueField(type, depth);
  const fields = Object.entries(record(type[1])).filter(([name]) => NAME.test(name) && name !== '__proto__');
  return {
    properties: Object.fromEntries(fields.map(([name, field]) => [name, valueField(field, depth + 1)])),
  };
}

/** An attribute with attributes of its own, as newer providers have. */
function nestedField({ attributes, nesting_mode: mode }: Json, depth: number): FieldSchema {
  return mode === 'list' || mode === 'set'
    ? { 'x-type': mode, items: objectOf(attributes, {}, depth + 1) }
    : {};
}

function blockField(blockType: Json, depth: number): FieldSchema {
  const { block, max_items: most, min_items: least, nesting_mode: mode } = blockType;
  const { attributes, block_types: blockTypes, deprecated } = record(block);
  const atMost = mode === 'single' || mode === 'group' ? 1 : count(most);
  const atLeast = count(least);
  return {
    'x-type': mode === 'set' ? 'set' : 'list',
    items: objectOf(attributes, blockTypes, depth + 1),
    'x-block': true,
    ...(deprecated === true && { deprecated: true }),
    ...(atLeast !== undefined && { minItems: atLeast }),
    ...(atMost !== undefined && { maxItems: atMost }),
  };
}

function entries(value: unknown): Array<[string, Json]> {
  return Object.entries(record(value))
    .filter(([name]) => NAME.test(name) && name !== '__proto__')
    .map(([name, one]) => [name, record(one)]);
}

/** Nothing of 0, which says that there is no limit. */
function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
