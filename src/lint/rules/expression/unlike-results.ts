import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { VALUE_KINDS } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { catalogOf } from '../../provider/typed-blocks.js';
import { kindOf, type ValueKind } from '../../values/value-kind.js';

/** Terraform converts kinds of one family to one type, and no others. */
const FAMILIES: Readonly<Partial<Record<ValueKind, 'list' | 'map' | 'plain'>>> = {
  bool: 'plain',
  list: 'list',
  map: 'map',
  number: 'plain',
  set: 'list',
  string: 'plain',
};

const messages = defineMessages('expression/unlike-results', {
  kinds: ({ whenFalse, whenTrue }: { whenTrue: ValueKind; whenFalse: ValueKind }) =>
    `This is ${VALUE_KINDS[whenTrue]} where the condition holds, and ${VALUE_KINDS[whenFalse]} otherwise: Terraform requires one type for both.`,
});

export const expressionUnlikeResults: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/unlike-results',
  name: 'Condition with results of different types',
  severity: 'error',
  summary: 'A condition gives a list where it holds and a string where it does not, or the like.',
  why: 'Terraform rejects it ("Inconsistent conditional result types"), whichever of the two is used, so RFS cannot plan the stack.',
  fix: 'Give both results one type: [var.zone] with a list, or names[0] with a string.',
  docs: TERRAFORM_PAGES.conditionals,
  examples: {
    bad: `variable "zone" {
  type    = string
  default = null
}

locals {
  zones = var.zone == null ? ["cn-north-4a", "cn-north-4b"] : var.zone
}`,
    good: `variable "zone" {
  type    = string
  default = null
}

locals {
  zones = var.zone == null ? ["cn-north-4a", "cn-north-4b"] : [var.zone]
}`,
  },
  check(template, { report }) {
    const catalog = catalogOf(template);
    for (const scope of moduleScopes(template)) {
      if (!scope.complete) continue;
      for (const { body, source } of scope.files) {
        if (!source.text.includes('?')) continue;
        walkExpressions(body, (expression, place) => {
          if (expression.kind !== 'conditional') return;
          const { whenFalse, whenTrue } = expression;
          const [one, other] = [whenTrue, whenFalse].map((result) => kindOf(result, { catalog, scope }));
          const families = [one, other].map((kind) => kind && FAMILIES[kind]);
          if (!families[0] || !families[1] || families[0] === families[1]) return;
          report({
            message: messages.kinds({ whenTrue: one!, whenFalse: other! }),
            source,
            span: whenFalse.span,
            address: place?.address,
          });
        });
      }
    }
  },
};
