import { variableTypeMissing } from '../../../../src/lint/rules/variable/type-missing.js';
import { describeRule } from '../../lint-files.js';

describeRule(variableTypeMissing, {
  good: { 'a type': 'variable "a" {\n  type = list(string)\n}\n' },
  bad: {
    none: {
      files: 'variable "a" {\n  default = 1\n}\n',
      found: [
        {
          severity: 'info',
          message: 'The variable "a" has no type.',
          at: 'main.tf:1:11',
          marked: 'a',
          address: 'variable.a',
        },
      ],
    },
  },
});
