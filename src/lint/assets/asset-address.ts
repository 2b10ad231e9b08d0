import type { Expression, Template } from '../../template/model.js';
import { childrenOf } from '../../template/queries/children-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { references } from '../../template/queries/references.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';
import { moduleCalls } from '../modules/module-calls.js';
import { givenTo, type Placed } from '../values/origins.js';
import { topBlocks, type PlacedBlock } from '../terraform/top-blocks.js';

/** The data source that returns what an application asset deploys. */
export const ASSETS = 'huaweicloud_koogallery_assets';

/** Whether a value holds an asset's `internal_path`: as it comes, or with its JSON escapes decoded. */
export type Carried = 'decoded' | 'raw';

const MAX_DEPTH = 24;

/** The data sources of a template that read an application asset. */
export function assetReaders(template: Template): PlacedBlock[] {
  return topBlocks(template).filter(({ block }) => block.type === 'data' && block.labels[0]?.text === ASSETS);
}

/** Whether all of the template can be looked into: not so with modules from elsewhere, or parts that are unreadable. */
export function isWhollyReadable(template: Template): boolean {
  return template.problems.length === 0 && moduleCalls(template).every(({ folder }) => folder !== undefined);
}

/** Follows a value through local values and modules to the `internal_path` of an asset. */
export function addressCarried(template: Template, place: Placed, depth = 0): Carried | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const { expression, scope, source } = place;
  const inside = (parts: Expression[]): Carried | undefined => {
    const found = parts.map((part) =>
      addressCarried(template, { expression: part, scope, source }, depth + 1),
    );
    return found.includes('raw') ? 'raw' : found.find((carried) => carried !== undefined);
  };

  if (expression.kind === 'call' && isDecoder(expression.name, expression.arguments))
    return inside(expression.arguments) && 'decoded';
  if (expression.kind !== 'member' && expression.kind !== 'index') return inside(childrenOf(expression));
  if (expression.kind === 'member' && expression.name === 'internal_path') return 'raw';
  const [reference] = references(expression);
  if (reference?.path.length !== 2) return undefined;
  const next =
    reference.kind === 'local'
      ? [scope.locals.get(reference.name)].flatMap((local) =>
          local ? [{ expression: local.value, scope, source: local.file.source }] : [],
        )
      : reference.kind === 'var' && scope.module !== ''
        ? givenTo(template, scope, reference.name)
        : [];
  const found = next.map((one) => addressCarried(template, one, depth + 1));
  return found.includes('raw') ? 'raw' : found.find((carried) => carried !== undefined);
}

/** `jsondecode`, as Huawei’s page has it, or what removes the escapes by hand. */
function isDecoder(name: string, values: Expression[]): boolean {
  return name === 'jsondecode' || (name === 'replace' && (literalString(values[1]) ?? '').includes('u0026'));
}

/** Whether the template reads an attribute of that name anywhere. */
export function readsAttribute(template: Template, name: string): boolean {
  let found = false;
  for (const { body } of template.files) {
    walkExpressions(body, (expression) => {
      found ||= expression.kind === 'member' && expression.name === name;
    });
  }

  return found;
}
