import { resourceBadAddress } from '../../../../src/lint/rules/resource/bad-address.js';
import { describeRule } from '../../lint-files.js';

const vpc = (cidr: string): string => `resource "huaweicloud_vpc" "a" {\n  cidr = ${cidr}\n}\n`;

describeRule(resourceBadAddress, {
  good: {
    'a range': vpc('"192.168.0.0/16"'),
    'what only a deployment knows': vpc('var.cidr'),
    'a name where an address could stand':
      'resource "huaweicloud_dns_recordset" "a" {\n  records = ["www.example.com"]\n}\n',
    'a version, which has dots, too': 'resource "huaweicloud_cce_addon" "a" {\n  version = "1.19.300"\n}\n',
    IPv6: 'resource "huaweicloud_networking_secgroup_rule" "a" {\n  remote_ip_prefix = "::/0"\n}\n',
    'an address where a range is allowed, too':
      'resource "huaweicloud_networking_secgroup_rule" "a" {\n  remote_ip_prefix = "10.0.0.1"\n}\n',
  },
  bad: {
    'a mask over 32': {
      files: vpc('"192.168.0.0/33"'),
      found: [
        {
          severity: 'warning',
          message: '"cidr" is "192.168.0.0/33": the mask after "/" must be a number from 0 to 32.',
          at: 'main.tf:2:10',
          marked: '"192.168.0.0/33"',
          address: 'resource.huaweicloud_vpc.a.cidr',
        },
      ],
    },
    'a range without its mask': {
      files: vpc('"192.168.0.0"'),
      found: [
        {
          severity: 'warning',
          message: '"cidr" is "192.168.0.0": a range requires a mask, such as /24.',
          at: 'main.tf:2:10',
          marked: '"192.168.0.0"',
          address: 'resource.huaweicloud_vpc.a.cidr',
        },
      ],
    },
    'three numbers in a list': {
      files: 'resource "huaweicloud_vpc_subnet" "a" {\n  dns_list = ["100.125.1.250", "100.125.21"]\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"dns_list" is "100.125.21": an address has four numbers, and this has 3.',
          at: 'main.tf:2:32',
          marked: '"100.125.21"',
          address: 'resource.huaweicloud_vpc_subnet.a.dns_list',
        },
      ],
    },
    'the default of a variable that is named after it': {
      files: `variable "vpc_cidr" {\n  default = "192.168.256.0/24"\n}\n${vpc('var.vpc_cidr')}`,
      found: [
        {
          severity: 'warning',
          message: '"cidr" is "192.168.256.0/24" by default: 256 is over 255.',
          at: 'main.tf:2:13',
          marked: '"192.168.256.0/24"',
          address: 'variable.vpc_cidr.default',
        },
      ],
    },
  },
});
