import type { Report, Rule } from '../../../findings/rule.js';
import type { Block, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

export const variableNullableString: Rule<Template> = {
  id: 'variable/nullable-string',
  name: 'nullable or sensitive as a string',
  severity: 'info',
  summary: 'A variable’s nullable or sensitive is a string instead of true or false.',
  why: 'Terraform converts "true" and "false", and RFS has run such templates for years; editors and other readers of the template do not always. Any other string is refused.',
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

function objectionTo(block: Block, variable: string, name: string): Report | undefined {
  const value = attributeOf(block.body, name)?.value;
  const text = literalString(value);
  if (!value || text === undefined) return undefined;
  const { source } = block.file;
  const message = `"${name}" of the variable "${variable}" is the string "${text}"`;
  const place = { source, span: value.span, address: `${addressOf(block)}.${name}` };
  if (text !== 'true' && text !== 'false')
    return { ...place, message: `${message}, which is neither true nor false.`, severity: 'error' };
  const edit = { file: source.file, ...value.span, text };
  return {
    ...place,
    message: `${message}.`,
    fix: { title: `Use ${text} without quotes.`, edits: [edit], safe: true },
  };
}
