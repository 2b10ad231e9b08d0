import { resourcePasswordWithoutEffect } from '../../../../src/lint/rules/resource/password-without-effect.js';
import { describeRule } from '../../lint-files.js';

const server = (...lines: string[]): string =>
  `resource "huaweicloud_compute_instance" "web" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const script = (command: string, head = '#!/bin/bash'): string =>
  `user_data = <<-EOT\n${head}\n${command}\nEOT`;

describeRule(resourcePasswordWithoutEffect, {
  good: {
    'a password alone': server('admin_pass = var.password'),
    'user data alone': server(script('systemctl start web')),
    'a script that sets the password': server(
      'admin_pass = var.password',
      script("echo 'root:${var.hash}' | chpasswd -e"),
    ),
    'cloud-init that sets it': server(
      'admin_pass = var.password',
      script('password: ${var.password}', '#cloud-config'),
    ),
    'a Windows server': server('admin_pass = var.password', script('Start-Service web', '#ps1_sysnative')),
    'a script that is not known here': server('admin_pass = var.password', 'user_data = var.script'),
    'no password': server('admin_pass = null', script('systemctl start web')),
    'a password that is optional': `variable "password" {\n  default = null\n}\n${server('admin_pass = var.password', script('systemctl start web'))}`,
  },
  bad: {
    'a script that does other things': {
      files: server('admin_pass = var.password', script('systemctl start web')),
      found: [
        {
          severity: 'warning',
          message:
            '"admin_pass" has no effect on Linux images with cloud-init where user_data is given, and this script sets no password.',
          at: 'main.tf:2:3',
          marked: 'admin_pass',
          address: 'resource.huaweicloud_compute_instance.web.admin_pass',
        },
      ],
    },
    'a script in base64 behind a local value': {
      files: `locals {\n  boot = <<-EOT\n    #!/bin/sh\n    systemctl start web\n  EOT\n}\n${server('user_data = base64encode(local.boot)', 'admin_pass = "x"')}`,
      found: [
        {
          severity: 'warning',
          message:
            '"admin_pass" has no effect on Linux images with cloud-init where user_data is given, and this script sets no password.',
          at: 'main.tf:9:3',
          marked: 'admin_pass',
          address: 'resource.huaweicloud_compute_instance.web.admin_pass',
        },
      ],
    },
  },
});
