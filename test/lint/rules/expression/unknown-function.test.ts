import { expressionUnknownFunction } from '../../../../src/lint/rules/expression/unknown-function.js';
import { describeRule } from '../../lint-files.js';

const local = (expression: string): string => `locals {\n  a = ${expression}\n}\n`;

describeRule(expressionUnknownFunction, {
  good: {
    'functions of Terraform 1.5': local('upper(join("", toset(["a"])))'),
    'types of a variable': 'variable "a" {\n  type = object({ b = optional(list(string)) })\n}\n',
  },
  bad: {
    'a misspelt function': {
      files: local('"x-${uper("a")}"'),
      found: [
        {
          severity: 'error',
          message: 'Terraform has no function "uper"; did you mean "upper"?',
          at: 'main.tf:2:12',
          marked: 'uper',
          address: 'local.a',
          fixed: local('"x-${upper("a")}"'),
        },
      ],
    },
    'a function of a later release': {
      files: local('issensitive("a")'),
      found: [
        {
          severity: 'error',
          message: 'Terraform 1.5 has no function "issensitive": it was added in Terraform 1.8.',
          at: 'main.tf:2:7',
          marked: 'issensitive',
          address: 'local.a',
        },
      ],
    },
    'one in JSON': {
      files: { 'main.tf.json': '{"locals": {"a": "${uper(\\"x\\")}"}}' },
      found: [
        {
          severity: 'error',
          message: 'Terraform has no function "uper"; did you mean "upper"?',
          at: 'main.tf.json:1:21',
          marked: 'uper',
          address: 'local.a',
          fixed: '{"locals": {"a": "${upper(\\"x\\")}"}}',
        },
      ],
    },
  },
});
