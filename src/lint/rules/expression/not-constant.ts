import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Attribute, Expression, Template } from '../../../template/model.js';
import { references } from '../../../template/queries/references.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';

/** By block, the arguments that Terraform reads before anything has a value. */
const CONSTANT: Readonly<Record<string, readonly string[]>> = {
  lifecycle: ['create_before_destroy', 'prevent_destroy'],
  module: ['source', 'version'],
  output: ['description', 'sensitive'],
  variable: ['default', 'description', 'nullable', 'sensitive'],
};

const messages = defineMessages('expression/not-constant', {
  reference: ({ argument, path }: { argument: string; path: string }) =>
    `"${argument}" is read before anything has a value: it cannot refer to ${path}.`,
  call: ({ argument, name }: { argument: string; name: string }) =>
    `"${argument}" is read before functions run: it cannot call ${name}().`,
});

export const expressionNotConstant: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/not-constant',
  name: 'Reference where only a constant is allowed',
  severity: 'error',
  summary:
    'The default of a variable, the source of a module, prevent_destroy or another argument that Terraform reads first refers to something or calls a function.',
  why: 'Terraform rejects it ("Variables not allowed", "Function calls not allowed"), so RFS cannot read the template.',
  fix: 'Write the value out. A default that depends on others becomes null, and a local value decides: coalesce(var.name, local.fallback).',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "name" {\n  type    = string\n  default = "${var.prefix}-vpc"\n}',
    good: 'variable "name" {\n  type    = string\n  default = "shop-vpc"\n}',
  },
  check(template, { report }) {
    for (const { body } of template.files) {
      walkAttributes(body, ({ address, attribute, block }) => {
        if (!block || !CONSTANT[block.type]?.includes(attribute.name)) return;
        const found = firstVariable(attribute);
        if (found) report({ ...found, source: attribute.file.source, address });
      });
    }
  },
};

function firstVariable({ name, value }: Attribute): Pick<Report, 'message' | 'span'> | undefined {
  const [reference] = references(value);
  if (reference)
    return {
      message: messages.reference({ argument: name, path: reference.path.slice(0, 2).join('.') }),
      span: reference.wholeSpan,
    };
  let call: Extract<Expression, { kind: 'call' }> | undefined;
  walkExpressions(value, (expression) => {
    if (expression.kind === 'call') call ??= expression;
  });
  return (
    call && {
      message: messages.call({ argument: name, name: call.name }),
      span: call.nameSpan,
    }
  );
}
