import { resourceUnlistedValue } from '../../../src/lint/rules/resource-unlisted-value.js';
import { describeRule } from '../lint-files.js';

const rule = (direction: string): string =>
  `resource "huaweicloud_networking_secgroup_rule" "a" {\n  direction         = ${direction}\n  ethertype         = "ipv4"\n  security_group_id = "x"\n}\n`;

describeRule(resourceUnlistedValue, {
  good: {
    'a value of the list': rule('"ingress"'),
    'another letter case where it does not matter': rule('"INGRESS"'),
    'what only a deployment knows': rule('var.direction'),
  },
  bad: {
    'a value that is not': {
      files: rule('"inbound"'),
      found: [
        {
          severity: 'warning',
          message: '"direction" is "inbound", and the provider takes ingress, egress.',
          at: 'main.tf:2:23',
          marked: '"inbound"',
          address: 'resource.huaweicloud_networking_secgroup_rule.a.direction',
        },
      ],
    },
    'one that pages do not list': {
      files: 'resource "huaweicloud_compute_instance" "a" {\n  eip_type = "5_bgpp"\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"eip_type" is "5_bgpp", and the provider lists 5_bgp, 5_sbgp; did you mean 5_bgp?',
          at: 'main.tf:2:14',
          marked: '"5_bgpp"',
          address: 'resource.huaweicloud_compute_instance.a.eip_type',
        },
      ],
    },
  },
});
