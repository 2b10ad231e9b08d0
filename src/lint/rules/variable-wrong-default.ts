import type { Rule } from '../../findings/rule.js';
import type { Attribute, Template } from '../../template/model.js';
import { addressOf } from '../../template/queries/address-of.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../huawei-pages.js';
import { fixedValue } from '../values/known-value.js';
import { moduleScopes } from '../modules/module-scope.js';
import { shownType } from '../values/shown-type.js';
import { fitsType, wrongTypes } from '../values/variable-type.js';

export const variableWrongDefault: Rule<Template> = {
  id: 'variable/wrong-default',
  name: 'Default of another type',
  severity: 'error',
  summary: 'The default of a variable is not of the variable’s own type.',
  why: 'Terraform refuses it ("This default value is not compatible with the variable’s type constraint"), so RFS cannot read the template.',
  fix: 'Correct the default or the type.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "disk_size" {\n  type    = number\n  default = "40 GB"\n}',
    good: 'variable "disk_size" {\n  type    = number\n  default = 40\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const type = attributeOf(block.body, 'type');
        const fallback = attributeOf(block.body, 'default');
        // A type that cannot be read, or is none, is told itself.
        if (!type || !fallback || wrongTypes(type.value).length > 0 || isBroken(type, template)) continue;
        if (fitsType(fixedValue(fallback.value, scope), type.value)) continue;
        const { source } = block.file;
        report({
          message: `The default of "${name}" is not of its type, ${shownType(type.value, source)}.`,
          source,
          span: fallback.value.span,
          address: `${addressOf(block)}.default`,
        });
      }
    }
  },
};

function isBroken({ file, value }: Attribute, { problems }: Template): boolean {
  return problems.some(
    ({ source, span }) =>
      source === file.source && value.span.start <= span.start && span.start <= value.span.end,
  );
}
