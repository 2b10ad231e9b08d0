import { variableWrongDefault } from '../../../src/lint/rules/variable-wrong-default.js';
import { describeRule } from '../lint-files.js';

const typed = (type: string, fallback: string): string =>
  `variable "a" {\n  type    = ${type}\n  default = ${fallback}\n}\n`;

describeRule(variableWrongDefault, {
  good: {
    'what Terraform converts': {
      'a.tf': typed('number', '"40"'),
      'b.tf': typed('bool', '"true"').replace('"a"', '"b"'),
      'c.tf': typed('string', '5').replace('"a"', '"c"'),
      'd.tf': typed('list(string)', '[1, true]').replace('"a"', '"d"'),
    },
    'null, and what is not known': typed('number', 'null') + typed('object({ a = number })', '{}'),
  },
  bad: {
    'a type over several lines, which is shown on one': {
      files: `variable "a" {
  type = list(object({
    name  = string # of the disk
    value = optional(map(number), { size = 40 })
    none  = object({})
    both  = tuple([string, number])
  }))
  default = "x"
}
`,
      found: [
        {
          severity: 'error',
          message:
            'The default of "a" is not of its type, list(object({ name = string, value = optional(map(number), { size = 40 }), none = object({}), both = tuple([string, number]) })).',
          at: 'main.tf:8:13',
          marked: '"x"',
          address: 'variable.a.default',
        },
      ],
    },
    'a text for a number, and a text for a list': {
      files: typed('number', '"40 GB"') + typed('list(string)', '"x"').replace('"a"', '"b"'),
      found: [
        {
          severity: 'error',
          message: 'The default of "a" is not of its type, number.',
          at: 'main.tf:3:13',
          marked: '"40 GB"',
          address: 'variable.a.default',
        },
        {
          severity: 'error',
          message: 'The default of "b" is not of its type, list(string).',
          at: 'main.tf:7:13',
          marked: '"x"',
          address: 'variable.b.default',
        },
      ],
    },
  },
});
