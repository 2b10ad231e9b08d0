import { expressionWrongArgument } from '../../../../src/lint/rules/expression/wrong-argument.js';
import { describeRule } from '../../lint-files.js';

const local = (value: string): string => `locals {\n  a = ${value}\n}\n`;
const VARIABLES =
  'variable "text" {\n  type = string\n}\nvariable "list" {\n  type = list(string)\n}\nvariable "set" {\n  type = set(string)\n}\nvariable "map" {\n  type = map(string)\n}\n';
const found = (message: string, marked: string, column: number, severity: 'error' | 'warning' = 'error') => [
  { severity, message, at: `main.tf:2:${column}`, marked, address: 'local.a' },
];

describeRule(expressionWrongArgument, {
  good: {
    'what is of the type, or becomes it': `${local('[upper(5), max("1", 2), length(var.map), join(",", var.set), keys({ a = 1 })]')}${VARIABLES}`,
    'what only a deployment knows': local('[length(var.any), max(var.any, 1), element(var.any, 0)]'),
    'what is tried': `${local('[try(length(5), 0), can(upper(var.list)), can(length(5)) ? length(5) : 0]')}${VARIABLES}`,
    'a list that is spread': `${local('max([1, 2]...)')}${VARIABLES}`,
    'null where it is accepted': local('[merge(null, {}), jsonencode(null), tostring(null)]'),
    'a product of lists, which is a list': `${local('element(setproduct(var.list, var.list), 0)')}${VARIABLES}`,
    'the type of a variable, which is no call': 'variable "a" {\n  type = list(string)\n}\n',
    'a block, which is an object': `${local('[keys(huaweicloud_vpc.a), length(huaweicloud_vpc.a)]')}resource "huaweicloud_vpc" "a" {}\n`,
  },
  bad: {
    'the length of a number': {
      files: local('length(5)'),
      found: found('Argument 1 of length must be a list, a map or a string, and this is a number.', '5', 14),
    },
    'one value for a list, the second argument': {
      files: local('join(",", var.text)') + VARIABLES,
      found: found('Argument 2 of join must be a list or a set, and this is a string.', 'var.text', 17),
    },
    'a set where the order counts': {
      files: local('element(var.set, 0)') + VARIABLES,
      found: found('Argument 1 of element must be a list, and this is a set.', 'var.set', 15),
    },
    'what a resource gives': {
      files: `${local('max(huaweicloud_vpc.a.routes, 1)')}resource "huaweicloud_vpc" "a" {}\n`,
      found: found('Argument 1 of max must be a number, and this is a list.', 'huaweicloud_vpc.a.routes', 11),
    },
    'a text that is no number': {
      files: local('max("many", 1)'),
      found: found('Argument 1 of max must be a number, which this text cannot become.', '"many"', 11),
    },
    'null, through a local value': {
      files: 'locals {\n  a = upper(local.b)\n  b = null\n}\n',
      found: found('Argument 1 of upper must be a string, and this is null.', 'local.b', 13),
    },
    'a branch, which may not be taken': {
      files: local('var.on ? length(5) : 0'),
      found: found(
        'Argument 1 of length must be a list, a map or a string, and this is a number.',
        '5',
        23,
        'warning',
      ),
    },
    'two of one call, told once': {
      files: local('setunion("a", "b")'),
      found: found('Argument 1 of setunion must be a list or a set, and this is a string.', '"a"', 16),
    },
  },
});
