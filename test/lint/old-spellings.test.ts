import { expressionInterpolationOnly } from '../../src/lint/rules/expression-interpolation-only.js';
import { expressionQuotedReference } from '../../src/lint/rules/expression-quoted-reference.js';
import { variableNoDescription } from '../../src/lint/rules/variable-no-description.js';
import { variableQuotedType } from '../../src/lint/rules/variable-quoted-type.js';
import { describeRule, type Found } from './lint-files.js';

/** What Terraform 0.11 wanted, and what its successors do without. */

function interpolation(at: string, marked: string, text: string, fixed: string): Found {
  const message = `This string is nothing but an interpolation: write ${text}.`;
  return { severity: 'info', message, at, marked, address: 'local.a', fixed };
}

const locals = (value: string): string => `locals {\n  a = ${value}\n}\n`;

describeRule(expressionInterpolationOnly, {
  good: {
    'text beside it, or two of them': locals('["a${b.c}", "${b.c}${b.d}", "%{ if b.c }x%{ endif }"]'),
    'a heredoc, which ends with a line': locals('<<-E\n  ${b.c}\n  E'),
    'a dollar that is escaped': locals('"$${b.c}"'),
    JSON: { 'main.tf.json': '{"locals": {"a": "${b.c}"}}' },
    'names in quotes, which are no values': 'data "x" "y" {\n  depends_on = ["${b.c}"]\n}\n',
    'one that cannot be read': locals('"${b.}"'),
  },
  bad: {
    'a reference': {
      files: locals('"${var.x}"'),
      found: [interpolation('main.tf:2:7', '"${var.x}"', 'var.x', locals('var.x'))],
    },
    'a call inside a call, and keeps a comment': {
      files: locals('max(1, "${min(2, b.c /* few */)}") # c'),
      found: [
        interpolation(
          'main.tf:2:14',
          '"${min(2, b.c /* few */)}"',
          'min(2, b.c /* few */)',
          locals('max(1, min(2, b.c /* few */)) # c'),
        ),
      ],
    },
    'blanks and strip markers': {
      files: locals('"${~ b.c ~}"'),
      found: [interpolation('main.tf:2:7', '"${~ b.c ~}"', 'b.c', locals('b.c'))],
    },
    'an operation beside another': {
      files: locals('2 * "${b.c + 1}"'),
      found: [interpolation('main.tf:2:11', '"${b.c + 1}"', '(b.c + 1)', locals('2 * (b.c + 1)'))],
    },
    'an operation alone': {
      files: locals('"${b.c ? 1 : 2}"'),
      found: [interpolation('main.tf:2:7', '"${b.c ? 1 : 2}"', 'b.c ? 1 : 2', locals('b.c ? 1 : 2'))],
    },
    'several lines': {
      files: locals('"${\n    b.c +\n    1\n  }"'),
      found: [
        interpolation(
          'main.tf:2:7',
          '"${\n    b.c +\n    1\n  }"',
          '( b.c + 1 )',
          locals('(\n    b.c +\n    1\n  )'),
        ),
      ],
    },
    'a key': {
      files: locals('{ "${b.c}" = 1 }'),
      found: [interpolation('main.tf:2:9', '"${b.c}"', '(b.c)', locals('{ (b.c) = 1 }'))],
    },
  },
});

describeRule(expressionQuotedReference, {
  good: {
    'names without quotes': 'data "x" "y" {\n  depends_on = [b.c]\n  provider = huaweicloud.other\n}\n',
    'the old wildcard, which Terraform refuses':
      'resource "x" "y" {\n  lifecycle {\n    ignore_changes = ["*"]\n  }\n}\n',
    'JSON, where they are always in quotes': {
      'main.tf.json': '{"data": {"x": {"y": {"depends_on": ["b.c"]}}}}',
    },
  },
  bad: {
    'a provider and the keyword of an argument': {
      files:
        'resource "x" "y" {\n  provider = "huaweicloud.other"\n  lifecycle {\n    ignore_changes = ["tags"] # c\n  }\n}\n',
      found: [
        {
          severity: 'info',
          message: '"huaweicloud.other" is a name: Terraform wants it without quotes.',
          at: 'main.tf:2:14',
          marked: '"huaweicloud.other"',
          address: 'resource.x.y.provider',
          fixed:
            'resource "x" "y" {\n  provider = huaweicloud.other\n  lifecycle {\n    ignore_changes = ["tags"] # c\n  }\n}\n',
        },
        {
          severity: 'info',
          message: '"tags" is a name: Terraform wants it without quotes.',
          at: 'main.tf:4:23',
          marked: '"tags"',
          address: 'resource.x.y.lifecycle.ignore_changes',
          fixed:
            'resource "x" "y" {\n  provider = "huaweicloud.other"\n  lifecycle {\n    ignore_changes = [tags] # c\n  }\n}\n',
        },
      ],
    },
  },
});

const typed = (type: string): string => `variable "a" {\n  type = ${type}\n}\n`;

describeRule(variableQuotedType, {
  good: {
    'a type': typed('list(string)'),
    JSON: { 'main.tf.json': '{"variable": {"a": {"type": "string"}}}' },
  },
  bad: Object.fromEntries(
    [
      ['"string"', 'string'],
      ['"list"', 'list(string)'],
      ['"map(number)"', 'map(number)'],
      ['"text"', undefined],
    ].map(([written, type]) => [
      `${written}`,
      {
        files: typed(written!),
        found: [
          {
            severity: 'warning',
            message: 'The type of "a" stands in quotes, which Terraform 1.x refuses.',
            at: 'main.tf:2:10',
            marked: written!,
            address: 'variable.a.type',
            ...(type && { fixed: typed(type) }),
          },
        ],
      },
    ]),
  ),
});

const described = (text: string, fixed: string, name = 'a', line = 1): { files: string; found: Found[] } => ({
  files: text,
  found: [
    {
      severity: 'warning',
      message: `The variable "${name}" has no description.`,
      at: `main.tf:${line}:11`,
      marked: name,
      address: `variable.${name}`,
      fixed,
    },
  ],
});

describeRule(variableNoDescription, {
  good: {},
  bad: {
    'none, and lines up the equals signs of the lines below': described(
      'variable "a" {\n  type = string # t\n  default = 1\n}\n',
      'variable "a" {\n  description = "A"\n  type = string # t\n  default = 1\n}\n',
    ),
    'none, above lines that stand below each other': described(
      'variable "vpc_id" {\r\n  type    = string # t\r\n  default = "x"\r\n\r\n  nullable = true\r\n}\r\n',
      'variable "vpc_id" {\r\n  description = "VPC ID"\r\n  type        = string # t\r\n  default     = "x"\r\n\r\n  nullable = true\r\n}\r\n',
      'vpc_id',
    ),
    'none, before a value of several lines': described(
      'variable "a" {\n  type = object({\n    x = string\n  })\n}\n',
      'variable "a" {\n  description = "A"\n  type = object({\n    x = string\n  })\n}\n',
    ),
    'none in a block of one line': described(
      'variable "a" { type = string }\n',
      'variable "a" {\n  type = string\n  description = "A"\n}\n',
    ),
  },
});
