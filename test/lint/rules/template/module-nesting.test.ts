import { templateModuleNesting } from '../../../../src/lint/rules/template/module-nesting.js';
import { describeRule } from '../../lint-files.js';

const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;
const VPC = 'resource "huaweicloud_vpc" "main" {}\n';

describeRule(templateModuleNesting, {
  bad: {
    'a fourth level': {
      files: {
        'main.tf': call('a', './a'),
        'a/main.tf': call('b', '../b'),
        'b/main.tf': call('c', '../c'),
        'c/main.tf': call('d', '../d'),
        'd/main.tf': VPC,
      },
      found: [
        {
          severity: 'error',
          message: '"d" is a module of level 4; RFS loads 3 levels.',
          at: 'c/main.tf:1:1',
          marked: 'module "d"',
          address: 'module.d',
        },
      ],
    },
    'a module that calls itself': {
      files: { 'main.tf': call('a', './a'), 'a/main.tf': call('b', '../b'), 'b/main.tf': call('c', '../a') },
      found: [
        {
          severity: 'error',
          message: 'The module calls itself: a → b → a.',
          at: 'b/main.tf:1:1',
          marked: 'module "c"',
          address: 'module.c',
        },
      ],
    },
  },
  good: {
    'three levels': {
      files: {
        'main.tf': call('a', './a') + call('c', './c'),
        'a/main.tf': call('b', '../b'),
        'b/main.tf': call('c', '../c'),
        'c/main.tf': VPC,
      },
    },
  },
});
