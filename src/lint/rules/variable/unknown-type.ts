import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { TYPE_NAMES, type WrongType, wrongTypes } from '../../values/variable-type.js';

export const variableUnknownType: Rule<Template> = {
  id: 'variable/unknown-type',
  name: 'Unknown type',
  severity: 'error',
  summary:
    'The type of a variable names a type that Terraform does not have, or gives one the wrong arguments.',
  why: 'Terraform refuses it ("Invalid type specification"), so RFS cannot read the template.',
  fix: 'Use string, number, bool, any, list(…), set(…), map(…), object({…}) or tuple([…]).',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "count_of_servers" {\n  type = integer\n}',
    good: 'variable "count_of_servers" {\n  type = number\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const block of scope.variables.values()) {
        const type = attributeOf(block.body, 'type');
        for (const wrong of type ? wrongTypes(type.value) : []) {
          const { name, span } = wrong;
          const meant = wrong.instead ?? (name && didYouMean(name, TYPE_NAMES));
          const { source } = block.file;
          report({
            message: messageOf(wrong, meant),
            source,
            span,
            address: `${addressOf(block)}.type`,
            ...(meant && {
              fix: { title: `Use ${meant}.`, edits: [{ file: source.file, ...span, text: meant }] },
            }),
          });
        }
      }
    }
  },
};

function messageOf({ name, problem }: WrongType, meant: string | undefined): string {
  if (problem !== undefined) return problem;
  return name === undefined
    ? 'This is a value, not a type: write string, list(string), object({ name = string }) and the like.'
    : `Terraform has no type "${name}"${meant ? `; did you mean "${meant}"?` : '.'}`;
}
