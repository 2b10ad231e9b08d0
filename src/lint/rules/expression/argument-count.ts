import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { type Arity, TERRAFORM_FUNCTIONS } from '../../../template/evaluate/terraform-functions.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { valueCalls } from '../../functions/value-calls.js';

interface Call {
  name: string;
  /** How many arguments are written. */
  count: number;
}

const messages = defineMessages('expression/argument-count', {
  none: ({ count, name }: Call) => `"${name}" expects no arguments, but gets ${count}.`,
  exactly: ({ count, least, name }: Call & { least: number }) =>
    `"${name}" expects ${plural(least, 'argument')}, but gets ${count}.`,
  atLeast: ({ count, least, name }: Call & { least: number }) =>
    `"${name}" expects at least ${plural(least, 'argument')}, but gets ${count}.`,
  between: ({ count, least, most, name }: Call & { least: number; most: number }) =>
    `"${name}" expects ${least} to ${most} arguments, but gets ${count}.`,
});

export const expressionArgumentCount: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/argument-count',
  name: 'Wrong number of arguments',
  severity: 'error',
  summary: 'A function is called with too many or too few arguments.',
  why: 'Terraform rejects it ("Not enough function arguments", "Too many function arguments"), so RFS cannot plan the stack.',
  fix: 'Add or remove arguments, as the message says.',
  docs: TERRAFORM_PAGES.functions,
  examples: {
    bad: 'locals {\n  name = replace("a-b", "-")\n}',
    good: 'locals {\n  name = replace("a-b", "-", "_")\n}',
  },
  check(template, { report }) {
    for (const { call, place } of valueCalls(template)) {
      const arity = TERRAFORM_FUNCTIONS.get(call.name);
      const count = call.arguments.length;
      if (!arity || fits(arity, count, call.expandFinal)) continue;
      report({
        message: messageOf(call.name, arity, count),
        source: place.attribute.file.source,
        span: call.span,
        address: place.address,
      });
    }
  },
};

/** A list that is spread (`list...`) may hold any number of arguments. */
function fits({ least, most }: Arity, count: number, expandFinal: boolean): boolean {
  return expandFinal ? count - 1 <= most : count >= least && count <= most;
}

function messageOf(name: string, { least, most }: Arity, count: number): Message {
  if (most === 0) return messages.none({ name, count });
  if (least === most) return messages.exactly({ name, least, count });
  return most === Infinity
    ? messages.atLeast({ name, least, count })
    : messages.between({ name, least, most, count });
}
