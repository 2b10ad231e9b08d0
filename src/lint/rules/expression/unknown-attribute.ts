import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { SourceText, Span } from '../../../syntax/source-text.js';
import type { Expression, Template } from '../../../template/model.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import type { WrongStep } from '../../values/type-of.js';
import { wrongSteps } from '../../values/wrong-steps.js';

/** A value that an attribute is read of. */
export interface ReadValue {
  /** As it is written: `var.subnets[*]`. */
  code: string;
  /** Without `[*]` at its end: `var.subnets`. */
  whole: string;
  /** How many `[*]` those are: after each, what follows is read of each item. */
  splats: number;
}

interface AttributeOf {
  value: ReadValue;
  name: string;
}

interface UnknownAttribute extends AttributeOf {
  /** The attribute that was probably meant. */
  meant: string | undefined;
}

function inWords({ splats, whole }: ReadValue): string {
  return 'each item of '.repeat(splats) + whole;
}

const messages = defineMessages('expression/unknown-attribute', {
  iterator: ({ meant, name, value }: UnknownAttribute) =>
    `${inWords(value)} has only "key" and "value", not "${name}"${orDidYouMean(meant)}`,
  object: ({ meant, name, value }: UnknownAttribute) =>
    `By its type, ${inWords(value)} has no attribute "${name}"${orDidYouMean(meant)}`,
  list: ({ name, value }: AttributeOf) =>
    `By its type, ${inWords(value)} is a list: use one of its items, ${value.code}[0].${name}, or all of them, ${value.code}[*].${name}.`,
  set: ({ name, value }: AttributeOf) =>
    `By its type, ${inWords(value)} is a set: use "${name}" of all its items, [for item in ${value.code} : item.${name}].`,
  item: ({ type, value }: { value: ReadValue; type: string }) =>
    `By its type, ${inWords(value)} is a single value (${type}), which has no items.`,
  attribute: ({ name, type, value }: AttributeOf & { type: string }) =>
    `By its type, ${inWords(value)} is a single value (${type}), which has no attribute "${name}".`,
});

export const expressionUnknownAttribute: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/unknown-attribute',
  name: 'Attribute that a value does not have',
  severity: 'error',
  summary:
    'An expression reads an attribute that a variable, one of its items, each or an iterator does not have by its type; in a branch of a condition it is a warning.',
  why: 'Terraform rejects it ("Unsupported attribute"), so RFS cannot plan the stack; in a branch, as soon as the branch is taken.',
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
          message: messageOf(wrong, readValue(step.object, source), meant),
          source,
          span,
          address: place.address,
          ...(isConditional && { severity: 'warning' }),
          ...(step.kind === 'member' && useInstead(source, span, meant)),
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

function readValue(object: Expression, source: SourceText): ReadValue {
  const code = source.text.slice(object.span.start, object.span.end).replaceAll(/\s+/g, ' ');
  if (object.kind !== 'splat') return { code, whole: code, splats: 0 };
  const { splats, whole } = readValue(object.object, source);
  return { code, whole, splats: splats + 1 };
}

function messageOf({ step, type }: WrongStep, value: ReadValue, meant: string | undefined): Message {
  const name = nameOf(step) ?? '…';
  switch (type.kind) {
    case 'object': {
      return type.isIterator
        ? messages.iterator({ value, name, meant })
        : messages.object({ value, name, meant });
    }

    case 'list': {
      return messages.list({ value, name });
    }

    case 'map':
    case 'set': {
      return messages.set({ value, name });
    }

    default: {
      return step.kind === 'index'
        ? messages.item({ value, type: type.kind })
        : messages.attribute({ value, name, type: type.kind });
    }
  }
}
