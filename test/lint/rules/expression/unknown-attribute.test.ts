import { expressionUnknownAttribute } from '../../../../src/lint/rules/expression/unknown-attribute.js';
import { describeRule, type Found } from '../../lint-files.js';

const VARIABLES = `variable "o" {
  type = object({ cidr = string, tags = map(string), rules = list(object({ port = number })) })
}
variable "m" {
  type = map(object({ cidr = string }))
}
variable "names" {
  type = list(string)
}
variable "whatever" {
  type = any
}
`;
const LINES = VARIABLES.split('\n').length;

/** The variables, and an output with a value in its second line, or blocks. */
const output = (value: string): string => `${VARIABLES}output "a" {\n  value = ${value}\n}\n`;

const error = (line: number, column: number, marked: string, message: string, fixed?: string): Found => ({
  severity: 'error',
  message,
  at: `main.tf:${LINES + line - 1}:${column}`,
  marked,
  address: 'output.a.value',
  ...(fixed !== undefined && { fixed }),
});

describeRule(expressionUnknownAttribute, {
  good: {
    'what the types have': output(
      '[var.o.cidr, var.o["cidr"], var.o.tags.any, var.o.rules[0].port, var.o.rules.0.port, var.o.rules[*].port, var.m.a.cidr, var.m["a"].cidr, var.names[0], values(var.m)[0].cidr]',
    ),
    'types that are not known, and what functions make': output(
      '[var.whatever.a.b, merge(var.m, {}).x.y, [for one in var.whatever : one.x], element(var.names, 0), jsondecode(var.o.cidr).x, one(var.names[*].y...)]',
    ).replace('.y...', ''),
    'what is tried': output(
      '[try(var.o.cdir, ""), can(var.o.cdir), can(var.o.cdir) ? var.o.cdir : "", [for one in var.m : one.cdir if can(one.cdir)], "%{ if can(var.o.x) }${var.o.x}%{ endif }"]',
    ),
    'names that a loop takes for its own': output('[for var in var.whatever : var.o.cdir]'),
    'each and iterators': `${VARIABLES}locals {
  subnets = { for name, subnet in var.m : upper(name) => subnet }
  mixed   = { a = { x = 1 }, b = { y = 2 } }
}
resource "huaweicloud_vpc" "a" {
  for_each = local.subnets
  name     = each.key
  cidr     = each.value.cidr
}
resource "huaweicloud_vpc" "b" {
  for_each = local.mixed
  cidr     = try(each.value.x, each.value.y)
  name     = each.value.y
  dynamic "one" {
    for_each = var.whatever
    iterator = it
    content {
      a = it.key
      b = it.value.c
    }
  }
}
`,
    'a type that could not be read whole': `variable "o" {\n  type = object({ cidr string })\n}\noutput "a" {\n  value = var.o.cidr\n}\n`,
    'a local value that names itself':
      'locals {\n  a = { b = local.a }\n}\noutput "a" {\n  value = local.a.b.c\n}\n',
  },
  bad: {
    'an attribute that the type of a variable does not have': {
      files: output('[var.o.cdir, var.o["cdr"]]'),
      found: [
        error(
          2,
          18,
          'cdir',
          'By its type, var.o has no attribute "cdir"; did you mean "cidr"?',
          output('[var.o.cidr, var.o["cdr"]]'),
        ),
        error(2, 30, '"cdr"', 'By its type, var.o has no attribute "cdr"; did you mean "cidr"?'),
      ],
    },
    'an attribute of an item in a loop, and of all items': {
      files: output('[[for k, v in var.m : v.cdir], values(var.m)[*].cdir]'),
      found: [
        error(
          2,
          35,
          'cdir',
          'By its type, v has no attribute "cdir"; did you mean "cidr"?',
          output('[[for k, v in var.m : v.cidr], values(var.m)[*].cdir]'),
        ),
        error(
          2,
          59,
          'cdir',
          'By its type, each item of values(var.m) has no attribute "cdir"; did you mean "cidr"?',
          output('[[for k, v in var.m : v.cdir], values(var.m)[*].cidr]'),
        ),
      ],
    },
    'an attribute of a text, and of a list': {
      files: output('[var.names[0].id, [for v in var.names : v.name], var.o.cidr[0], var.o.rules.port]'),
      found: [
        error(
          2,
          25,
          'id',
          'By its type, var.names[0] is a single value (string), which has no attribute "id".',
        ),
        error(2, 53, 'name', 'By its type, v is a single value (string), which has no attribute "name".'),
        error(2, 71, '0', 'By its type, var.o.cidr is a single value (string), which has no items.'),
        error(
          2,
          87,
          'port',
          'By its type, var.o.rules is a list: use one of its items, var.o.rules[0].port, or all of them, var.o.rules[*].port.',
        ),
      ],
    },
    'an attribute in a branch, as a warning': {
      files: output('length(var.names) > 0 ? var.o.zone : ""'),
      found: [
        { ...error(2, 41, 'zone', 'By its type, var.o has no attribute "zone".'), severity: 'warning' },
      ],
    },
    'an attribute in the text of a heredoc’s loop': {
      files: output('<<-EOT\n    %{ for name, one in var.m }${one.cdr}%{ endfor }\n  EOT'),
      found: [
        error(
          3,
          38,
          'cdr',
          'By its type, one has no attribute "cdr"; did you mean "cidr"?',
          output('<<-EOT\n    %{ for name, one in var.m }${one.cidr}%{ endfor }\n  EOT'),
        ),
      ],
    },
    'what each and an iterator do not have': {
      files: `${VARIABLES}resource "huaweicloud_vpc" "a" {
  for_each = toset(var.names)
  name     = each.value.name
  cidr     = each.val
  dynamic "logging" {
    for_each = var.m
    content {
      a = logging.val
      b = logging.value.cdir
    }
  }
}
`,
      found: [
        {
          ...error(
            3,
            25,
            'name',
            'By its type, each.value is a single value (string), which has no attribute "name".',
          ),
          address: 'resource.huaweicloud_vpc.a.name',
        },
        {
          ...error(4, 19, 'val', 'each has only "key" and "value", not "val".'),
          address: 'resource.huaweicloud_vpc.a.cidr',
        },
        {
          ...error(8, 19, 'val', 'logging has only "key" and "value", not "val".'),
          address: 'resource.huaweicloud_vpc.a.dynamic.logging.content.a',
        },
        {
          ...error(9, 25, 'cdir', 'By its type, logging.value has no attribute "cdir"; did you mean "cidr"?'),
          address: 'resource.huaweicloud_vpc.a.dynamic.logging.content.b',
          fixed: `${VARIABLES}resource "huaweicloud_vpc" "a" {
  for_each = toset(var.names)
  name     = each.value.name
  cidr     = each.val
  dynamic "logging" {
    for_each = var.m
    content {
      a = logging.val
      b = logging.value.cidr
    }
  }
}
`,
        },
      ],
    },
    'an attribute behind a local value and a condition': {
      files: `${output('[for one in local.chosen : one.cdr]')}locals {\n  chosen = var.whatever ? var.m : {}\n}\n`,
      found: [
        error(
          2,
          42,
          'cdr',
          'By its type, one has no attribute "cdr"; did you mean "cidr"?',
          `${output('[for one in local.chosen : one.cidr]')}locals {\n  chosen = var.whatever ? var.m : {}\n}\n`,
        ),
      ],
    },
  },
});
