import { commonMessages } from '../../../findings/common-messages.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Expression, Template } from '../../../template/model.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { REFERENCE_ARGUMENTS } from '../../terraform/reference-arguments.js';

const REFERENCE = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d+\])*$/;

const messages = defineMessages('expression/quoted-reference', {
  quoted: ({ text }: { text: string }) => `"${text}" is a name: write it without quotes.`,
});

export const expressionQuotedReference: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/quoted-reference',
  name: 'Reference in quotes',
  severity: 'info',
  summary: 'depends_on, ignore_changes or provider names something in quotes.',
  why: 'Terraform 0.11 required it. Terraform still reads it, but warns that a later release will not, and editors do not follow it.',
  fix: 'Write the name without quotes.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n\n  lifecycle {\n    ignore_changes = ["tags"]\n  }\n}',
    good: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n\n  lifecycle {\n    ignore_changes = [tags]\n  }\n}',
  },
  check(template, { report }) {
    for (const { body, source, syntax } of template.files) {
      if (syntax === 'json') continue;
      walkAttributes(body, ({ address, attribute }) => {
        if (!REFERENCE_ARGUMENTS.has(attribute.name)) return;
        for (const { span, text } of quotedIn(attribute.value)) {
          report({
            message: messages.quoted({ text }),
            source,
            span,
            address,
            fix: {
              title: commonMessages.write({ text }),
              edits: [{ file: source.file, ...span, text }],
              safe: true,
            },
          });
        }
      });
    }
  },
};

function quotedIn(value: Expression): Array<{ text: string; span: Expression['span'] }> {
  if (value.kind === 'tuple') return value.items.flatMap((item) => quotedIn(item));
  if (value.kind === 'object') return value.items.flatMap((item) => quotedIn(item.value));
  const text = literalString(value);
  return text !== undefined && REFERENCE.test(text) ? [{ text, span: value.span }] : [];
}
