import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { decodeJsonString } from '../../../syntax/json/json-string.js';
import type { Attribute, Block, Template } from '../../../template/model.js';
import { parseExpressionText } from '../../../template/hcl/parse-hcl.js';
import { addressedBlocks, addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { references } from '../../../template/queries/references.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { isBlind } from '../../values/blind-condition.js';

const messages = defineMessages('variable/blind-validation', {
  notReferred: ({ name }: { name: string }) =>
    `The condition does not refer to var.${name}: Terraform rejects such a validation.`,
  text: () => 'This condition is only text: wrap it in ${…} so that Terraform evaluates it.',
  wrap: () => 'Wrap it in ${…}.',
});

export const variableBlindValidation: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/blind-validation',
  name: 'Validation that does not refer to its variable',
  severity: 'error',
  summary: 'The condition of a validation does not refer to its variable.',
  why: 'Terraform rejects it ("Invalid variable validation condition"), so RFS cannot read the template.',
  fix: 'Let the condition refer to the variable. In JSON, wrap it in ${…}: without that it is only text.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "name" {\n  type = string\n\n  validation {\n    condition     = true\n    error_message = "Small letters only."\n  }\n}',
    good: 'variable "name" {\n  type = string\n\n  validation {\n    condition     = length(regexall("^[a-z]+$", var.name)) > 0\n    error_message = "Small letters only."\n  }\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        for (const { address, block: inner } of addressedBlocks(block.body, addressOf(block))) {
          const condition = inner.type === 'validation' ? attributeOf(inner.body, 'condition') : undefined;
          if (!condition || !isBlind(condition.value)) continue;
          report({
            ...objectionTo(condition, block, name),
            source: block.file.source,
            span: condition.value.span,
            address: `${address}.condition`,
          });
        }
      }
    }
  },
};

function objectionTo(condition: Attribute, { file }: Block, name: string): Pick<Report, 'fix' | 'message'> {
  if (file.syntax !== 'json' || !readsVariable(condition, name))
    return { message: messages.notReferred({ name }) };
  const { source } = file;
  const { end, start } = condition.value.span;
  const edit = { file: source.file, start, end, text: `"\${${source.text.slice(start + 1, end - 1)}}"` };
  return {
    message: messages.text(),
    fix: { title: messages.wrap(), edits: [edit], safe: true },
  };
}

/** Whether the text would be an expression that refers to the variable. */
function readsVariable({ file, value }: Attribute, name: string): boolean {
  if (literalString(value) === undefined) return false;
  const { text } = file.source;
  const { expression, mistakes } = parseExpressionText(
    decodeJsonString(text, value.span.start, value.span.end).value,
    file,
  );
  return (
    mistakes.length === 0 && references(expression).some((one) => one.kind === 'var' && one.name === name)
  );
}
