import { variableDefaultRefused } from '../../../../src/lint/rules/variable/default-refused.js';
import { describeRule } from '../../lint-files.js';

const validated = (fallback: string, condition: string): string =>
  `variable "a" {\n  default = ${fallback}\n  validation {\n    condition     = ${condition}\n    error_message = "No."\n  }\n}\n`;

describeRule(variableDefaultRefused, {
  good: {
    'a default that passes': validated('5', 'var.a > 4'),
    'a pattern that matches': validated('"web-1"', 'length(regexall("^[a-z0-9-]+$", var.a)) > 0'),
    'can(regex()) that matches': validated('"web-1"', 'can(regex("^[a-z0-9-]+$", var.a))'),
    'an empty default, for the buyer to fill in': validated('""', 'length(var.a) > 3'),
    'what cannot be computed': validated('"a"', 'sha256(var.a) == "x"'),
    'a list that passes': validated('["a", "b"]', 'alltrue([for x in var.a : contains(["a", "b", "c"], x)])'),
  },
  bad: {
    'a number that is too large': {
      files: validated('500', 'var.a <= 300 && var.a >= 1'),
      found: [
        {
          severity: 'error',
          message: 'The default of "a" does not pass its own validation: "No.".',
          at: 'main.tf:2:13',
          marked: '500',
          address: 'variable.a.default',
        },
      ],
    },
    'a text that the pattern does not match': {
      files: validated('"Web_1"', 'can(regex("^[a-z0-9-]+$", var.a))'),
      found: [
        {
          severity: 'error',
          message: 'The default of "a" does not pass its own validation: "No.".',
          at: 'main.tf:2:13',
          marked: '"Web_1"',
          address: 'variable.a.default',
        },
      ],
    },
    'an item that is not in the list': {
      files: validated('["a", "d"]', 'alltrue([for x in var.a : contains(["a", "b", "c"], x)])'),
      found: [
        {
          severity: 'error',
          message: 'The default of "a" does not pass its own validation: "No.".',
          at: 'main.tf:2:13',
          marked: '["a", "d"]',
          address: 'variable.a.default',
        },
      ],
    },
  },
});
