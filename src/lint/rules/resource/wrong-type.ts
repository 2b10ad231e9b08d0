import type { FieldSchema } from '../../../catalog/type-schema.js';
import { isObjectSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import type { Expression, Template } from '../../../template/model.js';
import { references } from '../../../template/queries/references.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { defaultValue } from '../../values/known-value.js';
import { kindOf, type KindContext, type ValueKind } from '../../values/value-kind.js';
import { KIND_NAMES, shown, wantedInstead, wantedInsteadOf } from '../../provider/convert.js';
import { allBodies, catalogOf } from '../../provider/typed-blocks.js';

export const resourceWrongType: Rule<Template> = {
  id: 'resource/wrong-type',
  name: 'Wrong type of value',
  severity: 'error',
  summary: 'An argument has a value that Terraform cannot convert to the type it wants.',
  why: 'Terraform converts between numbers, strings and bools where it can, and refuses the rest ("Inappropriate value for attribute"), so RFS cannot plan the stack.',
  fix: 'Give a value of the type: a number or digits in quotes, true or false, a list in brackets, a map in braces; of a whole block the attribute that has it, as in TYPE.NAME.id.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_evs_volume" "data" {
  volume_type       = "SSD"
  size              = "100 GB"
  availability_zone = "cn-north-4a"
}`,
    good: `resource "huaweicloud_evs_volume" "data" {
  volume_type       = "SSD"
  size              = 100
  availability_zone = "cn-north-4a"
}`,
  },
  check(template, { report }) {
    const catalog = catalogOf(template);
    for (const { body, typed } of allBodies(template)) {
      for (const { field, form, name, value } of body.uses) {
        if (
          !field ||
          !value ||
          form !== 'argument' ||
          (field['x-block'] && typed.block.file.syntax === 'hcl')
        )
          continue;
        for (const { expression, is, wanted } of misfits(field, value, {
          catalog,
          scope: typed.scope,
          name,
        })) {
          report({
            message: field['x-block']
              ? `"${name}" is a block: write "${name}": { … }.`
              : `"${name}" wants ${wanted}, and ${is ?? `this is ${shown(defaultValue(expression, typed.scope))}`}.`,
            source: body.source,
            span: expression.span,
            address: `${body.address}.${name}`,
          });
        }
      }
    }
  },
};

interface Place extends KindContext {
  /** The argument's. */
  name: string;
}

interface Misfit {
  expression: Expression;
  wanted: string;
  /** What it is, where its value is not known but what kind of value it is. */
  is?: string;
}

/** The value, or the items of a list that is written out, that do not fit. */
function misfits(field: FieldSchema, expression: Expression, context: Place): Misfit[] {
  const wanted = wantedInstead(field, defaultValue(expression, context.scope));
  if (wanted) return [{ expression, wanted }];
  if (READ_ON.has(expression.kind)) {
    const kind = kindOf(expression, context);
    const instead = kind && wantedInsteadOf(field, kind);
    if (instead) return [{ expression, wanted: instead, is: givenAs(kind, expression, context.name) }];
  }

  const { items } = field;
  if (!items || isObjectSchema(items) || expression.kind !== 'tuple') return [];
  return expression.items.flatMap((item) => misfits(items, item, context));
}

/** What is written out has a value, and is judged by that. */
const READ_ON = new Set([
  'binary',
  'call',
  'conditional',
  'for',
  'index',
  'member',
  'splat',
  'template',
  'unary',
]);

function givenAs(kind: ValueKind, expression: Expression, name: string): string {
  if (kind !== 'block') return `this gives ${KIND_NAMES[kind]}`;
  const which = 'this is a whole block: say which of its attributes';
  return name.endsWith('_id') && hasOwnId(expression) ? `${which}, such as its id` : which;
}

/** The id of a data source that lists things, `huaweicloud_vpcs`, is none of theirs. */
function hasOwnId(expression: Expression): boolean {
  return references(expression).every(({ kind, type }) => kind === 'resource' || !type?.endsWith('s'));
}
