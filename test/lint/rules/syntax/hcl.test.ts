import { syntaxHcl } from '../../../../src/lint/rules/syntax/hcl.js';
import { describeRule } from '../../lint-files.js';

describeRule(syntaxHcl, {
  bad: {
    'every mistake of a file, not the first alone': {
      files: `variable "flavor" {
  type = string default = "s6.large.2"
}

locals {
  a = 1
  a = 2
  b = (1 +
}

output "x" {
  value = local.a
`,
      found: [
        { severity: 'error', message: 'A new line must begin here.', at: 'main.tf:2:16', marked: '' },
        { severity: 'error', message: '"a" is already set in this block.', at: 'main.tf:7:3', marked: 'a' },
        {
          severity: 'error',
          message: 'This "(" is never closed: a ")" is missing.',
          at: 'main.tf:8:7',
          marked: '(',
        },
        {
          severity: 'error',
          message: 'This "{" is never closed: a "}" is missing.',
          at: 'main.tf:11:12',
          marked: '{',
        },
      ],
    },
    'an expression that is none, in JSON': {
      files: { 'main.tf.json': '{"locals": {"a": "${1 +}"}}' },
      found: [
        { severity: 'error', message: 'A value is missing here.', at: 'main.tf.json:1:24', marked: '' },
      ],
    },
  },
  good: {
    'a template without mistakes': 'locals {\n  a = [1, 2]\n}\n',
    'mistakes of JSON, which are another rule’s': { 'main.tf.json': '{"locals": }' },
  },
});
