import { templateMissingArgument } from '../../../../src/lint/rules/template/missing-argument.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateMissingArgument, {
  good: {
    'blocks with all they need': 'output "a" {\n  value = 1\n}\nmodule "a" {\n  source = "./a"\n}\n',
    'a misspelt one, which is told by its name': 'output "a" {\n  vlaue = 1\n}\n',
  },
  bad: {
    'a dynamic block without content, and what was to be in it': {
      files:
        'resource "x" "x" {\n  dynamic "a" {\n    for_each = []\n    type     = 1\n    size {}\n  }\n  dynamic "b" {\n    for_each = []\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The dynamic block must have "content", and in it "type" and "size".',
          at: 'main.tf:2:3',
          marked: 'dynamic "a"',
          address: 'resource.x.x.dynamic.a',
        },
        {
          severity: 'error',
          message: 'The dynamic block must have "content".',
          at: 'main.tf:7:3',
          marked: 'dynamic "b"',
          address: 'resource.x.x.dynamic.b',
        },
      ],
    },
    'an output without a value, and a validation with neither': {
      files: 'output "a" {}\nvariable "b" {\n  validation {}\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The output block must have "value".',
          at: 'main.tf:1:1',
          marked: 'output "a"',
          address: 'output.a',
        },
        {
          severity: 'error',
          message: 'The validation block must have "condition" and "error_message".',
          at: 'main.tf:3:3',
          marked: 'validation',
          address: 'variable.b.validation',
        },
      ],
    },
  },
});
