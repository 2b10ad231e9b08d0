import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { CallExpression, Expression, Template } from '../../../template/model.js';
import { ARGUMENT_KINDS, SURE_KINDS } from '../../english.js';
import { acceptsNull, type Parameter, parameterOf } from '../../functions/parameters.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import type { ModuleScope } from '../../modules/module-scope.js';
import { evaluatedParts } from '../../values/evaluated-parts.js';
import { isNeverA, type SureKind, sureKind } from '../../values/sure-kind.js';

/** Which argument of which function; the first is 1. */
interface Argument {
  name: string;
  number: number;
  parameter: Parameter;
}

const messages = defineMessages('expression/wrong-argument', {
  kind: ({ kind, name, number, parameter }: Argument & { kind: SureKind }) =>
    `Argument ${number} of ${name} must be ${ARGUMENT_KINDS[parameter]}, and this is ${SURE_KINDS[kind]}.`,
  text: ({ name, number, parameter }: Argument) =>
    `Argument ${number} of ${name} must be ${ARGUMENT_KINDS[parameter]}, which this text cannot become.`,
});

export const expressionWrongArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/wrong-argument',
  name: 'Argument of a type that the function does not accept',
  severity: 'error',
  summary: 'A function is given a value of a type that it does not accept, such as length of a number.',
  why: 'Terraform rejects it ("Invalid function argument", "Error in function call"), so RFS cannot plan the stack; in a branch, as soon as the branch is taken.',
  fix: 'Give the function a value of the type that the message names: one value as a list, [value]; a set as a list, tolist(value).',
  docs: TERRAFORM_PAGES.functions,
  examples: {
    bad: `variable "zone" {
  type = string
}

output "zones" {
  value = join(", ", var.zone)
}`,
    good: `variable "zones" {
  type = list(string)
}

output "zones" {
  value = join(", ", var.zones)
}`,
  },
  check(template, { report }) {
    for (const { expression, isConditional, place, scope } of evaluatedParts(template, 'call')) {
      // Terraform reports one argument of a call, too.
      const [first] = wrongArguments(expression, template, scope);
      if (first)
        report({
          message: first.message,
          source: place.attribute.file.source,
          span: first.span,
          address: place.address,
          ...(isConditional && { severity: 'warning' as const }),
        });
    }
  },
};

function wrongArguments(
  call: CallExpression,
  template: Template,
  scope: ModuleScope,
): Array<{ message: Message; span: Expression['span'] }> {
  const { arguments: given, expandFinal, name } = call;
  return given.flatMap((argument, at) => {
    // What a list that is spread holds is not known.
    if (expandFinal && at === given.length - 1) return [];
    const parameter = parameterOf(name, at);
    if (parameter === undefined) return [];
    const place = { name, number: at + 1, parameter };
    const kind = sureKind(argument, template, scope);
    if (kind !== undefined && !accepts(name, parameter, kind))
      return [{ message: messages.kind({ ...place, kind }), span: argument.span }];
    const isWord = kind === 'string' && (parameter === 'number' || parameter === 'bool');
    return isWord && isNeverA(parameter, argument, scope)
      ? [{ message: messages.text(place), span: argument.span }]
      : [];
  });
}

const ACCEPTED: Readonly<Record<Parameter, ReadonlySet<SureKind>>> = {
  any: new Set(['block', 'bool', 'list', 'map', 'null', 'number', 'set', 'string']),
  bool: new Set(['bool', 'string']),
  list: new Set(['list']),
  map: new Set(['block', 'map']),
  measured: new Set(['block', 'list', 'map', 'set', 'string']),
  number: new Set(['number', 'string']),
  row: new Set(['list', 'set']),
  text: new Set(['bool', 'number', 'string']),
};

function accepts(name: string, parameter: Parameter, kind: SureKind): boolean {
  return kind === 'null' ? acceptsNull(name, parameter) : ACCEPTED[parameter].has(kind);
}
