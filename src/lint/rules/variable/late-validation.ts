import type { Rule } from '../../../findings/rule.js';
import type { Block, Expression, Template } from '../../../template/model.js';
import { addressedBlocks, addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { rootScope } from '../../modules/module-scope.js';
import { isPasswordName } from '../../secrets/secret-patterns.js';
import { isBlind } from '../../values/blind-condition.js';

const SAYS = 'People who run templates on RFS report, and no page of Huawei states, that';

export const variableLateValidation: Rule<Template> = {
  id: 'variable/late-validation',
  name: 'Validation that the form may not run',
  severity: 'info',
  summary:
    'The condition of a validation is not of the kind that RFS is said to check while the buyer fills in the form.',
  why: 'What the form does not check is refused minutes later, by the deployment. This rests on the experience of one team that runs templates on RFS, not on a page of Huawei.',
  fix: 'Where a regular expression can say it, write length(regexall("…", var.NAME)) > 0, without tostring(). Of a password, leave the validation out.',
  examples: {
    bad: `variable "name" {
  type = string

  validation {
    condition     = can(regex("^[a-z]+$", var.name))
    error_message = "Small letters only."
  }
}`,
    good: `variable "name" {
  type = string

  validation {
    condition     = length(regexall("^[a-z]+$", var.name)) > 0
    error_message = "Small letters only."
  }
}`,
  },
  check(template, { report }) {
    for (const [name, block] of rootScope(template).variables) {
      for (const { address, block: inner } of addressedBlocks(block.body, addressOf(block))) {
        const condition = inner.type === 'validation' ? attributeOf(inner.body, 'condition') : undefined;
        const problem = condition && problemOf(name, condition.value, takesText(block));
        if (!problem) continue;
        report({
          message: `${SAYS} ${problem}`,
          source: block.file.source,
          span: condition.value.span,
          address: `${address}.condition`,
        });
      }
    }
  },
};

function problemOf(name: string, condition: Expression, isText: boolean): string | undefined {
  // Terraform refuses it altogether.
  if (isBlind(condition)) return undefined;
  if (isPasswordName(name)) return 'a password should have no validation.';
  if (calls(condition, 'tostring')) return 'tostring() puts a validation off until the deployment.';
  if (!isText || conjuncts(condition).every((part) => countsMatches(part))) return undefined;
  return `the form checks length(regexall("…", var.${name})) > 0 only: what another condition refuses, the buyer is told minutes later, by the deployment.`;
}

/** A regular expression can say something of it: it is no list, map or object. */
function takesText({ body }: Block): boolean {
  const type = attributeOf(body, 'type')?.value;
  const name = type?.kind === 'variable' || type?.kind === 'call' ? type.name : literalString(type);
  return name === undefined || ['any', 'number', 'string'].includes(name);
}

function calls(expression: Expression, name: string): boolean {
  let found = false;
  walkExpressions(expression, (inner) => {
    found ||= inner.kind === 'call' && inner.name === name;
  });
  return found;
}

function conjuncts(expression: Expression): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== '&&') return [expression];
  return [...conjuncts(expression.left), ...conjuncts(expression.right)];
}

/** `length(regexall("…", var.x)) > 0`; what cannot be read is taken for it. */
function countsMatches(expression: Expression): boolean {
  if (expression.kind === 'invalid') return true;
  if (expression.kind !== 'binary' || expression.left.kind !== 'call' || expression.left.name !== 'length')
    return false;
  const [counted] = expression.left.arguments;
  return counted?.kind === 'call' && counted.name === 'regexall';
}
