import { expressionUnlikeResults } from '../../../../src/lint/rules/expression/unlike-results.js';
import { describeRule, type Found } from '../../lint-files.js';

const VARIABLES =
  'variable "zone" {\n  type = string\n}\nvariable "zones" {\n  type = list(string)\n}\nvariable "any" {\n}\n';
const chosen = (one: string, other: string): string =>
  `${VARIABLES}locals {\n  a = var.zone == "x" ? ${one} : ${other}\n}\n`;
const unlike = (one: string, other: string, marked: string, column: number): Found => ({
  severity: 'error',
  message: `This is ${one} where the condition holds, and ${other} otherwise: Terraform requires one type for both.`,
  at: `main.tf:10:${column}`,
  marked,
  address: 'local.a',
});

describeRule(expressionUnlikeResults, {
  good: {
    'two lists, one of them empty': chosen('var.zones', '[]'),
    'a list and a set': chosen('var.zones', 'toset(["a"])'),
    'a string and a number': chosen('var.zone', '1'),
    'nothing at all': chosen('var.zones', 'null'),
    'what is not known': chosen('var.zones', 'var.any'),
    'two maps': chosen('{ a = 1 }', '{}'),
    'one of a list': chosen('var.zones[0]', 'var.zone'),
  },
  bad: {
    'a list and a string': {
      files: chosen('slice(var.zones, 0, 1)', 'var.zone'),
      found: [unlike('a list', 'a string', 'var.zone', 50)],
    },
    'a string and a map': {
      files: chosen('var.zone', '{}'),
      found: [unlike('a string', 'a map', '{}', 36)],
    },
    'a list and a map': {
      files: chosen('[]', '{ a = 1 }'),
      found: [unlike('a list', 'a map', '{ a = 1 }', 30)],
    },
    JSON: {
      files: { 'main.tf.json': '{"locals": {"a": "${true ? [1] : 2}"}}' },
      found: [
        {
          severity: 'error',
          message:
            'This is a list where the condition holds, and a number otherwise: Terraform requires one type for both.',
          at: 'main.tf.json:1:34',
          marked: '2',
          address: 'local.a',
        },
      ],
    },
  },
});
