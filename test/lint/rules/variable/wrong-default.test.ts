import { variableWrongDefault } from '../../../../src/lint/rules/variable/wrong-default.js';
import { describeRule } from '../../lint-files.js';

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
    'null, and what is not known':
      typed('number', 'null') + typed('object({ a = number })', '{ (var.key) = 1 }').replace('"a"', '"b"'),
    'numbers as Terraform reads them': typed('list(number)', '["+5", ".5", "5.", "1e3", "-0.1"]'),
    'objects with what they must have': {
      'a.tf': typed(
        'object({ a = number, b = optional(string), c = optional(list(string), ["x"]), d = any })',
        '{ a = null, d = [1, "x"], entirely_other = 1 }',
      ),
      'b.tf': typed(
        'map(object({ "n" = optional(object({ m = optional(bool) }), {}) }))',
        '{ x = {}, y = { n = {} } }',
      ).replace('"a"', '"b"'),
      'c.tf': typed('tuple([string, number])', '[1, "1"]').replace('"a"', '"c"'),
      'd.tf': typed('object({})', '{ a = 1 }').replace('"a"', '"d"'),
      'e.tf.json':
        '{ "variable": { "e": { "type": "list(object({ n = number }))", "default": [{ "n": "1" }] } } }',
    },
    'an object that could not be read whole': typed('object({ cidr = string })', '{ cidr "10.0.0.0/8" }'),
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
    'an object that lacks what looks like another attribute of it': {
      files: typed('object({ cidr = string })', '{ cdr = "10.0.0.0/24" }'),
      found: [
        {
          severity: 'error',
          message:
            'The default of "a" has "cdr" and lacks "cidr", which its type requires; did you mean "cidr"?',
          at: 'main.tf:3:15',
          marked: 'cdr',
          address: 'variable.a.default',
          fixed: typed('object({ cidr = string })', '{ cidr = "10.0.0.0/24" }'),
        },
      ],
    },
    'the first of the items of a list that lack something or are of another type': {
      files: typed(
        'list(object({ n = number, m = optional(string) }))',
        '[{ n = "1" }, { n = "abc" }, { n = "x" }, { n = 3, mm = "a" }, {}, {}]',
      ),
      found: [
        {
          severity: 'error',
          message: 'In the default of "a", [1].n is not of its type, number.',
          at: 'main.tf:3:33',
          marked: '"abc"',
          address: 'variable.a.default',
        },
        {
          severity: 'info',
          message:
            'In the default of "a", [3] has "mm", which its type does not have and Terraform drops; did you mean "m"?',
          at: 'main.tf:3:64',
          marked: 'mm',
          address: 'variable.a.default',
          fixed: typed(
            'list(object({ n = number, m = optional(string) }))',
            '[{ n = "1" }, { n = "abc" }, { n = "x" }, { n = 3, m = "a" }, {}, {}]',
          ),
        },
        {
          severity: 'error',
          message: 'In the default of "a", [4] lacks "n", which its type requires.',
          at: 'main.tf:3:76',
          marked: '{}',
          address: 'variable.a.default',
        },
      ],
    },
    'a part of a part, and the default of an optional attribute': {
      files: typed(
        'map(object({ a = object({ b = optional(number, "x"), c = bool }) }))',
        '{ x = { a = { b = 1 } } }',
      ),
      found: [
        {
          severity: 'error',
          message: 'The default of "a.a.b" is not of its type, number.',
          at: 'main.tf:2:60',
          marked: '"x"',
          address: 'variable.a.type',
        },
        {
          severity: 'error',
          message: 'In the default of "a", ["x"].a lacks "c", which its type requires.',
          at: 'main.tf:3:25',
          marked: '{ b = 1 }',
          address: 'variable.a.default',
        },
      ],
    },
    'a key in quotes, and a tuple with too few items': {
      files:
        typed('object({ cidr = string })', '{ "cdr" = "10.0.0.0/24" }') +
        typed('tuple([string, number])', '["x"]').replace('"a"', '"b"'),
      found: [
        {
          severity: 'error',
          message:
            'The default of "a" has "cdr" and lacks "cidr", which its type requires; did you mean "cidr"?',
          at: 'main.tf:3:15',
          marked: '"cdr"',
          address: 'variable.a.default',
          fixed:
            typed('object({ cidr = string })', '{ "cidr" = "10.0.0.0/24" }') +
            typed('tuple([string, number])', '["x"]').replace('"a"', '"b"'),
        },
        {
          severity: 'error',
          message: 'The default of "b" is not of its type, tuple([string, number]).',
          at: 'main.tf:7:13',
          marked: '["x"]',
          address: 'variable.b.default',
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
