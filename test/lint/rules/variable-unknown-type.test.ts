import { variableUnknownType } from '../../../src/lint/rules/variable-unknown-type.js';
import { describeRule } from '../lint-files.js';

describeRule(variableUnknownType, {
  good: {
    types:
      'variable "a" {\n  type = list(object({ name = string, size = optional(number, 1), any = any }))\n}\nvariable "b" {\n  type = map(tuple([bool, set(string)]))\n}\nvariable "c" {\n  type = list\n}\n',
    'types in JSON': { 'main.tf.json': '{ "variable": { "a": { "type": "map(string)" } } }' },
  },
  bad: {
    'a value for a type': {
      files: 'variable "a" {\n  type = [string]\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'This is a value, not a type: write string, list(string), object({ name = string }) and the like.',
          at: 'main.tf:2:10',
          marked: '[string]',
          address: 'variable.a.type',
        },
      ],
    },
    'two types that there are not': {
      files: 'variable "a" {\n  type = object({ n = integer, m = amp(string) })\n}\n',
      found: [
        {
          severity: 'error',
          message: 'Terraform has no type "integer".',
          at: 'main.tf:2:23',
          marked: 'integer',
          address: 'variable.a.type',
        },
        {
          severity: 'error',
          message: 'Terraform has no type "amp"; did you mean "map"?',
          at: 'main.tf:2:36',
          marked: 'amp',
          address: 'variable.a.type',
          fixed: 'variable "a" {\n  type = object({ n = integer, m = map(string) })\n}\n',
        },
      ],
    },
  },
});
