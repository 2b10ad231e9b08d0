import type { Rule } from '../../../findings/rule.js';
import { type Arity, TERRAFORM_FUNCTIONS } from '../../../template/evaluate/terraform-functions.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { valueCalls } from '../../functions/value-calls.js';

export const expressionArgumentCount: Rule<Template> = {
  id: 'expression/argument-count',
  name: 'Wrong number of arguments',
  severity: 'error',
  summary: 'A function is called with more or fewer arguments than it takes.',
  why: 'Terraform refuses it ("Not enough function arguments", "Too many function arguments"), so RFS cannot plan the stack.',
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
        message: `"${call.name}" takes ${takes(arity)}, and gets ${count}.`,
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

function takes({ least, most }: Arity): string {
  const noun = most === 1 ? 'argument' : 'arguments';
  if (least === most) return least === 0 ? 'no arguments' : `${least} ${noun}`;
  return most === Infinity
    ? `at least ${least} ${least === 1 ? 'argument' : 'arguments'}`
    : `${least} to ${most} arguments`;
}
