import { variableUnknownType } from '../../../../src/lint/rules/variable/unknown-type.js';
import { describeRule } from '../../lint-files.js';

describeRule(variableUnknownType, {
  good: {
    types:
      'variable "a" {\n  type = list(object({ name = string, size = optional(number, 1), any = any }))\n}\nvariable "b" {\n  type = map(tuple([bool, set(string)]))\n}\nvariable "c" {\n  type = list\n}\n',
    'types in JSON': { 'main.tf.json': '{ "variable": { "a": { "type": "map(string)" } } }' },
  },
  bad: {
    'a list in square brackets': {
      files: 'variable "a" {\n  type = list[string]\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The parts of a type are in parentheses: write list(string).',
          at: 'main.tf:2:10',
          marked: 'list[string]',
          address: 'variable.a.type',
          fixed: 'variable "a" {\n  type = list(string)\n}\n',
        },
      ],
    },
    'optional() where no attribute can be left out': {
      files:
        'variable "a" {\n  type = optional(object({ n = number }))\n}\nvariable "b" {\n  type = list(optional(string))\n}\n',
      found: [
        {
          severity: 'error',
          message: 'optional(…) is allowed only directly in object({ … }), as the type of an attribute.',
          at: 'main.tf:2:10',
          marked: 'optional',
          address: 'variable.a.type',
        },
        {
          severity: 'error',
          message: 'optional(…) is allowed only directly in object({ … }), as the type of an attribute.',
          at: 'main.tf:5:15',
          marked: 'optional',
          address: 'variable.b.type',
        },
      ],
    },
    'types with the wrong arguments': {
      files:
        'variable "a" {\n  type = object({ n = optional(string, "x", "y"), m = list(string, number), o = optional() })\n}\nvariable "b" {\n  type = object(string)\n}\n',
      found: [
        {
          severity: 'error',
          message: 'optional(…) accepts a type, and at most one default after it.',
          at: 'main.tf:2:45',
          marked: '"y"',
          address: 'variable.a.type',
        },
        {
          severity: 'error',
          message: 'list(…) requires one type, that of its items.',
          at: 'main.tf:2:55',
          marked: 'list',
          address: 'variable.a.type',
        },
        {
          severity: 'error',
          message: 'optional(…) accepts a type, and at most one default after it.',
          at: 'main.tf:2:81',
          marked: 'optional',
          address: 'variable.a.type',
        },
        {
          severity: 'error',
          message: 'object(…) requires its attributes in braces: object({ name = string }).',
          at: 'main.tf:5:17',
          marked: 'string',
          address: 'variable.b.type',
        },
      ],
    },
    'a type of one word with an argument': {
      files: 'variable "a" {\n  type = string(optional)\n}\n',
      found: [
        {
          severity: 'error',
          message: '"string" accepts no argument.',
          at: 'main.tf:2:10',
          marked: 'string(optional)',
          address: 'variable.a.type',
          fixed: 'variable "a" {\n  type = string\n}\n',
        },
      ],
    },
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
