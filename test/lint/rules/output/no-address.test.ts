import { outputNoAddress } from '../../../../src/lint/rules/output/no-address.js';
import { describeRule } from '../../lint-files.js';

const EIP = 'resource "huaweicloud_vpc_eip" "web" {}\n';
const output = (name: string, value: string, description = ''): string =>
  `output "${name}" {\n  description = "${description}"\n  value       = ${value}\n}\n`;

describeRule(outputNoAddress, {
  good: {
    'the address': EIP + output('o', 'huaweicloud_vpc_eip.web.address'),
    'an address by its name': EIP + output('服务地址', 'local.x'),
    'an address by its description': EIP + output('o', 'local.x', 'Open this URL'),
    'a link': EIP + output('o', '"http://${local.x}"'),
    'a module’s address': EIP + output('o', 'module.eip.public_ip'),
    'no output, which another rule tells': EIP,
    'no public address': `resource "huaweicloud_vpc" "a" {}\n${output('o', '1')}`,
    'the address of a NAT gateway': `${EIP}resource "huaweicloud_nat_snat_rule" "a" {}\n${output('o', '1')}`,
  },
  bad: {
    'outputs of other things': {
      files: EIP + output('instance', 'huaweicloud_compute_instance.web.id', 'Id of the server'),
      found: [
        {
          severity: 'info',
          message:
            'No output shows this public address: the buyer has to look for it among the resources of the account.',
          at: 'main.tf:1:1',
          marked: 'resource "huaweicloud_vpc_eip" "web"',
          address: 'resource.huaweicloud_vpc_eip.web',
        },
      ],
    },
    'an address in a module, in JSON': {
      files: {
        'main.tf.json':
          '{"module": {"net": {"source": "./net"}}, "output": {"o": {"value": "${module.net.id}"}}}',
        'net/main.tf.json':
          '{"resource": {"huaweicloud_vpc_eip": {"web": {}}}, "output": {"id": {"value": "x"}}}',
      },
      found: [
        {
          severity: 'info',
          message:
            'No output shows this public address: the buyer has to look for it among the resources of the account.',
          at: 'net/main.tf.json:1:40',
          marked: 'web',
          address: 'resource.huaweicloud_vpc_eip.web',
        },
      ],
    },
  },
});
