import { templateNonlocalModule } from '../../../../src/lint/rules/template/nonlocal-module.js';
import { describeRule } from '../../lint-files.js';

const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;
const VPC = 'resource "huaweicloud_vpc" "main" {}\n';

describeRule(templateNonlocalModule, {
  bad: {
    'a registry, Git, and a folder of the template without ./': {
      files: {
        'main.tf':
          call('a', 'x/vpc/huaweicloud') +
          call('b', 'git::https://example.com/vpc.git') +
          call('c', 'modules/vpc'),
        'modules/vpc/main.tf': VPC,
      },
      found: [
        {
          severity: 'error',
          message: 'RFS loads modules from the template’s own folders only, not from "x/vpc/huaweicloud".',
          at: 'main.tf:2:12',
          marked: '"x/vpc/huaweicloud"',
          address: 'module.a.source',
        },
        {
          severity: 'error',
          message:
            'RFS loads modules from the template’s own folders only, not from "git::https://example.com/vpc.git".',
          at: 'main.tf:5:12',
          marked: '"git::https://example.com/vpc.git"',
          address: 'module.b.source',
        },
        {
          severity: 'error',
          message: 'A folder of the template is named with "./" in front: "./modules/vpc".',
          at: 'main.tf:8:12',
          marked: '"modules/vpc"',
          address: 'module.c.source',
          fixed:
            call('a', 'x/vpc/huaweicloud') +
            call('b', 'git::https://example.com/vpc.git') +
            call('c', './modules/vpc'),
        },
      ],
    },
    'a private module, as a warning, in JSON': {
      files: {
        'main.tf.json':
          '{"module": {"a": {"source": "rf://rfs.cn-north-4.myhuaweicloud.com/private/1/a?version==1.0.0"}}}',
      },
      found: [
        {
          severity: 'warning',
          message:
            'RFS’s page on templates allows local modules only; its interface also knows private modules (rf://), which belong to one account: a buyer may not be able to read yours.',
          at: 'main.tf.json:1:29',
          marked: '"rf://rfs.cn-north-4.myhuaweicloud.com/private/1/a?version==1.0.0"',
          address: 'module.a.source',
        },
      ],
    },
  },
  good: {
    'local folders': call('a', './modules/vpc') + call('b', '../vpc'),
    'a source that is not written out': 'module "a" {\n  source = var.source\n}\n',
  },
});
