import { didYouMean } from '../findings/did-you-mean.js';
import { UsageError } from '../errors/koo-error.js';
import type { Catalog } from './catalog.js';
import {
  type FieldSchema,
  isObjectSchema,
  listedValues,
  type Mode,
  type ObjectSchema,
  scalarType,
  type TypeSchema,
} from './type-schema.js';
import { catalogMessages } from './messages.js';

/** One argument, attribute or block, as a person or a program reads it. */
export interface FieldDescription {
  name: string;
  /** `string`, `list of string`, `block`, … */
  type: string;
  /** `required`, `optional`, or `read-only` when only the provider sets it. */
  mode: 'optional' | 'read-only' | 'required';
  values?: string[];
  /** Whether the provider checks `values`, or only its pages list them. */
  valuesChecked?: boolean;
  default?: boolean | number | string;
  range?: { minimum?: number; maximum?: number };
  items?: { minimum?: number; maximum?: number };
  sensitive?: true;
  deprecated?: true;
  /** A change of it replaces the resource. */
  replaces?: true;
  since?: string;
  conflictsWith?: string[];
  exactlyOneOf?: string[];
  atLeastOneOf?: string[];
  requiredWith?: string[];
  fields?: FieldDescription[];
}

export interface TypeDescription {
  type: string;
  mode: Mode;
  provider: string;
  version: string;
  /** The release it first appeared in. */
  since?: string;
  deprecated: boolean;
  fields: FieldDescription[];
}

/**
 * What a type accepts and returns: of a name that is both a resource and a data source, both.
 *
 * @throws UsageError `UNKNOWN_TYPE` with a did-you-mean
 */
export function describeType(catalog: Catalog, type: string): TypeDescription[] {
  const modes: Mode[] = ['resource', 'data'];
  const found = modes.flatMap((mode) => {
    const schema = catalog.type(mode, type);
    return schema ? [describe(catalog, mode, type, schema)] : [];
  });
  if (found.length > 0) return found;
  const { data, removed, resource } = catalog.index;
  const gone = removed.resource[type] ?? removed.data[type];
  const meant = didYouMean(type, [...Object.keys(resource), ...Object.keys(data)]);
  throw new UsageError(
    'UNKNOWN_TYPE',
    catalogMessages.unknownType({ type, version: catalog.index.version }),
    {
      hints: [
        ...(gone ? [catalogMessages.removed({ last: gone.last })] : []),
        meant ? catalogMessages.didYouMean({ meant }) : catalogMessages.typesBegin(),
      ],
    },
  );
}

function describe(catalog: Catalog, mode: Mode, type: string, schema: TypeSchema): TypeDescription {
  const { provider, version } = catalog.index;
  return {
    type,
    mode,
    provider,
    version,
    since: schema['x-since'],
    deprecated: schema.deprecated === true,
    fields: fieldsOf(schema),
  };
}

const ORDER = { required: 0, optional: 1, 'read-only': 2 } as const;

/** What must be given first, then what may, then what is only read. */
function fieldsOf({ properties, required = [] }: ObjectSchema): FieldDescription[] {
  return Object.entries(properties)
    .map(([name, field]) => fieldOf(name, field, required.includes(name)))
    .sort((a, b) => ORDER[a.mode] - ORDER[b.mode]);
}

function fieldOf(name: string, field: FieldSchema, required: boolean): FieldDescription {
  const { items } = field;
  const values = listedValues(field);
  return {
    name,
    type: typeOf(field),
    mode: field.readOnly ? 'read-only' : required ? 'required' : 'optional',
    ...(values && { values, valuesChecked: field.anyOf !== undefined }),
    ...(field.default !== undefined && { default: field.default }),
    ...(bounds(field.minimum, field.maximum) && { range: bounds(field.minimum, field.maximum) }),
    ...(bounds(field.minItems, field.maxItems) && { items: bounds(field.minItems, field.maxItems) }),
    ...(field['x-sensitive'] && { sensitive: true }),
    ...(field.deprecated && { deprecated: true }),
    ...(field['x-force-new'] && { replaces: true }),
    ...(field['x-since'] && { since: field['x-since'] }),
    ...(field['x-conflicts-with'] && { conflictsWith: field['x-conflicts-with'] }),
    ...(field['x-exactly-one-of'] && { exactlyOneOf: field['x-exactly-one-of'] }),
    ...(field['x-at-least-one-of'] && { atLeastOneOf: field['x-at-least-one-of'] }),
    ...(field['x-required-with'] && { requiredWith: field['x-required-with'] }),
    ...(items && isObjectSchema(items) && { fields: fieldsOf(items) }),
  };
}

function bounds(minimum?: number, maximum?: number): { minimum?: number; maximum?: number } | undefined {
  return minimum === undefined && maximum === undefined ? undefined : { minimum, maximum };
}

function typeOf(field: FieldSchema): string {
  const scalar = scalarType(field);
  if (scalar) return scalar === 'int' || scalar === 'float' ? 'number' : scalar;
  const { additionalProperties, items } = field;
  if (additionalProperties) return `map of ${typeOf(additionalProperties)}`;
  if (!items) return 'any';
  if (!isObjectSchema(items)) return `${field['x-type']} of ${typeOf(items)}`;
  return field['x-block'] ? 'block' : `${field['x-type']} of object`;
}
