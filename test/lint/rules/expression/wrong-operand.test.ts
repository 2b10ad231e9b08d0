import { expressionWrongOperand } from '../../../../src/lint/rules/expression/wrong-operand.js';
import { describeRule } from '../../lint-files.js';

const local = (value: string): string => `locals {\n  a = ${value}\n}\n`;

describeRule(expressionWrongOperand, {
  good: {
    numbers: local('count.index + 1 - 2 * var.size'),
    'a number in quotes': local('"1" + 2'),
    'a comparison of texts': local('var.name == "a"'),
    'what may be a number': local('"${var.size}" + 1'),
  },
  bad: {
    'a text joined with +': {
      files: local('var.name + "-vpc"'),
      found: [
        {
          severity: 'error',
          message: '"+" adds numbers, and this is text. Join strings within one string: "${…}text".',
          at: 'main.tf:2:18',
          marked: '"-vpc"',
          address: 'local.a',
        },
      ],
    },
    'several texts, told once': {
      files: local('"a" + "b" + var.name'),
      found: [
        {
          severity: 'error',
          message: '"+" adds numbers, and this is text. Join strings within one string: "${…}text".',
          at: 'main.tf:2:7',
          marked: '"a"',
          address: 'local.a',
        },
      ],
    },
  },
});
