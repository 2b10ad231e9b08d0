/** A resource or a data source. */
export type Mode = 'data' | 'resource';

export type ScalarType = 'bool' | 'float' | 'int' | 'string';

/** What a provider's type accepts and gives: `schemas/huaweicloud/<service>.schema.json` holds one a type. */
export interface TypeSchema extends ObjectSchema {
  /** The release that it first appeared in. */
  'x-since'?: string;
  deprecated?: boolean;
  /** Operations for which a `timeouts` block may be given. */
  'x-timeouts'?: string[];
  'x-importable'?: boolean;
}

/** What a page states of an argument's value; `chars` are classes (`letter`, `0-9`, `a-z`, `A-Za-z`) and characters. */
export interface StatedLimits {
  /** Characters. */
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  chars?: string[];
  startsWith?: 'letter';
}

export interface ObjectSchema {
  properties: Record<string, FieldSchema>;
  required?: string[];
}

export type ElementSchema = FieldSchema | ObjectSchema;

/** One argument, attribute or block. The keywords are listed in `tools/catalog.js`, which writes them. */
export interface FieldSchema {
  /** Of a scalar: `#/$defs/string` and the like. */
  $ref?: string;
  'x-type'?: 'list' | 'map' | 'set';
  /** Of a list or set. */
  items?: ElementSchema;
  /** Of a map. */
  additionalProperties?: FieldSchema;
  'x-block'?: boolean;
  /** Only the provider sets it. */
  readOnly?: boolean;
  'x-computed'?: boolean;
  /** Its first member lists the only values that the provider takes. */
  anyOf?: [{ enum: Array<number | string> }, unknown];
  'x-any-case'?: boolean;
  examples?: string[];
  default?: boolean | number | string;
  deprecated?: boolean;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  'x-min-length'?: number;
  'x-max-length'?: number;
  'x-format'?: 'cidr' | 'ip' | 'ipv4' | 'json';
  'x-stated'?: StatedLimits;
  'x-sensitive'?: boolean;
  'x-force-new'?: boolean;
  'x-internal'?: boolean;
  'x-documented-required'?: boolean;
  'x-since'?: string;
  'x-not-in'?: string;
  'x-conflicts-with'?: string[];
  'x-exactly-one-of'?: string[];
  'x-at-least-one-of'?: string[];
  'x-required-with'?: string[];
}

/** The values that the provider takes, or else that its pages list, as text: Terraform converts between the two. */
export function listedValues({ anyOf, examples }: FieldSchema): string[] | undefined {
  return anyOf?.[0].enum.map(String) ?? examples;
}

export function isObjectSchema(schema: ElementSchema): schema is ObjectSchema {
  return 'properties' in schema;
}

/** `int` of `#/$defs/int`; nothing of a list, set or map. */
export function scalarType(field: FieldSchema): ScalarType | undefined {
  return field.$ref?.slice('#/$defs/'.length) as ScalarType | undefined;
}
