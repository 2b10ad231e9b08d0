import { type ElementSchema, isObjectSchema } from '../../catalog/type-schema.js';
import type { Expression, Template } from '../../template/model.js';
import { type Reference, references } from '../../template/queries/references.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { catalogOf } from './typed-blocks.js';

const MAX_DEPTH = 8;

/**
 * The first attribute in an expression, or in the local values that it uses, which the provider marks as sensitive:
 * `huaweicloud_rds_instance.main.db[0].password`. Nothing for what the template shows on purpose (`nonsensitive`).
 */
export function sensitiveAttribute(
  template: Template,
  expression: Expression,
  scope: ModuleScope,
  depth = 0,
): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  for (const reference of references(expression)) {
    if (reference.kind === 'local') {
      const local = scope.locals.get(reference.name);
      const found =
        local && reference.path.length === 2 && sensitiveAttribute(template, local.value, scope, depth + 1);
      if (found) return found;
    } else if (isSensitive(template, reference))
      return reference.path.filter((step) => !isIndex(step)).join('.');
  }

  return undefined;
}

function isSensitive(template: Template, { kind, path, type = '' }: Reference): boolean {
  if (kind !== 'resource' && kind !== 'data') return false;
  let schema: ElementSchema | undefined = catalogOf(template).type(kind, type);
  for (const step of path.slice(kind === 'data' ? 3 : 2)) {
    if (isIndex(step)) continue;
    if (!schema || !isObjectSchema(schema) || !Object.hasOwn(schema.properties, step)) return false;
    const field: ElementSchema = schema.properties[step]!;
    if (isObjectSchema(field)) return false;
    if (field['x-sensitive']) return true;
    schema = field.items;
  }

  return false;
}

/** Of a list, or of a resource with count or for_each. */
function isIndex(step: string): boolean {
  return step === '*' || step === '?' || /^\d+$/.test(step);
}
