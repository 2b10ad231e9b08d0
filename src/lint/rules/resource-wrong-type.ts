import type { FieldSchema } from '../../catalog/type-schema.js';
import { isObjectSchema } from '../../catalog/type-schema.js';
import type { Rule } from '../../findings/rule.js';
import type { Expression, Template } from '../../template/model.js';
import { PROVIDER_PAGES } from '../huawei-pages.js';
import { defaultValue } from '../values/known-value.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { shown, wantedInstead } from '../provider/convert.js';
import { allBodies } from '../provider/typed-blocks.js';

export const resourceWrongType: Rule<Template> = {
  id: 'resource/wrong-type',
  name: 'Wrong type of value',
  severity: 'error',
  summary: 'An argument has a value that Terraform cannot convert to the type it wants.',
  why: 'Terraform converts between numbers, strings and bools where it can, and refuses the rest ("Inappropriate value for attribute"), so RFS cannot plan the stack.',
  fix: 'Give a value of the type: a number or digits in quotes, true or false, a list in brackets, a map in braces.',
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
    for (const { body, typed } of allBodies(template)) {
      for (const { field, form, name, value } of body.uses) {
        if (
          !field ||
          !value ||
          form !== 'argument' ||
          (field['x-block'] && typed.block.file.syntax === 'hcl')
        )
          continue;
        for (const { expression, wanted } of misfits(field, value, typed.scope)) {
          report({
            message: `"${name}" wants ${wanted}, and this is ${shown(defaultValue(expression, typed.scope))}.`,
            source: body.source,
            span: expression.span,
            address: `${body.address}.${name}`,
          });
        }
      }
    }
  },
};

/** The value, or the items of a list that is written out, that do not fit. */
function misfits(
  field: FieldSchema,
  expression: Expression,
  scope: ModuleScope,
): Array<{ expression: Expression; wanted: string }> {
  const wanted = wantedInstead(field, defaultValue(expression, scope));
  if (wanted) return [{ expression, wanted }];
  const { items } = field;
  if (!items || isObjectSchema(items) || expression.kind !== 'tuple') return [];
  return expression.items.flatMap((item) => misfits(items, item, scope));
}
