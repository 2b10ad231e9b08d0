import { templateProvisioner } from '../../../../src/lint/rules/template/provisioner.js';
import { describeRule } from '../../lint-files.js';

const PROVISIONER_MESSAGE =
  'RFS does not run provisioners: remove the provisioner "remote-exec", and do its work in user_data or a lifecycle script.';

describeRule(templateProvisioner, {
  bad: {
    'one in a resource': {
      files: `resource "huaweicloud_compute_instance" "web" {
  name = "web"

  provisioner "remote-exec" {
    inline = ["bash start.sh"]
  }
}
`,
      found: [
        {
          severity: 'error',
          message: PROVISIONER_MESSAGE,
          at: 'main.tf:4:3',
          marked: 'provisioner "remote-exec"',
          address: 'resource.huaweicloud_compute_instance.web.provisioner.remote-exec',
        },
      ],
    },
    'one in JSON': {
      files: {
        'main.tf.json': `{"resource": {"huaweicloud_compute_instance": {"web": {
  "name": "web",
  "provisioner": {"remote-exec": {"inline": ["bash start.sh"]}}
}}}}
`,
      },
      found: [
        {
          severity: 'error',
          message: PROVISIONER_MESSAGE,
          at: 'main.tf.json:3:20',
          marked: 'remote-exec',
          address: 'resource.huaweicloud_compute_instance.web.provisioner.remote-exec',
        },
      ],
    },
    'each of a list in JSON': {
      files: {
        'main.tf.json': `{"resource": {"huaweicloud_compute_instance": {"web": {
  "provisioner": [
    {"remote-exec": {"inline": ["a"]}},
    {"remote-exec": {"inline": ["b"]}}
  ]
}}}}
`,
      },
      found: [3, 4].map((line) => ({
        severity: 'error' as const,
        message: PROVISIONER_MESSAGE,
        at: `main.tf.json:${line}:7`,
        marked: 'remote-exec',
        address: `resource.huaweicloud_compute_instance.web.provisioner.remote-exec[${line - 3}]`,
      })),
    },
  },
  good: {
    'a resource without one': 'resource "huaweicloud_vpc" "main" {\n  name = "provisioner"\n}\n',
    'an output of that name': 'output "provisioner" {\n  value = 1\n}\n',
  },
});
