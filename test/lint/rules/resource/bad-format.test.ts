import { resourceBadFormat } from '../../../../src/lint/rules/resource/bad-format.js';
import { describeRule } from '../../lint-files.js';

const ADDRESS = 'resource.huaweicloud_networking_secgroup_rule.a.remote_ip_prefix';
const rule = (prefix: string): string =>
  `resource "huaweicloud_networking_secgroup_rule" "a" {\n  remote_ip_prefix = ${prefix}\n}\n`;
const role = (policy: string): string =>
  `resource "huaweicloud_identity_role" "a" {\n  policy = ${policy}\n}\n`;
const found = (message: string, marked: string) => [
  { severity: 'warning' as const, message, at: 'main.tf:2:22', marked, address: ADDRESS },
];

describeRule(resourceBadFormat, {
  good: {
    'ranges of both versions': rule('"192.168.0.0/16"') + rule('"::/0"').replace('"a"', '"b"'),
    'a range of IPv6 in other words': rule('"2001:DB8:0::/48"'),
    'one address as a range': rule('"10.1.2.3/32"'),
    everything: rule('"0.0.0.0/0"'),
    'what only a deployment knows': rule('var.prefix') + role('jsonencode({ a = var.b })'),
    'an empty text': rule('""'),
    JSON: role('"{\\"Version\\": \\"1.1\\"}"'),
    'JSON in a heredoc': role('<<EOT\n{ "Version": "1.1" }\nEOT'),
    addresses:
      'resource "huaweicloud_compute_eip_associate" "a" {\n  public_ip = "1.2.3.4"\n  fixed_ip  = "2001:db8::1"\n}\n',
  },
  bad: {
    'an address within a range': {
      files: rule('"192.168.1.1/16"'),
      found: found(
        '"remote_ip_prefix" is "192.168.1.1/16", which is an address within 192.168.0.0/16: the provider only accepts the range itself.',
        '"192.168.1.1/16"',
      ),
    },
    'the same of IPv6': {
      files: rule('"2001:db8::1/32"'),
      found: found(
        '"remote_ip_prefix" is "2001:db8::1/32", which is an address within 2001:db8:0:0:0:0:0:0/32: the provider only accepts the range itself.',
        '"2001:db8::1/32"',
      ),
    },
    'an address without a mask': {
      files: rule('"192.168.1.1"'),
      found: found(
        '"remote_ip_prefix" is "192.168.1.1", and must be a range of addresses, such as 192.168.0.0/16.',
        '"192.168.1.1"',
      ),
    },
    'a mask with a leading zero, which Go refuses': {
      files: rule('"10.0.0.0/08"'),
      found: found(
        '"remote_ip_prefix" is "10.0.0.0/08", and must be a range of addresses, such as 192.168.0.0/16.',
        '"10.0.0.0/08"',
      ),
    },
    'a default, where the variable is named after the argument': {
      files: `${rule('var.remote_ip_prefix')}variable "remote_ip_prefix" {\n  default = "10.0.0.1/8"\n}\n`,
      found: [
        {
          severity: 'warning',
          message:
            '"remote_ip_prefix" is "10.0.0.1/8" by default, which is an address within 10.0.0.0/8: the provider only accepts the range itself.',
          at: 'main.tf:5:13',
          marked: '"10.0.0.1/8"',
          address: 'variable.remote_ip_prefix.default',
        },
      ],
    },
    'what is no JSON': {
      files: role('"{Version: 1.1}"'),
      found: [
        {
          severity: 'warning',
          message: '"policy" must be JSON, and its value is not.',
          at: 'main.tf:2:12',
          marked: '"{Version: 1.1}"',
          address: 'resource.huaweicloud_identity_role.a.policy',
        },
      ],
    },
    'addresses that are none': {
      files:
        'resource "huaweicloud_compute_eip_associate" "a" {\n  public_ip = "2001:db8::1"\n  fixed_ip  = "192.168.0.256"\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"public_ip" is "2001:db8::1", and must be an IPv4 address.',
          at: 'main.tf:2:15',
          marked: '"2001:db8::1"',
          address: 'resource.huaweicloud_compute_eip_associate.a.public_ip',
        },
        {
          severity: 'warning',
          message: '"fixed_ip" is "192.168.0.256", and must be an IP address.',
          at: 'main.tf:3:15',
          marked: '"192.168.0.256"',
          address: 'resource.huaweicloud_compute_eip_associate.a.fixed_ip',
        },
      ],
    },
  },
});
