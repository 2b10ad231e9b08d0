import type { FieldSchema } from '../../../catalog/type-schema.js';
import { isObjectSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Expression, Template } from '../../../template/model.js';
import { references } from '../../../template/queries/references.js';
import { REQUIRED_KINDS, VALUE_KINDS } from '../../english.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { defaultValue } from '../../values/known-value.js';
import { kindOf, type KindContext, type ValueKind } from '../../values/value-kind.js';
import { type RequiredKind, requiredInstead, requiredInsteadOf, shown } from '../../provider/convert.js';
import { allBodies, catalogOf } from '../../provider/typed-blocks.js';

interface Required {
  name: string;
  required: RequiredKind;
}

const messages = defineMessages('resource/wrong-type', {
  isBlock: ({ name }: { name: string }) => `"${name}" is a block: write "${name}": { … }.`,
  value: ({ name, required, value }: Required & { value: string }) =>
    `"${name}" requires ${REQUIRED_KINDS[required]}, and this is ${value}.`,
  kind: ({ kind, name, required }: Required & { kind: Exclude<ValueKind, 'block'> }) =>
    `"${name}" requires ${REQUIRED_KINDS[required]}, and this gives ${VALUE_KINDS[kind]}.`,
  wholeBlock: ({ name, required }: Required) =>
    `"${name}" requires ${REQUIRED_KINDS[required]}, and this is a whole block: add the name of an attribute.`,
  wholeBlockWithId: ({ name, required }: Required) =>
    `"${name}" requires ${REQUIRED_KINDS[required]}, and this is a whole block: add the name of an attribute, such as id.`,
});

export const resourceWrongType: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/wrong-type',
  name: 'Wrong type of value',
  severity: 'error',
  summary: 'An argument has a value that Terraform cannot convert to the type that it requires.',
  why: 'Terraform converts between numbers, strings and bools where it can, and rejects the rest ("Inappropriate value for attribute"), so RFS cannot plan the stack.',
  fix: 'Give a value of the type: a number or digits in quotes, true or false, a list in brackets, a map in braces; instead of a whole block one of its attributes, as in TYPE.NAME.id.',
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
        for (const { expression, message } of misfits(field, value, { catalog, scope: typed.scope, name })) {
          report({
            message: field['x-block'] ? messages.isBlock({ name }) : message,
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
  message: Message;
}

/** The value, or the items of a list that is written out, that do not fit. */
function misfits(field: FieldSchema, expression: Expression, context: Place): Misfit[] {
  const { name } = context;
  const value = defaultValue(expression, context.scope);
  const required = requiredInstead(field, value);
  if (required) return [{ expression, message: messages.value({ name, required, value: shown(value) }) }];
  // Only the kind of the value may be known.
  const kind = READ_ON.has(expression.kind) ? kindOf(expression, context) : undefined;
  const instead = kind && requiredInsteadOf(field, kind);
  if (instead) return [{ expression, message: wrongKind({ name, required: instead }, kind, expression) }];

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

function wrongKind(required: Required, kind: ValueKind, expression: Expression): Message {
  if (kind !== 'block') return messages.kind({ ...required, kind });
  return required.name.endsWith('_id') && hasOwnId(expression)
    ? messages.wholeBlockWithId(required)
    : messages.wholeBlock(required);
}

/** The id of a data source that lists resources, `huaweicloud_vpcs`, is not the id of one of them. */
function hasOwnId(expression: Expression): boolean {
  return references(expression).every(({ kind, type }) => kind === 'resource' || !type?.endsWith('s'));
}
