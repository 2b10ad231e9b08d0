import { outputNoUser } from '../../../../src/lint/rules/output/no-user.js';
import { describeRule } from '../../lint-files.js';

const output = (name: string, value: string, description = ''): string =>
  `output "${name}" {\n  description = "${description}"\n  value       = ${value}\n}\n`;
const LOGIN =
  'variable "word" {}\nresource "huaweicloud_compute_instance" "web" {\n  admin_pass = var.word\n}\n';

describeRule(outputNoUser, {
  good: {
    'the user': LOGIN + output('user_name', '"root"'),
    'a description that names it': LOGIN + output('o', '1', 'Log in as ubuntu'),
    'a description in Chinese': LOGIN + output('o', '1', '登录地址'),
    'no output, which another rule tells': LOGIN,
    'a password that the buyer does not enter': `resource "huaweicloud_compute_instance" "web" {\n  admin_pass = random_password.a.result\n}\n${output('o', '1')}`,
  },
  bad: {
    'a password without a user': {
      files: LOGIN + output('address', 'huaweicloud_compute_instance.web.access_ip_v4'),
      found: [
        {
          severity: 'info',
          message: 'The buyer enters this password, and no output names the user that it belongs to.',
          at: 'main.tf:3:3',
          marked: 'admin_pass',
          address: 'resource.huaweicloud_compute_instance.web.admin_pass',
        },
      ],
    },
  },
});
