import { expressionBadPattern } from '../../../../src/lint/rules/expression/bad-pattern.js';
import { describeRule } from '../../lint-files.js';

const check = (condition: string): string =>
  `variable "a" {\n  validation {\n    condition     = ${condition}\n    error_message = "No."\n  }\n}\n`;
const found = (message: string, marked: string, column: number) => [
  {
    severity: 'error' as const,
    message,
    at: `main.tf:3:${column}`,
    marked,
    address: 'variable.a.validation.condition',
  },
];

describeRule(expressionBadPattern, {
  good: {
    patterns: check('can(regex("^[a-z]{8,}$", var.a)) && length(regexall("(?i)a|\\\\d", var.a)) > 0'),
    'a pattern that is not written out': check('can(regex(var.b, var.a))'),
    'a text to replace, which is no pattern': check('replace(var.a, "(", "") != ""'),
  },
  bad: {
    'a look-ahead': {
      files: check('can(regex("^(?=.*[0-9]).{8,}$", var.a))'),
      found: found(
        `Terraform's regular expressions (RE2) have no "(?=…)": check it with another pattern, or search for the opposite.`,
        '"^(?=.*[0-9]).{8,}$"',
        31,
      ),
    },
    'a reference to a group': {
      files: check('can(regex("(a)\\\\1", var.a))'),
      found: found(
        `Terraform's regular expressions (RE2) have no "\\1", which refers to a group before it.`,
        '"(a)\\\\1"',
        31,
      ),
    },
    'a group that is open, between the slashes of replace': {
      files: check('replace(var.a, "/(a/", "") != ""'),
      found: found('Terraform (RE2) cannot read this regular expression.', '"/(a/"', 36),
    },
    'one whose failure is caught, as a warning': {
      files: 'locals {\n  a = try(regex("(", "b"), "")\n}\n',
      found: [
        {
          severity: 'warning',
          message: 'Terraform (RE2) cannot read this regular expression.',
          at: 'main.tf:2:17',
          marked: '"("',
          address: 'local.a',
        },
      ],
    },
  },
});
