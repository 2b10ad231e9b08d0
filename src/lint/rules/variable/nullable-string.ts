import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

interface QuotedArgument {
  variable: string;
  argument: string;
  text: string;
}

const messages = defineMessages('variable/nullable-string', {
  quoted: ({ argument, text, variable }: QuotedArgument) =>
    `"${argument}" of the variable "${variable}" is the string "${text}".`,
  notBoolean: ({ argument, text, variable }: QuotedArgument) =>
    `"${argument}" of the variable "${variable}" is the string "${text}", which is neither true nor false.`,
  removeQuotes: ({ text }: { text: string }) => `Use ${text} without quotes.`,
});

export const variableNullableString: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/nullable-string',
  name: 'nullable or sensitive as a string',
  severity: 'info',
  summary: 'A variable’s nullable or sensitive is a string instead of true or false.',
  why: 'Terraform converts "true" and "false", and RFS has run such templates for years; editors and other tools that read the template do not always. Terraform rejects any other string.',
  fix: 'Write true or false without quotes.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "vpc_name" {
  description = "Name of the VPC"
  type        = string
  nullable    = "false"
}`,
    good: `variable "vpc_name" {
  description = "Name of the VPC"
  type        = string
  nullable    = false
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables)
        for (const argument of ['nullable', 'sensitive']) {
          const found = objectionTo(block, name, argument);
          if (found) report(found);
        }
    }
  },
};

function objectionTo(block: Block, variable: string, argument: string): Report | undefined {
  const value = attributeOf(block.body, argument)?.value;
  const text = literalString(value);
  if (!value || text === undefined) return undefined;
  const { source } = block.file;
  const place = { source, span: value.span, address: `${addressOf(block)}.${argument}` };
  if (text !== 'true' && text !== 'false')
    return { ...place, message: messages.notBoolean({ variable, argument, text }), severity: 'error' };
  const edit = { file: source.file, ...value.span, text };
  return {
    ...place,
    message: messages.quoted({ variable, argument, text }),
    fix: { title: messages.removeQuotes({ text }), edits: [edit], safe: true },
  };
}
