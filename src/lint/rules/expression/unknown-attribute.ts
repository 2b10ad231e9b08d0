import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { SourceText, Span } from '../../../source/source-text.js';
import type { Expression, Template } from '../../../template/model.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import type { WrongStep } from '../../values/type-of.js';
import { wrongSteps } from '../../values/wrong-steps.js';

export const expressionUnknownAttribute: Rule<Template> = {
  id: 'expression/unknown-attribute',
  name: 'Attribute that a value does not have',
  severity: 'error',
  summary:
    'An expression reads an attribute that a variable, one of its items, each or an iterator does not have by its type; in a branch of a condition it is a warning.',
  why: 'Terraform refuses it ("Unsupported attribute"), so RFS cannot plan the stack; in a branch, as soon as the branch is taken.',
  fix: 'Write the name as the type of the variable has it, or add it to the type.',
  docs: TERRAFORM_PAGES.references,
  examples: {
    bad: `variable "subnets" {
  type = map(object({ cidr = string }))
}

output "cidrs" {
  value = [for name, subnet in var.subnets : subnet.cdir]
}`,
    good: `variable "subnets" {
  type = map(object({ cidr = string }))
}

output "cidrs" {
  value = [for name, subnet in var.subnets : subnet.cidr]
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      if (!scope.complete) continue;
      for (const wrong of wrongSteps(scope)) {
        const { isConditional, place, step } = wrong;
        const { source } = place.attribute.file;
        const meant = meantBy(wrong);
        const span = spanOf(step);
        report({
          message: messageOf(wrong, written(step.object, source), meant),
          source,
          span,
          address: place.address,
          ...(isConditional && { severity: 'warning' }),
          ...(meant !== undefined &&
            step.kind === 'member' && {
              fix: { title: `Use ${meant}.`, edits: [{ file: source.file, ...span, text: meant }] },
            }),
        });
      }
    }
  },
};

function spanOf(step: WrongStep['step']): Span {
  return step.kind === 'member' ? step.nameSpan : step.index.span;
}

function nameOf(step: WrongStep['step']): string | undefined {
  return step.kind === 'member' ? step.name : literalString(step.index);
}

function meantBy({ step, type }: WrongStep): string | undefined {
  const name = nameOf(step);
  return type.kind === 'object' && name !== undefined ? didYouMean(name, type.attributes.keys()) : undefined;
}

/** What the step is taken from, as it is written; behind `[*]` it is taken from each item. */
function written(object: Expression, source: SourceText): string {
  if (object.kind === 'splat') return `each item of ${written(object.object, source)}`;
  return source.text.slice(object.span.start, object.span.end).replaceAll(/\s+/g, ' ');
}

function messageOf({ step, type }: WrongStep, object: string, meant: string | undefined): string {
  const name = nameOf(step);
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  if (type.kind === 'object')
    return type.isIterator
      ? `${object} has nothing but "key" and "value", and here stands "${name}"${hint}`
      : `By its type, ${object} has no attribute "${name}"${hint}`;
  if (type.kind === 'list')
    return `By its type, ${object} is a list: take one of its items, ${object}[0].${name}, or all of them, ${object}[*].${name}.`;
  if (type.kind === 'set' || type.kind === 'map')
    return `By its type, ${object} is a set: take "${name}" of all its items, [for item in ${object} : item.${name}].`;
  return step.kind === 'index'
    ? `By its type, ${object} is a single value (${type.kind}), which has no items.`
    : `By its type, ${object} is a single value (${type.kind}), which has no attribute "${name}".`;
}
