import { resourceUnlistedValue } from '../../../../src/lint/rules/resource/unlisted-value.js';
import { describeRule } from '../../lint-files.js';

const rule = (direction: string): string =>
  `resource "huaweicloud_networking_secgroup_rule" "a" {\n  direction         = ${direction}\n  ethertype         = "ipv4"\n  security_group_id = "x"\n}\n`;

describeRule(resourceUnlistedValue, {
  good: {
    'a value of the list': rule('"ingress"'),
    'another letter case where it does not matter': rule('"INGRESS"'),
    'a protocol by its number, which the provider accepts from 0 to 255': rule('"ingress"\n  protocol = 50'),
    'what only a deployment knows': rule('var.direction'),
    'numbers of a list of numbers, with quotes and without':
      'resource "huaweicloud_vpc_eip" "a" {\n  publicip {\n    ip_version = 4\n  }\n}\nresource "huaweicloud_vpc_eip" "b" {\n  publicip {\n    ip_version = "6"\n  }\n}\n',
  },
  bad: {
    'a number that a list of numbers does not have': {
      files: 'resource "huaweicloud_vpc_eip" "a" {\n  publicip {\n    ip_version = 5\n  }\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"ip_version" is "5", and the provider accepts 4, 6.',
          at: 'main.tf:3:18',
          marked: '5',
          address: 'resource.huaweicloud_vpc_eip.a.publicip.ip_version',
        },
      ],
    },
    'other letters than a page lists, which may not matter': {
      files: 'resource "huaweicloud_compute_instance" "a" {\n  eip_type = "5_BGP"\n}\n',
      found: [
        {
          severity: 'info',
          message: '"eip_type" is "5_BGP", and the provider lists 5_bgp, 5_sbgp; did you mean "5_bgp"?',
          at: 'main.tf:2:14',
          marked: '"5_BGP"',
          address: 'resource.huaweicloud_compute_instance.a.eip_type',
        },
      ],
    },
    'a value that is not': {
      files: rule('"inbound"'),
      found: [
        {
          severity: 'warning',
          message: '"direction" is "inbound", and the provider accepts ingress, egress.',
          at: 'main.tf:2:23',
          marked: '"inbound"',
          address: 'resource.huaweicloud_networking_secgroup_rule.a.direction',
        },
      ],
    },
    'the default of a variable that several arguments use, reported once': {
      files: `variable "way" {\n  default = "inbound"\n}\n${rule('var.way')}${rule('var.way').replace('"a"', '"b"')}`,
      found: [
        {
          severity: 'warning',
          message: '"direction" is "inbound" by default, and the provider accepts ingress, egress.',
          at: 'main.tf:2:13',
          marked: '"inbound"',
          address: 'variable.way.default',
        },
      ],
    },
    'a variable that was meant for something else': {
      files: `variable "name" {\n  default = "shop"\n}\n${rule('var.name')}`,
      found: [
        {
          severity: 'warning',
          message: '"direction" is "shop", and the provider accepts ingress, egress.',
          at: 'main.tf:5:23',
          marked: 'var.name',
          address: 'resource.huaweicloud_networking_secgroup_rule.a.direction',
        },
      ],
    },
    'one that pages do not list': {
      files: 'resource "huaweicloud_compute_instance" "a" {\n  eip_type = "5_bgpp"\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"eip_type" is "5_bgpp", and the provider lists 5_bgp, 5_sbgp; did you mean "5_bgp"?',
          at: 'main.tf:2:14',
          marked: '"5_bgpp"',
          address: 'resource.huaweicloud_compute_instance.a.eip_type',
        },
      ],
    },
  },
});
