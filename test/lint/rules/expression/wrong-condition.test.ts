import { expressionWrongCondition } from '../../../../src/lint/rules/expression/wrong-condition.js';
import { describeRule } from '../../lint-files.js';

const local = (value: string): string => `locals {\n  a = ${value}\n}\n`;
const found = (message: string, marked: string, column: number) => [
  { severity: 'error' as const, message, at: `main.tf:2:${column}`, marked, address: 'local.a' },
];
const LIST = 'variable "list" {\n  type = list(string)\n}\n';

describeRule(expressionWrongCondition, {
  good: {
    comparisons: local('length(var.list) > 0 ? 1 : [for x in var.list : x if x != ""]'),
    'a text that is true': local('"true" ? 1 : 2'),
    'a text that may be true': `${local('var.text ? 1 : 2')}variable "text" {\n  type = string\n}\n`,
    'a check':
      'variable "a" {\n  validation {\n    condition     = can(regex("a", var.a))\n    error_message = "No."\n  }\n}\n',
    'what is tried': local('try(5 ? 1 : 2, 3)'),
  },
  bad: {
    'a number': {
      files: local('length(var.list) ? 1 : 2') + LIST,
      found: found('A condition must be true or false, and this is a number.', 'length(var.list)', 7),
    },
    'a list': {
      files: local('var.list ? 1 : 2') + LIST,
      found: found('A condition must be true or false, and this is a list.', 'var.list', 7),
    },
    'a text': {
      files: local('"yes" ? 1 : 2'),
      found: found('A condition must be true or false, and this is a text that is neither.', '"yes"', 7),
    },
    null: {
      files: local('null ? 1 : 2'),
      found: found('A condition must be true or false, and this is null.', 'null', 7),
    },
    'one of a directive': {
      files: local('"%{ if 5 }a%{ endif }"'),
      found: found('A condition must be true or false, and this is a number.', '5', 14),
    },
    'one of a check': {
      files:
        'variable "a" {\n  validation {\n    condition     = regexall("a", var.a)\n    error_message = "No."\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'A condition must be true or false, and this is a list.',
          at: 'main.tf:3:21',
          marked: 'regexall("a", var.a)',
          address: 'variable.a.validation.condition',
        },
      ],
    },
  },
});
