import { localUndeclared } from '../../../../src/lint/rules/local/undeclared.js';
import { describeRule } from '../../lint-files.js';

describeRule(localUndeclared, {
  good: {
    'a local value of another locals block': 'locals {\n  a = 1\n}\nlocals {\n  b = local.a\n}\n',
  },
  bad: {
    'a mistyped local value': {
      files: 'locals {\n  prefix = "a"\n}\noutput "name" {\n  value = "${local.prefx}-b"\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The local value "prefx" is not declared. Did you mean "prefix"?',
          at: 'main.tf:5:14',
          marked: 'local.prefx',
          address: 'output.name.value',
          fixed: 'locals {\n  prefix = "a"\n}\noutput "name" {\n  value = "${local.prefix}-b"\n}\n',
        },
      ],
    },
  },
});
