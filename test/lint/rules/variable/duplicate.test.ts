import { variableDuplicate } from '../../../../src/lint/rules/variable/duplicate.js';
import { describeRule } from '../../lint-files.js';

describeRule(variableDuplicate, {
  good: {
    'an override file, which Terraform merges': {
      'main.tf': 'variable "a" {}\n',
      'main_override.tf': 'variable "a" {\n  default = 1\n}\n',
    },
    'the same name in a module': {
      'main.tf': 'variable "a" {}\nmodule "m" {\n  source = "./m"\n}\n',
      'm/main.tf': 'variable "a" {}\n',
    },
  },
  bad: {
    'the same variable in two files': {
      files: { 'a.tf': 'variable "name" {}\n', 'b.tf': '\nvariable "name" {}\n' },
      found: [
        {
          severity: 'error',
          message: 'The variable "name" is declared twice.',
          at: 'b.tf:2:1',
          marked: 'variable "name"',
          address: 'variable.name',
          related: ['1:1 First declared here.'],
        },
      ],
    },
  },
});
