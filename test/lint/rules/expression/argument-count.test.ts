import { expressionArgumentCount } from '../../../../src/lint/rules/expression/argument-count.js';
import { describeRule } from '../../lint-files.js';

const local = (expression: string): string => `locals {\n  a = ${expression}\n}\n`;

describeRule(expressionArgumentCount, {
  good: {
    'as many as it takes': local('replace("a", "b", "c")'),
    'any number': local('concat([1], [2], [3])'),
    'a list that is spread': local('max(var.numbers...)'),
  },
  bad: {
    'too few': {
      files: local('replace("a", "b")'),
      found: [
        {
          severity: 'error',
          message: '"replace" expects 3 arguments, but gets 2.',
          at: 'main.tf:2:7',
          marked: 'replace("a", "b")',
          address: 'local.a',
        },
      ],
    },
    'too many': {
      files: local('lookup({}, "a", "b", "c")'),
      found: [
        {
          severity: 'error',
          message: '"lookup" expects 2 to 3 arguments, but gets 4.',
          at: 'main.tf:2:7',
          marked: 'lookup({}, "a", "b", "c")',
          address: 'local.a',
        },
      ],
    },
  },
});
