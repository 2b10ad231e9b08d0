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
    'a list beside a number, and a number beside &&': {
      files: local('[[1] + 1, 5 && true, -true, !length([])]'),
      found: [
        ['"+" works on numbers, and this is a list.', '[1]', 8],
        ['"&&" works on true or false, and this is a number.', '5', 17],
        ['"-" works on numbers, and this is true or false.', 'true', 29],
        ['"!" works on true or false, and this is a number.', 'length([])', 36],
      ].map(([message, marked, column]) => ({
        severity: 'error',
        message: String(message),
        at: `main.tf:2:${column}`,
        marked: String(marked),
        address: 'local.a',
      })),
    },
    'a text that is no number, and null': {
      files: local('["many" > 1, null + 1]'),
      found: [
        ['">" works on numbers, and this is a text that is none.', '"many"', 8],
        ['"+" works on numbers, and this is null.', 'null', 20],
      ].map(([message, marked, column]) => ({
        severity: 'error',
        message: String(message),
        at: `main.tf:2:${column}`,
        marked: String(marked),
        address: 'local.a',
      })),
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
