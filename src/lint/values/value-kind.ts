import type { Catalog } from '../../catalog/catalog.js';
import { type ElementSchema, isObjectSchema, scalarType } from '../../catalog/type-schema.js';
import type { Expression, MemberExpression } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { references, type Reference } from '../../template/queries/references.js';
import type { ModuleScope } from '../modules/module-scope.js';

/** What sort of value an expression gives in every deployment; `block` is a whole resource or data source. */
export type ValueKind = 'block' | 'bool' | 'list' | 'map' | 'number' | 'set' | 'string';

/** Where an expression is. */
export interface KindContext {
  scope: ModuleScope;
  catalog: Catalog;
}

function named(kind: ValueKind, functions: string): Array<[string, ValueKind]> {
  return functions.split(' ').map((name) => [name, kind]);
}

/** Functions whose result is of one kind, whatever they get. */
const RESULTS: ReadonlyMap<string, ValueKind> = new Map([
  ...named('bool', 'alltrue anytrue can contains endswith startswith strcontains tobool'),
  ...named(
    'list',
    'chunklist cidrsubnets coalescelist compact concat distinct flatten formatlist keys matchkeys range regexall ' +
      'reverse slice sort split tolist values',
  ),
  ...named('map', 'tomap transpose zipmap'),
  ...named('number', 'abs ceil floor index length log max min parseint pow signum sum tonumber'),
  ...named('set', 'setintersection setproduct setsubtract setunion toset'),
  ...named(
    'string',
    'base64decode base64encode base64gzip base64sha256 base64sha512 bcrypt chomp cidrhost cidrnetmask cidrsubnet ' +
      'format formatdate indent join jsonencode lower md5 replace sha1 sha256 sha512 strrev substr timeadd ' +
      'timestamp title tostring trim trimprefix trimspace trimsuffix upper urlencode uuid uuidv5 yamlencode',
  ),
]);

const LITERALS: Readonly<Record<string, ValueKind>> = {
  boolean: 'bool',
  number: 'number',
  string: 'string',
};

const COMPARING = new Set(['!=', '&&', '<', '<=', '==', '>', '>=', '||']);
const DECLARED: ReadonlyMap<string, ValueKind> = new Map([
  ['bool', 'bool'],
  ['list', 'list'],
  ['map', 'map'],
  ['number', 'number'],
  ['object', 'map'],
  ['set', 'set'],
  ['string', 'string'],
  ['tuple', 'list'],
]);

/** Longer chains of local values are not worth following. */
const MAX_DEPTH = 16;

/** The kind of an expression's value; nothing where it depends on what is not known here. */
export function kindOf(expression: Expression, context: KindContext, depth = 0): ValueKind | undefined {
  if (depth > MAX_DEPTH) return undefined;
  switch (expression.kind) {
    case 'literal': {
      return LITERALS[typeof expression.value];
    }

    case 'template': {
      const [only, ...more] = expression.parts;
      const isWrapped = only?.kind === 'interpolation' && more.length === 0 && !expression.heredoc;
      return isWrapped ? kindOf(only.value, context, depth + 1) : 'string';
    }

    case 'tuple': {
      return 'list';
    }

    case 'object': {
      return 'map';
    }

    case 'for': {
      return expression.result === 'tuple' ? 'list' : 'map';
    }

    case 'call': {
      return RESULTS.get(expression.name);
    }

    case 'binary': {
      return COMPARING.has(expression.operator) ? 'bool' : 'number';
    }

    case 'unary': {
      return expression.operator === '!' ? 'bool' : 'number';
    }

    case 'conditional': {
      const [one, other] = [expression.whenTrue, expression.whenFalse].map((branch) =>
        kindOf(branch, context, depth + 1),
      );
      return one === other ? one : undefined;
    }

    case 'member':
    case 'index':
    case 'splat': {
      // By far the commonest.
      if (isVariable(expression)) return declaredKind(context.scope, expression.name);
      const [reference] = references(expression);
      const isWhole = reference?.wholeSpan.start === expression.span.start;
      return isWhole ? kindOfReference(reference, context, depth) : undefined;
    }

    default: {
      return undefined;
    }
  }
}

/** `var.name` */
function isVariable(expression: Expression): expression is MemberExpression {
  return (
    expression.kind === 'member' && expression.object.kind === 'variable' && expression.object.name === 'var'
  );
}

function kindOfReference(
  { address, kind, name, path, type }: Reference,
  { catalog, scope }: KindContext,
  depth: number,
): ValueKind | undefined {
  if (kind === 'count') return 'number';
  if (kind === 'path') return 'string';
  if (kind === 'each') return name === 'key' ? 'string' : undefined;
  if (kind === 'var') return path.length === 2 ? declaredKind(scope, name) : undefined;
  if (kind === 'local') {
    const local = path.length === 2 ? scope.locals.get(name) : undefined;
    return local && kindOf(local.value, { catalog, scope }, depth + 1);
  }

  const block = scope.declared.get(address);
  const schema = block && (kind === 'resource' || kind === 'data') ? catalog.type(kind, type!) : undefined;
  if (!block || !schema) return undefined;
  const steps = path.slice(kind === 'data' ? 3 : 2);
  const repetition = ['count', 'for_each'].find((argument) => attributeOf(block.body, argument));
  if (repetition === undefined) return kindAt(schema, steps);
  if (steps.length === 0) return repetition === 'count' ? 'list' : 'map';
  if (steps[0] === '*') return 'list';
  // Without saying which of them is another rule's matter.
  const isOne =
    repetition === 'count' ? /^(?:\d+|\?)$/.test(steps[0]!) : steps[0] === '?' || steps.length > 1;
  return isOne ? kindAt(schema, steps.slice(1)) : undefined;
}

function declaredKind({ variables }: ModuleScope, name: string): ValueKind | undefined {
  const type = attributeOf(variables.get(name)?.body ?? { attributes: [], blocks: [], span: EMPTY }, 'type');
  const value = type?.value;
  return value?.kind === 'variable' || value?.kind === 'call' ? DECLARED.get(value.name) : undefined;
}

const EMPTY = { start: 0, end: 0 };

/** Follows the steps of a reference through what the provider says of a type. */
function kindAt(schema: ElementSchema, steps: readonly string[]): ValueKind | undefined {
  if (steps.length === 0) return 'block';
  let at: ElementSchema | undefined = schema;
  for (const step of steps) {
    if (!at) return undefined;
    if (step === '*') return 'list';
    if (isObjectSchema(at)) {
      if (step === 'id' && at === schema) return steps.length === 1 ? 'string' : undefined;
      at = Object.hasOwn(at.properties, step) ? at.properties[step] : undefined;
    } else if (/^\d+$/.test(step) || step === '?') at = at['x-type'] === 'list' ? at.items : undefined;
    else return undefined;
  }

  if (!at) return undefined;
  if (isObjectSchema(at)) return 'map';
  const scalar = scalarType(at);
  if (scalar) return scalar === 'float' || scalar === 'int' ? 'number' : scalar;
  return at['x-type'];
}
