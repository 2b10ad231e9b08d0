import { expressionNotIterable } from '../../../../src/lint/rules/expression/not-iterable.js';
import { describeRule } from '../../lint-files.js';

const local = (value: string): string => `locals {\n  a = ${value}\n}\n`;
const TEXT = 'variable "text" {\n  type = string\n}\n';
const found = (message: string, marked: string, column: number) => [
  { severity: 'error' as const, message, at: `main.tf:2:${column}`, marked, address: 'local.a' },
];

describeRule(expressionNotIterable, {
  good: {
    collections: local('[for x in [1] : x], [for k, v in { a = 1 } : k], [for x in toset(["a"]) : x]')
      .replace('a = ', 'a = [')
      .replace('\n}', ']\n}'),
    'what only a deployment knows': local('[for x in var.any : x]'),
    'what is tried': `${local('try([for x in var.text : x], [])')}${TEXT}`,
    'a block, which is an object': `${local('[for k, v in huaweicloud_vpc.a : k]')}resource "huaweicloud_vpc" "a" {}\n`,
  },
  bad: {
    'a string': {
      files: local('[for x in var.text : x]') + TEXT,
      found: found(
        'A loop goes over a list, a set, a map or an object, and this is a string.',
        'var.text',
        17,
      ),
    },
    'a number': {
      files: local('{ for x in 5 : x => x }'),
      found: found('A loop goes over a list, a set, a map or an object, and this is a number.', '5', 18),
    },
    'null in a directive': {
      files: local('"%{ for x in null }a%{ endfor }"'),
      found: found('A loop goes over a list, a set, a map or an object, and this is null.', 'null', 20),
    },
  },
});
