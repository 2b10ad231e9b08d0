/**
 * Makes `schemas/huaweicloud/` from a file of facts about the provider: one JSON Schema a service, with `x-`
 * keywords of ours for what JSON Schema has no word for, and an index of all types.
 *
 * `npm run catalog -- FACTS.json CONSTRAINTS.json`
 *
 * | keyword | meaning |
 * |---|---|
 * | `$ref: #/$defs/int` | a scalar: `string`, `int`, `float`, `bool`; each may be an expression |
 * | `x-type` | `list`, `set` or `map`; its elements are under `items` or `additionalProperties` |
 * | `x-block` | written as blocks in HCL, not as an argument |
 * | `readOnly` | only the provider sets it |
 * | `x-computed` | the provider sets it when the author does not |
 * | `anyOf: [{enum}, …]`, `x-any-case` | the provider refuses other values; letter case may not matter |
 * | `examples` | values that the provider's pages list, where it checks nothing itself |
 * | `x-format` | the provider refuses what is not one: `cidr` (a network address), `ip`, `ipv4`, `json` |
 * | `x-stated` | lengths, ranges and characters that the provider's pages state, where it may check nothing itself |
 * | `x-since`, `x-not-in` | the first release seen with it, the last one seen without it |
 * | `x-conflicts-with`, `x-exactly-one-of`, `x-at-least-one-of`, `x-required-with` | paths of the provider, `a.0.b` |
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'schemas/huaweicloud');
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A JSON template may give every value as an expression, and Terraform converts between scalars. */
const SCALARS = {
  bool: { type: ['boolean', 'string'] },
  float: { type: ['number', 'string'] },
  int: { type: ['number', 'string'] },
  string: { type: ['string', 'number', 'boolean'] },
};

/** Facts whose words differ only in spelling from the schema's. */
const RENAMED = {
  atLeastOneOf: 'x-at-least-one-of',
  conflictsWith: 'x-conflicts-with',
  default: 'default',
  deprecated: 'deprecated',
  documentedRequired: 'x-documented-required',
  documentedValues: 'examples',
  enumAnyCase: 'x-any-case',
  exactlyOneOf: 'x-exactly-one-of',
  forceNew: 'x-force-new',
  format: 'x-format',
  internal: 'x-internal',
  maxItems: 'maxItems',
  maxLength: 'x-max-length',
  maximum: 'maximum',
  minItems: 'minItems',
  minLength: 'x-min-length',
  minimum: 'minimum',
  notIn: 'x-not-in',
  requiredWith: 'x-required-with',
  sensitive: 'x-sensitive',
  since: 'x-since',
  stated: 'x-stated',
};

/** `2,378`: the page tells ranges of numbers, of which the facts hold the beginnings only. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;

/** Lists that the facts have from a page which contradicts itself, by type: paths of arguments. */
const CONTRADICTED = {
  // Its own example has REQUEST_PARAMETER_POSITION_BODY, which the list omits.
  huaweicloud_dataarts_dataservice_api: ['request_params.position'],
};

const [factsFile, constraintsFile] = process.argv.slice(2);
if (!factsFile || !constraintsFile) {
  console.error('Usage: npm run catalog -- FACTS.json CONSTRAINTS.json');
  process.exit(2);
}

const facts = JSON.parse(readFileSync(factsFile, 'utf8'));
addStated(JSON.parse(readFileSync(constraintsFile, 'utf8')).resources);
const services = groupByService();
rmSync(folder, { force: true, recursive: true });
mkdirSync(folder, { recursive: true });
for (const [service, types] of services) {
  writeFileSync(path.join(folder, `${service}.schema.json`), serviceSchema(service, types));
}

writeFileSync(path.join(folder, 'index.json'), index());
writeFileSync(path.join(folder, 'all.schema.json'), schemaOfAll());
console.log(
  `${services.size} services, ${Object.keys(facts.resources).length} resource and ${Object.keys(facts.dataSources).length} data-source types.`,
);

/** `bandwidth.size` of a type is an argument of its block. What the provider itself checks needs no page. */
function addStated(constraints) {
  for (const [type, limits] of Object.entries(constraints)) {
    for (const [at, stated] of Object.entries(limits)) {
      const field = at.split('.').reduce((around, name) => around?.fields?.[name], facts.resources[type]);
      if (!field) throw new Error(`${type} has no ${at}.`);
      const { maxLength, maximum, minLength, minimum, ...others } = stated;
      const own = {
        ...(field.minLength === undefined && field.maxLength === undefined && { maxLength, minLength }),
        ...(field.minimum === undefined && field.maximum === undefined && { maximum, minimum }),
        ...others,
      };
      const left = Object.entries(own).filter(([, limit]) => limit !== undefined);
      if (left.length > 0) field.stated = Object.fromEntries(left);
    }
  }
}

/** `huaweicloud_vpc_eip` belongs to `vpc`: the linter finds a type's file by its name alone. */
function groupByService() {
  const groups = new Map();
  for (const [mode, types] of [
    ['resource', facts.resources],
    ['data', facts.dataSources],
  ]) {
    for (const [name, type] of Object.entries(types)) {
      const service = name.split('_')[1];
      if (!groups.has(service)) groups.set(service, []);
      leaveOutDoubtfulLists(name, type);
      groups.get(service).push({ mode, name, type });
    }
  }

  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A page says "The `trigger_conditions` block supports" twice where a type has two blocks of that name, and the facts then
 * give both the list of one of them. Where such blocks have different arguments, whose list it is nobody knows.
 */
function leaveOutDoubtfulLists(name, { fields }) {
  const blocks = blocksIn(fields);
  for (const { block, path: at } of blocks) {
    const namesakes = blocks.filter(
      (other) => other.name === at.at(-1) && !hasSameFields(other.block, block),
    );
    for (const [argument, field] of Object.entries(block.fields)) {
      const list = JSON.stringify(field.documentedValues);
      const isTwice = namesakes.some(
        (other) => JSON.stringify(other.block.fields[argument]?.documentedValues) === list,
      );
      const isContradicted = CONTRADICTED[name]?.includes([...at, argument].join('.'));
      if (list && (isTwice || isContradicted)) field.isDoubtful = true;
    }
  }
}

function blocksIn(fields, around = []) {
  return Object.entries(fields).flatMap(([name, block]) => {
    if (!block.fields) return [];
    const path = [...around, name];
    return [{ name, path, block }, ...blocksIn(block.fields, path)];
  });
}

function hasSameFields(one, other) {
  return Object.keys(one.fields).sort().join(',') === Object.keys(other.fields).sort().join(',');
}

function serviceSchema(service, types) {
  const modes = { data: {}, resource: {} };
  for (const { mode, name } of types) {
    modes[mode][name] = { additionalProperties: { $ref: `#/$defs/${mode}.${name}` } };
  }

  const head = {
    $schema: DIALECT,
    title: `Terraform provider for Huawei Cloud ${facts.version}: ${service}`,
    type: 'object',
    properties: {
      resource: { type: 'object', properties: modes.resource },
      data: { type: 'object', properties: modes.data },
    },
  };
  const definitions = [
    ...Object.entries(SCALARS).map(([name, schema]) => [name, schema]),
    ...types.map(({ mode, name, type }) => [`${mode}.${name}`, typeSchema(type)]),
  ];
  // One line a type: a change of the facts shows as a change of that line.
  const lines = definitions.map(([name, schema]) => `${JSON.stringify(name)}:${JSON.stringify(schema)}`);
  return `${JSON.stringify(head).slice(0, -1)},\n"$defs":{\n${lines.join(',\n')}\n}}\n`;
}

function typeSchema({ deprecated, fields, importable, since, timeouts }) {
  return {
    ...objectSchema(fields),
    ...(since && { 'x-since': since }),
    ...(deprecated && { deprecated: true }),
    ...(timeouts && { 'x-timeouts': timeouts }),
    ...(importable && { 'x-importable': true }),
  };
}

function objectSchema(fields) {
  const required = Object.keys(fields).filter((name) => fields[name].required);
  return {
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
  };
}

function fieldSchema(field) {
  const schema = valueSchema(field);
  if (field.block) schema['x-block'] = true;
  if (field.computed) schema[field.optional || field.required ? 'x-computed' : 'readOnly'] = true;
  for (const [fact, keyword] of Object.entries(RENAMED)) if (fact in field) schema[keyword] = field[fact];
  if (field.isDoubtful || schema.examples?.some((value) => THOUSANDS.test(value))) delete schema.examples;
  return schema;
}

function valueSchema({ element, enum: values, fields, type }) {
  if (type === 'map')
    return { 'x-type': 'map', additionalProperties: valueSchema(element ?? { type: 'string' }) };
  if (type === 'list' || type === 'set') {
    return {
      'x-type': type,
      items: fields ? objectSchema(fields) : valueSchema(element ?? { type: 'string' }),
    };
  }

  const scalar = { $ref: `#/$defs/${type}` };
  // An expression is left to Terraform; `${` in a string, in JSON.
  return values ? { ...scalar, anyOf: [{ enum: values }, { pattern: '[$%]\\{' }] } : scalar;
}

/** All types with the release each came with; `removed` with the last release that had them. */
function index() {
  const types = (kind) =>
    Object.fromEntries(Object.entries(kind).map(([name, { since = '' }]) => [name, since]));
  return `${JSON.stringify({
    provider: facts.provider,
    version: facts.version,
    releasesCompared: facts.releasesCompared,
    counts: {
      resource: Object.keys(facts.resources).length,
      data: Object.keys(facts.dataSources).length,
      fields: countFields(Object.values(facts.resources)) + countFields(Object.values(facts.dataSources)),
    },
    resource: types(facts.resources),
    data: types(facts.dataSources),
    ...(facts.providerArguments && { providerArguments: Object.keys(facts.providerArguments).sort() }),
    removed: { resource: facts.removedResources, data: facts.removedDataSources },
  })}\n`;
}

/** Arguments, attributes and blocks, at every depth. */
function countFields(holders) {
  return holders
    .flatMap(({ fields = {} }) => Object.values(fields))
    .reduce((count, field) => count + 1 + countFields([field]), 0);
}

/** For an editor: one schema that knows every service. */
function schemaOfAll() {
  return `${JSON.stringify(
    {
      $schema: DIALECT,
      // Without an $id, so that an editor finds the others beside it.
      title: `Terraform provider for Huawei Cloud ${facts.version}`,
      description: 'Resources and data sources of a .tf.json template.',
      allOf: [...services.keys()].map((service) => ({ $ref: `${service}.schema.json` })),
    },
    null,
    2,
  )}\n`;
}
