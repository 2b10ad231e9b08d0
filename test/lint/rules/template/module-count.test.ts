import { templateModuleCount } from '../../../../src/lint/rules/template/module-count.js';
import { describeRule } from '../../lint-files.js';

const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;
const VPC = 'resource "huaweicloud_vpc" "main" {}\n';
const calls = (count: number): string =>
  Array.from({ length: count }, (_, index) => call(`m${index + 1}`, './vpc')).join('');

describeRule(templateModuleCount, {
  bad: {
    'more than 50, at the 51st': {
      files: { 'main.tf': calls(40), 'more.tf': calls(12), 'vpc/main.tf': VPC },
      found: [
        {
          severity: 'error',
          message: 'The template calls 52 modules; RFS accepts at most 50.',
          at: 'more.tf:31:1',
          marked: 'module "m11"',
          address: 'module.m11',
        },
      ],
    },
    'more than 25: a warning that says that two pages differ': {
      files: { 'main.tf': calls(26), 'vpc/main.tf': VPC },
      found: [
        {
          severity: 'warning',
          message:
            'The template calls 26 modules: the two pages on RFS differ, the Chinese one allows 50, the English one 25.',
          at: 'main.tf:76:1',
          marked: 'module "m26"',
          address: 'module.m26',
        },
      ],
    },
    'exactly 50, which only the English page forbids': {
      files: { 'main.tf': calls(50), 'vpc/main.tf': VPC },
      found: [
        {
          severity: 'warning',
          message:
            'The template calls 50 modules: the two pages on RFS differ, the Chinese one allows 50, the English one 25.',
          at: 'main.tf:76:1',
          marked: 'module "m26"',
          address: 'module.m26',
        },
      ],
    },
    'another limit': {
      files: { 'main.tf': calls(3), 'vpc/main.tf': VPC },
      options: { settings: { 'template/module-count': { max: 2 } } },
      found: [
        {
          severity: 'error',
          message: 'The template calls 3 modules; RFS accepts at most 2.',
          at: 'main.tf:7:1',
          marked: 'module "m3"',
          address: 'module.m3',
        },
      ],
    },
  },
  good: { '25 modules': { files: { 'main.tf': calls(25), 'vpc/main.tf': VPC } } },
});
