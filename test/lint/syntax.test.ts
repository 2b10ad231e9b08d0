import { syntaxArchive } from '../../src/lint/rules/syntax-archive.js';
import { syntaxHcl } from '../../src/lint/rules/syntax-hcl.js';
import { syntaxJson } from '../../src/lint/rules/syntax-json.js';
import { describeRule } from './lint-files.js';

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
        { severity: 'error', message: 'A new line has to begin here.', at: 'main.tf:2:16', marked: '' },
        { severity: 'error', message: '"a" is set already in this block.', at: 'main.tf:7:3', marked: 'a' },
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

describeRule(syntaxJson, {
  bad: {
    'a missing comma': {
      files: { 'main.tf.json': '{\n  "variable": {"a": {}}\n  "output": {}\n}\n' },
      found: [
        { severity: 'error', message: 'A comma is missing here.', at: 'main.tf.json:2:24', marked: '' },
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

describeRule(syntaxArchive, {
  bad: {
    'a zip that holds the folder instead of the files': {
      files: { 'shop/main.tf': 'locals {}\n' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message:
            'The zip has no .tf or .tf.json file at its top; there is shop/main.tf. RFS loads the top only: zip the files, not the folder.',
          at: 'template.zip:1:1',
          marked: '',
        },
      ],
    },
    'bytes that are no text': {
      files: { 'main.tf': Buffer.from([0x23, 0x20, 0xff, 0x0a]) },
      found: [
        {
          severity: 'error',
          message: 'These bytes are no UTF-8 text. Save the file as UTF-8.',
          at: 'main.tf:1:3',
          marked: '\uFFFD',
        },
      ],
    },
  },
  good: {
    'a zip with the files at its top': { files: { 'main.tf': 'locals {}\n' }, options: { as: 'zip' } },
  },
});
