import { type FieldSchema, scalarType } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { toText, type Value } from '../../../template/evaluate/value.js';
import type { Block, Expression, Template } from '../../../template/model.js';
import { attributeOf, blocksOf } from '../../../template/queries/attribute-of.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { passesValidations } from '../../values/refusing-validation.js';

/** No argument of a resource reaches it. */
const FAR = 1_000_000_000;
/** A text that is longer is not tried. */
const MAX_LENGTH = 10_000;

interface Wider {
  variable: string;
  type: string;
  argument: string;
}

const messages = defineMessages('variable/wide-validation', {
  number: ({ accepted, limit, ...wider }: Wider & { accepted: number; limit: number }) =>
    `${startOf(wider)} accepts ${accepted}, and ${endOf(wider)} allows ${accepted > limit ? 'at most' : 'at least'} ${limit}.`,
  length: ({ accepted, limit, ...wider }: Wider & { accepted: number; limit: number }) =>
    `${startOf(wider)} accepts ${accepted} characters, and ${endOf(wider)} allows ${accepted > limit ? 'at most' : 'at least'} ${limit}.`,
  value: ({ accepted, ...wider }: Wider & { accepted: string }) =>
    `${startOf(wider)} accepts "${accepted}", which ${endOf(wider)} does not.`,
});

function startOf({ variable }: Wider): string {
  return `The validation of "${variable}"`;
}

function endOf({ argument, type }: Wider): string {
  return `"${argument}" of ${type}`;
}

export const variableWideValidation: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/wide-validation',
  name: 'Validation that accepts more than the argument',
  severity: 'warning',
  summary:
    'The validation of a variable accepts values that the argument, to which the variable is given, does not accept.',
  why: 'The form lets the buyer enter such a value, and the deployment fails after it was paid for. The limits are those that the provider checks or that its pages state.',
  fix: 'Change the condition, so that it accepts what the argument accepts and nothing else.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "bandwidth" {
  type    = number
  default = 5

  validation {
    condition     = var.bandwidth >= 1 && var.bandwidth <= 2000
    error_message = "From 1 to 2000 Mbit/s."
  }
}

resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }

  bandwidth {
    share_type = "PER"
    name       = "web"
    size       = var.bandwidth
  }
}`,
    good: `variable "bandwidth" {
  type    = number
  default = 5

  validation {
    condition     = var.bandwidth >= 1 && var.bandwidth <= 300
    error_message = "From 1 to 300 Mbit/s."
  }
}

resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }

  bandwidth {
    share_type = "PER"
    name       = "web"
    size       = var.bandwidth
  }
}`,
  },
  check(template, { report }) {
    const reported = new Set<Block>();
    for (const { body, typed } of allBodies(template)) {
      for (const { field, name, value } of body.uses) {
        const variable = field && value ? variableOf(value) : undefined;
        const block = variable === undefined ? undefined : typed.scope.variables.get(variable);
        if (!block || reported.has(block) || !field) continue;
        const wider = widerThan(field, variable!, block);
        const condition = attributeOf(blocksOf(block.body, 'validation')[0]?.body ?? block.body, 'condition');
        if (!wider || !condition) continue;
        reported.add(block);
        const place = { variable: variable!, type: typed.type, argument: name };
        report({
          message:
            wider.what === 'value'
              ? messages.value({ ...place, accepted: wider.accepted })
              : messages[wider.what]({ ...place, accepted: wider.accepted, limit: wider.limit }),
          source: block.file.source,
          span: condition.value.span,
          address: `variable.${variable}.validation.condition`,
        });
      }
    }
  },
};

/** `x` of `var.x` */
function variableOf(expression: Expression): string | undefined {
  return expression.kind === 'member' &&
    expression.object.kind === 'variable' &&
    expression.object.name === 'var'
    ? expression.name
    : undefined;
}

type Wide =
  { what: 'length' | 'number'; accepted: number; limit: number } | { what: 'value'; accepted: string };

/** What the validations accept and the argument does not; nothing where they do not look at that at all. */
function widerThan(field: FieldSchema, name: string, block: Block): Wide | undefined {
  if (blocksOf(block.body, 'validation').length === 0) return undefined;
  const passes = (value: Value): boolean | undefined => passesValidations(name, value, block);
  return widerNumber(field, passes) ?? widerLength(field, passes) ?? widerList(field, block, passes);
}

type Passes = (value: Value) => boolean | undefined;

function widerNumber(field: FieldSchema, passes: Passes): Wide | undefined {
  if (scalarType(field) !== 'int') return undefined;
  const { maximum: max, minimum: min } = { ...field['x-stated'], ...numbersOf(field) };
  if (max !== undefined && passes(max + 1) === true && passes(FAR) === false)
    return { what: 'number', accepted: max + 1, limit: max };
  if (min !== undefined && passes(min - 1) === true && passes(-FAR) === false)
    return { what: 'number', accepted: min - 1, limit: min };
  return undefined;
}

/** What the provider itself checks. */
function numbersOf({ maximum, minimum }: FieldSchema): { maximum?: number; minimum?: number } {
  return { ...(maximum !== undefined && { maximum }), ...(minimum !== undefined && { minimum }) };
}

function widerLength(field: FieldSchema, passes: Passes): Wide | undefined {
  const max = field['x-max-length'] ?? field['x-stated']?.maxLength;
  const min = field['x-min-length'] ?? field['x-stated']?.minLength;
  const ofLength = (length: number): boolean | undefined => passes('a'.repeat(length));
  if (max !== undefined && max < MAX_LENGTH && ofLength(max + 1) === true && ofLength(MAX_LENGTH) === false)
    return { what: 'length', accepted: max + 1, limit: max };
  if (min !== undefined && min > 1 && ofLength(min - 1) === true && ofLength(0) === false)
    return { what: 'length', accepted: min - 1, limit: min };
  return undefined;
}

/** Of the values that a condition names, one that the provider does not accept. */
function widerList(field: FieldSchema, { body }: Block, passes: Passes): Wide | undefined {
  const allowed = field.anyOf?.[0].enum.map((one) => String(one).toLowerCase());
  if (!allowed) return undefined;
  for (const text of textsIn(blocksOf(body, 'validation')))
    if (
      text !== '' &&
      !allowed.includes(text.toLowerCase()) &&
      passes(text) === true &&
      passes('\uFFFD') === false
    )
      return { what: 'value', accepted: text };
  return undefined;
}

function textsIn(validations: readonly Block[]): string[] {
  const texts: string[] = [];
  for (const { body } of validations) {
    const condition = attributeOf(body, 'condition')?.value;
    if (!condition) continue;
    walkExpressions(condition, (part) => {
      const text = part.kind === 'literal' ? toText(part.value) : undefined;
      if (text !== undefined) texts.push(text);
    });
  }

  return texts;
}
