import { outputNoDescription } from '../../../../src/lint/rules/output/no-description.js';
import { describeRule } from '../../lint-files.js';

describeRule(outputNoDescription, {
  good: {
    'a description, and an output of a module without': {
      'main.tf':
        'output "a" {\n  description = "Address"\n  value = module.m.a\n}\nmodule "m" {\n  source = "./m"\n}\n',
      'm/main.tf': 'output "a" {\n  value = 1\n}\n',
    },
  },
  bad: {
    'none, under a Chinese name': {
      files: 'output "登录地址" {\n  value = 1\n}\n',
      found: [
        {
          severity: 'info',
          message: 'The output "登录地址" has no description.',
          at: 'main.tf:1:9',
          marked: '登录地址',
          address: 'output.登录地址',
          fixed: 'output "登录地址" {\n  description = "登录地址"\n  value       = 1\n}\n',
        },
      ],
    },
  },
});
