import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Expression, Template } from '../../../template/model.js';
import { SURE_KINDS } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes, type ModuleScope } from '../../modules/module-scope.js';
import { evaluatedParts, type EvaluatedPlace } from '../../values/evaluated-parts.js';
import { isNeverA, type SureKind, sureKind } from '../../values/sure-kind.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';

/** Blocks whose `condition` Terraform evaluates. */
const CHECKS = new Set(['assert', 'postcondition', 'precondition', 'validation']);

const messages = defineMessages('expression/wrong-condition', {
  kind: ({ kind }: { kind: SureKind }) =>
    `A condition must be true or false, and this is ${SURE_KINDS[kind]}.`,
  text: () => 'A condition must be true or false, and this is a text that is neither.',
});

export const expressionWrongCondition: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/wrong-condition',
  name: 'Condition that is not true or false',
  severity: 'error',
  summary: 'A condition, of `… ? … : …`, of a loop or of a check, is of another type than true or false.',
  why: 'Terraform rejects it ("Incorrect condition type", "Invalid validation condition"), so RFS cannot plan the stack; in a branch, as soon as the branch is taken.',
  fix: 'Compare: var.count > 0, length(var.list) > 0, var.name != "". Of what a search finds, can(regex(…)) says whether it does.',
  docs: TERRAFORM_PAGES.conditionals,
  examples: {
    bad: `variable "zones" {
  type = list(string)
}

locals {
  zone = length(var.zones) ? var.zones[0] : null
}`,
    good: `variable "zones" {
  type = list(string)
}

locals {
  zone = length(var.zones) > 0 ? var.zones[0] : null
}`,
  },
  check(template, { report }) {
    for (const { condition, part } of conditionsIn(template)) {
      const message = problemOf(condition, template, part.scope);
      if (!message) continue;
      report({
        message,
        source: part.place.attribute.file.source,
        span: condition.span,
        address: part.place.address,
        ...(part.isConditional && { severity: 'warning' as const }),
      });
    }
  },
};

interface Placed {
  condition: Expression;
  part: EvaluatedPlace;
}

function* conditionsIn(template: Template): Generator<Placed, void, void> {
  for (const part of evaluatedParts(template, 'conditional'))
    yield { condition: part.expression.condition, part };
  for (const part of evaluatedParts(template, 'for'))
    if (part.expression.condition) yield { condition: part.expression.condition, part };
  for (const part of evaluatedParts(template, 'template'))
    for (const piece of part.expression.parts)
      if (piece.kind === 'directive' && piece.keyword === 'if' && piece.values[0])
        yield { condition: piece.values[0], part };
  yield* checksIn(template);
}

function checksIn(template: Template): Placed[] {
  const found: Placed[] = [];
  for (const scope of moduleScopes(template)) {
    if (!scope.complete) continue;
    for (const { body, source } of scope.files)
      if (source.text.includes('condition'))
        walkAttributes(body, (place) => {
          if (place.attribute.name !== 'condition' || !place.block || !CHECKS.has(place.block.type)) return;
          found.push({ condition: place.attribute.value, part: { place, scope, isConditional: false } });
        });
  }

  return found;
}

function problemOf(condition: Expression, template: Template, scope: ModuleScope): Message | undefined {
  const kind = sureKind(condition, template, scope);
  if (kind === undefined || kind === 'bool') return undefined;
  if (kind !== 'string') return messages.kind({ kind });
  return isNeverA('bool', condition, scope) ? messages.text() : undefined;
}
