import { expressionNeverTrue } from '../../../../src/lint/rules/expression/never-true.js';
import { describeRule } from '../../lint-files.js';

const validated = (fallback: string, condition: string): string =>
  `variable "a" {\n  default = ${fallback}\n  validation {\n    condition     = ${condition}\n    error_message = "No."\n  }\n}\n`;

describeRule(expressionNeverTrue, {
  good: { 'a condition on the value': validated('1', 'var.a > 0') },
  bad: {
    'a condition that is always false': {
      files: validated('1', 'length("abc") > 5'),
      found: [
        {
          severity: 'error',
          message: 'This condition can never hold: no deployment would pass it.',
          at: 'main.tf:4:21',
          marked: 'length("abc") > 5',
          address: 'variable.a.validation.condition',
        },
      ],
    },
  },
});
