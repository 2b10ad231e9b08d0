import { variableNullableString } from '../../../../src/lint/rules/variable/nullable-string.js';
import { describeRule } from '../../lint-files.js';

describeRule(variableNullableString, {
  good: { 'a bool': 'variable "a" {\n  nullable = false\n}\n' },
  bad: {
    'a string in JSON, as public templates have it': {
      files: { 'main.tf.json': '{ "variable": { "a": { "nullable": "false" } } }' },
      found: [
        {
          severity: 'info',
          message: '"nullable" of the variable "a" is the string "false".',
          at: 'main.tf.json:1:36',
          marked: '"false"',
          address: 'variable.a.nullable',
          fixed: '{ "variable": { "a": { "nullable": false } } }',
        },
      ],
    },
    'sensitive as a string': {
      files: { 'main.tf.json': '{ "variable": { "a": { "sensitive": "true" } } }' },
      found: [
        {
          severity: 'info',
          message: '"sensitive" of the variable "a" is the string "true".',
          at: 'main.tf.json:1:37',
          marked: '"true"',
          address: 'variable.a.sensitive',
          fixed: '{ "variable": { "a": { "sensitive": true } } }',
        },
      ],
    },
    'a string that Terraform cannot convert': {
      files: 'variable "a" {\n  nullable = "no"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"nullable" of the variable "a" is the string "no", which is neither true nor false.',
          at: 'main.tf:2:14',
          marked: '"no"',
          address: 'variable.a.nullable',
        },
      ],
    },
  },
});
