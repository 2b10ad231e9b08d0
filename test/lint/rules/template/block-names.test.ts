import { templateBlockNames } from '../../../../src/lint/rules/template/block-names.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateBlockNames, {
  good: { 'right names': 'resource "x" "x" {}\nvariable "x" {}\nlocals {}\n' },
  bad: {
    'a name behind an inner block': {
      files: 'resource "huaweicloud_compute_instance" "a" {\n  network "main" {\n    uuid = "x"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"network" is a block inside of a resource or data source: it must not have labels.',
          at: 'main.tf:2:3',
          marked: 'network "main',
          address: 'resource.huaweicloud_compute_instance.a.network',
        },
      ],
    },
    'a resource with its type only, and locals with a name': {
      files: 'resource "huaweicloud_vpc" {}\nlocals "x" {}\n',
      found: [
        {
          severity: 'error',
          message: '"resource" requires two labels, a type and a name, but has 1.',
          at: 'main.tf:1:1',
          marked: 'resource "huaweicloud_vpc"',
          address: 'resource.huaweicloud_vpc',
        },
        {
          severity: 'error',
          message: '"locals" must not have labels, but has 1.',
          at: 'main.tf:2:1',
          marked: 'locals "x"',
          address: 'locals.x',
        },
      ],
    },
  },
});
