import { missingModule } from '../../src/lint/rules/missing-module.js';
import { moduleCount } from '../../src/lint/rules/module-count.js';
import { moduleNesting } from '../../src/lint/rules/module-nesting.js';
import { nonlocalModule } from '../../src/lint/rules/nonlocal-module.js';
import { describeRule } from './lint-files.js';

const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;
const VPC = 'resource "huaweicloud_vpc" "main" {}\n';

describeRule(nonlocalModule, {
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

describeRule(missingModule, {
  bad: {
    'a folder that is not there': {
      files: { 'main.tf': call('a', './modules/vpc'), 'modules/vpc/README.md': 'x' },
      found: [
        {
          severity: 'error',
          message: 'There are no .tf files in "modules/vpc", where the module "./modules/vpc" should be.',
          at: 'main.tf:2:12',
          marked: '"./modules/vpc"',
          address: 'module.a.source',
        },
      ],
    },
    'a folder around the template: a warning, as it may be packed with it': {
      files: { 'main.tf': call('a', '../vpc') },
      found: [
        {
          severity: 'warning',
          message: 'The module "../vpc" lies outside of the template’s folder; RFS gets that folder only.',
          at: 'main.tf:2:12',
          marked: '"../vpc"',
          address: 'module.a.source',
        },
      ],
    },
    'a folder outside of a zip': {
      files: { 'main.tf': call('a', '../vpc') },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'The module "../vpc" lies outside of the template’s folder; RFS gets that folder only.',
          at: 'main.tf:2:12',
          marked: '"../vpc"',
          address: 'module.a.source',
        },
      ],
    },
  },
  good: {
    'folders of the template, from the root and from a module': {
      files: {
        'main.tf': call('a', './modules/vpc'),
        'modules/vpc/main.tf': call('b', '../subnet/'),
        'modules/subnet/main.tf.json': '{}',
      },
    },
    'anything where only one file is known': {
      files: { 'main.tf': call('a', './vpc') },
      options: { as: 'file' },
    },
  },
});

const calls = (count: number): string =>
  Array.from({ length: count }, (_, index) => call(`m${index + 1}`, './vpc')).join('');

describeRule(moduleCount, {
  bad: {
    'more than 50, at the 51st': {
      files: { 'main.tf': calls(40), 'more.tf': calls(12), 'vpc/main.tf': VPC },
      found: [
        {
          severity: 'error',
          message: 'The template calls 52 modules; RFS takes at most 50.',
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
          message: 'The template calls 3 modules; RFS takes at most 2.',
          at: 'main.tf:7:1',
          marked: 'module "m3"',
          address: 'module.m3',
        },
      ],
    },
  },
  good: { '25 modules': { files: { 'main.tf': calls(25), 'vpc/main.tf': VPC } } },
});

describeRule(moduleNesting, {
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
