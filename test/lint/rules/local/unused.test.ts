import { localUnused } from '../../../../src/lint/rules/local/unused.js';
import { describeRule } from '../../lint-files.js';

describeRule(localUnused, {
  good: {
    'one that another local value uses':
      'locals {\n  a = 1\n  b = local.a\n}\noutput "b" {\n  value = local.b\n}\n',
  },
  bad: {
    'a local value that nothing reads': {
      files: { 'main.tf.json': '{\n  "locals": { "a": 1, "b": "${local.a}" }\n}\n' },
      found: [
        {
          severity: 'warning',
          message: 'The local value "b" is never used.',
          at: 'main.tf.json:2:24',
          marked: 'b',
          address: 'local.b',
        },
      ],
    },
  },
});
