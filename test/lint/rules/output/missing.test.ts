import { outputMissing } from '../../../../src/lint/rules/output/missing.js';
import { describeRule } from '../../lint-files.js';

const RESOURCE = 'resource "huaweicloud_vpc" "main" {}\n';

describeRule(outputMissing, {
  good: {
    'an output in another file': { 'main.tf': RESOURCE, 'outputs.tf': 'output "a" {\n  value = 1\n}\n' },
    'a template that creates nothing': 'variable "a" {}\n',
    'a file that cannot be read whole': `${RESOURCE}output "a" {\n  value =\n}\n`,
  },
  bad: {
    'none, at the first that it creates': {
      files: { 'data.tf': 'data "a" "b" {}\n', 'main.tf': `# A note.\n\n${RESOURCE}`, 'variables.tf': '' },
      found: [
        {
          severity: 'warning',
          message: 'The template has no output: the buyer sees no result after the deployment.',
          at: 'main.tf:3:1',
          marked: 'resource "huaweicloud_vpc" "main"',
        },
      ],
    },
    'an output of a module only': {
      files: {
        'a.tf': 'module "m" {\n  source = "./m"\n}\n',
        'm/a.tf': 'output "a" {\n  value = 1\n}\n',
        'outputs.tf': '# later\n',
      },
      found: [
        {
          severity: 'warning',
          message: 'The template has no output: the buyer sees no result after the deployment.',
          at: 'a.tf:1:1',
          marked: 'module "m"',
        },
      ],
    },
    'none in a file for them that holds something else': {
      files: { 'main.tf': RESOURCE, 'outputs.tf': '# later\nlocals {}\n' },
      found: [
        {
          severity: 'warning',
          message: 'The template has no output: the buyer sees no result after the deployment.',
          at: 'outputs.tf:2:1',
          marked: 'locals',
        },
      ],
    },
  },
});
