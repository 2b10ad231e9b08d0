import { variableNullDefault } from '../../../../src/lint/rules/variable/null-default.js';
import { describeRule, type Found } from '../../lint-files.js';

const variable = (nullable: string, fallback: string): string =>
  `variable "a" {\n  type     = string\n  nullable = ${nullable}\n  default  = ${fallback}\n}\n`;

const found = (at: string): Found => ({
  severity: 'error',
  message: '"a" has nullable = false, and its default is null.',
  at,
  marked: 'null',
  address: 'variable.a.default',
});

describeRule(variableNullDefault, {
  good: {
    'null where it is taken, and another default': {
      'a.tf': variable('true', 'null'),
      'b.tf': variable('false', '""').replace('"a"', '"b"'),
      'c.tf': variable('null', 'null').replace('"a"', '"c"'),
    },
    'no default, and one that is broken':
      'variable "a" {\n  nullable = false\n}\n' + variable('false', '').replace('"a"', '"b"'),
  },
  bad: {
    'null that the variable does not take': {
      files: variable('false', 'null'),
      found: [found('main.tf:4:14')],
    },
    'the same in quotes, and in JSON': {
      files: { 'main.tf.json': '{"variable": {"a": {"nullable": "false", "default": null}}}' },
      found: [found('main.tf.json:1:53')],
    },
  },
});
