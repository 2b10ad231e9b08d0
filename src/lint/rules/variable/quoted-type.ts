import { commonMessages } from '../../../findings/common-messages.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

/** What Terraform 0.11 called a list was one of strings. */
const MEANT: Readonly<Record<string, string>> = { list: 'list(string)', map: 'map(string)' };
const TYPE = /^(?:any|bool|number|string|(?:list|map|set)\((?:any|bool|number|string)\))$/;

const messages = defineMessages('variable/quoted-type', {
  quoted: ({ name }: { name: string }) => `The type of "${name}" is in quotes, which Terraform 1.x rejects.`,
});

export const variableQuotedType: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/quoted-type',
  name: 'Type in quotes',
  severity: 'error',
  summary: 'The type of a variable is in quotes.',
  why: 'Terraform 0.11 required it; Terraform 1.x rejects it ("Invalid quoted type constraints"), so RFS cannot read the template. In JSON a type is always in quotes.',
  fix: 'Write the type without quotes; "list" was list(string), and "map" was map(string).',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "flavor" {\n  description = "Flavor of the server"\n  type        = "string"\n}',
    good: 'variable "flavor" {\n  description = "Flavor of the server"\n  type        = string\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const value = attributeOf(block.body, 'type')?.value;
        const written = literalString(value);
        const { source, syntax } = block.file;
        if (!value || written === undefined || syntax === 'json') continue;
        const text = Object.hasOwn(MEANT, written) ? MEANT[written]! : written;
        report({
          message: messages.quoted({ name }),
          source,
          span: value.span,
          address: `${addressOf(block)}.type`,
          ...(TYPE.test(text) && {
            fix: {
              title: commonMessages.write({ text }),
              edits: [{ file: source.file, ...value.span, text }],
              safe: true,
            },
          }),
        });
      }
    }
  },
};
