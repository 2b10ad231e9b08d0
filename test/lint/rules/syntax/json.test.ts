import { syntaxJson } from '../../../../src/lint/rules/syntax/json.js';
import { describeRule } from '../../lint-files.js';

describeRule(syntaxJson, {
  bad: {
    'a missing comma': {
      files: { 'main.tf.json': '{\n  "variable": {"a": {}}\n  "output": {}\n}\n' },
      found: [
        { severity: 'error', message: 'A comma is missing here.', at: 'main.tf.json:2:24', marked: '' },
      ],
    },
    'a comment where a name is expected': {
      files: { 'main.tf.json': '{"variable": {"//": "asked in the form", "a": {}}}' },
      found: [
        {
          severity: 'error',
          message:
            'Terraform reads "//" as a name here. A comment belongs at the top of the file or inside the body of a variable.',
          at: 'main.tf.json:1:15',
          marked: '"//"',
        },
      ],
    },
    'the form extension': {
      files: { 'main.tf': 'locals {}\n', '.extension/form.rfs.json': '{"variables": [}' },
      found: [
        {
          severity: 'error',
          message: 'This "[" is never closed: a "]" is missing.',
          at: '.extension/form.rfs.json:1:15',
          marked: '[',
        },
      ],
    },
  },
  good: { 'JSON without mistakes': { 'main.tf.json': '{"locals": {"a": [1, 2]}}' } },
});
