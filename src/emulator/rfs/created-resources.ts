import { randomUUID } from 'node:crypto';
import path from 'node:path/posix';
import { isObjectValue, isWhollyKnown, toText, UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Block, Template } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { literalString, literalValue } from '../../template/queries/literal-value.js';
import { priceOf, type PriceSubject } from './invented-prices.js';
import { Scope } from './module-scope.js';
import type { VariableValues } from './template-values.js';

/** A resource as the emulator remembers it. */
export interface CreatedResource {
  type: string;
  name: string;
  /** Of `count` or `for_each`. */
  index?: string;
  /** An id that we made up. */
  id: string;
  /** What RFS would show of each argument. */
  attributes: Record<string, string>;
  price: PriceSubject;
}

export interface CreatedOutput {
  name: string;
  description?: string;
  type: string;
  /** JSON. */
  value: string;
  sensitive: boolean;
}

/** What a template makes with the values of its variables. */
export interface CreatedResources {
  resources: CreatedResource[];
  outputs: CreatedOutput[];
}

/** RFS takes no deeper ones. */
const MAX_MODULE_DEPTH = 3;
const NOT_KNOWN_YET = '(known after apply)';
const HIDDEN = '<sensitive>';

/** Nothing is built: ids are invented, and what comes from data sources is not known. */
export function createdResources(
  template: Template,
  { sensitive, values }: VariableValues,
): CreatedResources {
  const resources: CreatedResource[] = [];
  const root = new Scope(template, '', values, sensitive);
  const known = collect(root, {}, resources, 0);
  return { outputs: outputsOf(root, known), resources };
}

type Known = Record<string, Value>;

/** Adds the resources of a module and of those that it calls. Returns what its own ones are known as. */
function collect(scope: Scope, prefix: { module?: string }, into: CreatedResource[], depth: number): Known {
  const known: { [key: string]: { [key: string]: Value } } = {};
  for (const block of blocksOf(scope, 'resource')) {
    const [type, name] = block.labels.map(({ text }) => text);
    if (type === undefined || name === undefined) continue;
    const made = scope.instances(block).map((instance) => {
      const resource = madeResource(scope, block, { ...instance, name, type, ...prefix });
      into.push(resource.made);
      return resource.value;
    });
    const isOne = !attributeOf(block.body, 'count') && !attributeOf(block.body, 'for_each');
    known[type] = { ...known[type], [name]: isOne ? made[0]! : made };
  }

  for (const block of blocksOf(scope, 'module')) {
    const source = literalString(attributeOf(block.body, 'source')?.value) ?? '';
    if (!/^\.\.?(?:\/|$)/.test(source) || depth >= MAX_MODULE_DEPTH) continue;
    const folder = path.join(scope.folder, source).replace(/\/$/, '');
    for (const { own } of scope.instances(block)) {
      const inner = new Scope(scope.template, folder, moduleVariables(scope, block, folder, own), new Set());
      collect(inner, { module: block.labels[0]?.text }, into, depth + 1);
    }
  }

  return known;
}

function moduleVariables(scope: Scope, call: Block, folder: string, own: Known): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { body, labels } of blocksOf(
    new Scope(scope.template, folder, new Map(), new Set()),
    'variable',
  )) {
    const name = labels[0]?.text ?? '';
    const argument = attributeOf(call.body, name);
    const fallback = attributeOf(body, 'default');
    if (argument) values.set(name, scope.value(argument, own));
    else if (fallback) values.set(name, literalValue(fallback.value) ?? UNKNOWN);
  }

  return values;
}

function madeResource(
  scope: Scope,
  block: Block,
  {
    index,
    module,
    name,
    own,
    type,
  }: { index?: string; module?: string; name: string; own: Known; type: string },
): { made: CreatedResource; value: Value } {
  const id = randomUUID();
  const values = scope.values(block.body, own);
  const hidden = new Set(
    block.body.attributes
      .filter((attribute) => scope.isSensitive(attribute))
      .map((attribute) => attribute.name),
  );
  const attributes = Object.entries(values)
    .filter(([key]) => !['count', 'depends_on', 'for_each', 'lifecycle', 'provider'].includes(key))
    .map(([key, value]) => [key, hidden.has(key) ? HIDDEN : shown(value)] as const);
  return {
    made: {
      attributes: Object.fromEntries(attributes),
      id,
      ...(index !== undefined && { index }),
      name: module === undefined ? name : `${module}.${name}`,
      price: priceOf(type, values, hidden),
      type,
    },
    value: { ...values, id },
  };
}

function outputsOf(scope: Scope, known: Known): CreatedOutput[] {
  return blocksOf(scope, 'output').map(({ body, labels }) => {
    const attribute = attributeOf(body, 'value');
    const value = attribute ? scope.value(attribute, known) : null;
    const description = literalString(attributeOf(body, 'description')?.value);
    return {
      ...(description !== undefined && { description }),
      name: labels[0]?.text ?? '',
      sensitive: String(literalValue(attributeOf(body, 'sensitive')?.value)) === 'true',
      type: typeOf(value),
      value: isWhollyKnown(value) ? JSON.stringify(value) : '"not known to the emulator"',
    };
  });
}

function typeOf(value: Value): string {
  if (Array.isArray(value)) return 'list';
  if (isObjectValue(value)) return 'map';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'bool' : 'string';
}

function shown(value: Value): string {
  if (!isWhollyKnown(value)) return NOT_KNOWN_YET;
  return toText(value) ?? JSON.stringify(value);
}
