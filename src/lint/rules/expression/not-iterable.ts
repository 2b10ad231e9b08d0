import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Expression, Template } from '../../../template/model.js';
import { SURE_KINDS } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { evaluatedParts, type EvaluatedPlace } from '../../values/evaluated-parts.js';
import { type SureKind, sureKind } from '../../values/sure-kind.js';

const messages = defineMessages('expression/not-iterable', {
  kind: ({ kind }: { kind: SureKind }) =>
    `A loop goes over a list, a set, a map or an object, and this is ${SURE_KINDS[kind]}.`,
});

const ITERABLE: ReadonlySet<SureKind> = new Set(['block', 'list', 'map', 'set']);

export const expressionNotIterable: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/not-iterable',
  name: 'Loop over a single value',
  severity: 'error',
  summary: 'A `for` goes over a string, a number, true or false, or null.',
  why: 'Terraform rejects it ("Iteration over non-iterable value", "Iteration over null value"), so RFS cannot plan the stack; in a branch, as soon as the branch is taken.',
  fix: 'Loop over a collection: split(",", var.names) for a string with commas, range(var.count) for a number.',
  docs: TERRAFORM_PAGES.forExpressions,
  examples: {
    bad: `variable "names" {
  type = string
}

output "names" {
  value = [for name in var.names : upper(name)]
}`,
    good: `variable "names" {
  type = string
}

output "names" {
  value = [for name in split(",", var.names) : upper(name)]
}`,
  },
  check(template, { report }) {
    for (const { collection, part } of collectionsIn(template)) {
      const kind = sureKind(collection, template, part.scope);
      if (kind === undefined || ITERABLE.has(kind)) continue;
      report({
        message: messages.kind({ kind }),
        source: part.place.attribute.file.source,
        span: collection.span,
        address: part.place.address,
        ...(part.isConditional && { severity: 'warning' as const }),
      });
    }
  },
};

function* collectionsIn(
  template: Template,
): Generator<{ collection: Expression; part: EvaluatedPlace }, void, void> {
  for (const part of evaluatedParts(template, 'for')) yield { collection: part.expression.collection, part };
  for (const part of evaluatedParts(template, 'template'))
    for (const piece of part.expression.parts)
      if (piece.kind === 'directive' && piece.keyword === 'for' && piece.values[0])
        yield { collection: piece.values[0], part };
}
