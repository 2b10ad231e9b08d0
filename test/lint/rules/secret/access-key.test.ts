import { secretAccessKey } from '../../../../src/lint/rules/secret/access-key.js';
import { describeRule } from '../../lint-files.js';

// Invented: the shape of a key, and nobody's.
const AK = 'EXAMPLEACCESSKEY0000';
const SK = 'ExampleSecretKeyExampleSecretKey00000000';
const IN_PROVIDER =
  'is written into the provider block. KooGallery forbids that; RFS acts through the buyer’s agency and needs no key.';
const LOOKS_LIKE = 'This looks like an AK or SK of Huawei Cloud; everybody who has the template can read it.';
function server(argument: string): string {
  return `resource "huaweicloud_compute_instance" "web" {\n  ${argument}\n}\n`;
}

describeRule(secretAccessKey, {
  good: {
    'variables and empty texts':
      'provider "huaweicloud" {\n  access_key = var.ak\n  secret_key = ""\n  security_token = "${var.token}"\n}\n',
    'placeholders outside of the provider': server('metadata = { access_key = "<your access key>" }'),
    'a user’s name and a password of another service': server(
      'source = jsonencode({ "access_key" : "custom_queue_user", "secret_key" : "Invented!Password1" })',
    ),
    'other names with the same ending': server(
      'tags = { disk = "system", public_key = "ssh-rsa AAAAB3NzaC1yc2E" }',
    ),
    'a SHA-1 and a number of 20 digits': server(
      'tags = { a = "da39a3ee5e6b4b0d3255bfef95601890afd80709", b = "12345678901234567890" }',
    ),
    'keys that happen to stand in Base64': server(
      `user_data = <<-EOT\n    base64 -d <<'B64'\n    ab+${AK}/${SK}+cd/${AK}+/\n    B64\n  EOT`,
    ),
    'a script that is given its keys': server(
      'user_data = <<-EOT\n    export HW_ACCESS_KEY=${var.ak}\n    export HW_SECRET_KEY="$${SK}"\n  EOT',
    ),
  },
  bad: {
    'both keys in the provider block': {
      files: `provider "huaweicloud" {\n  access_key = "${AK}"\n  secret_key = "short"\n}\n`,
      found: [
        {
          severity: 'error',
          message: `"access_key" ${IN_PROVIDER}`,
          at: 'main.tf:2:16',
          marked: `"${AK}"`,
          address: 'provider.huaweicloud.access_key',
        },
        {
          severity: 'error',
          message: `"secret_key" ${IN_PROVIDER}`,
          at: 'main.tf:3:16',
          marked: '"short"',
          address: 'provider.huaweicloud.secret_key',
        },
      ],
    },
    'a placeholder in the provider block, as a warning': {
      files: { 'main.tf.json': '{ "provider": { "huaweicloud": { "access_key": "<AK>" } } }' },
      found: [
        {
          severity: 'warning',
          message: `"access_key" ${IN_PROVIDER}`,
          at: 'main.tf.json:1:48',
          marked: '"<AK>"',
          address: 'provider.huaweicloud.access_key',
        },
      ],
    },
    'one in the default of a variable, and one in a map under a short name': {
      files: `variable "obsSecretKey" {\n  default = "${SK}"\n}\nlocals {\n  obs = { ak = "${AK}" }\n}\n`,
      found: [
        {
          severity: 'warning',
          message:
            '"obsSecretKey" is written into the template, where everybody who has the template can read it.',
          at: 'main.tf:2:13',
          marked: `"${SK}"`,
          address: 'variable.obsSecretKey.default',
        },
        {
          severity: 'warning',
          message: '"ak" is written into the template, where everybody who has the template can read it.',
          at: 'main.tf:5:16',
          marked: `"${AK}"`,
          address: 'local.obs.ak',
        },
      ],
    },
    'keys in user data, marking the key alone': {
      files: server(
        `user_data = base64encode(<<EOT\nexport HW_ACCESS_KEY=${AK}\nobsutil config -i=${AK} -k=${SK}\nEOT\n  )`,
      ),
      found: [
        {
          severity: 'warning',
          message: LOOKS_LIKE,
          at: 'main.tf:3:22',
          marked: AK,
          address: 'resource.huaweicloud_compute_instance.web.user_data',
        },
      ],
    },
    'keys in JSON user data': {
      files: {
        'main.tf.json': `{ "resource": { "t_y": { "n": { "user_data": "#!/bin/bash\\nSECRET_KEY=\\"${SK}\\"\\n" } } } }`,
      },
      found: [
        {
          severity: 'warning',
          message: LOOKS_LIKE,
          at: 'main.tf.json:1:73',
          marked: SK,
          address: 'resource.t_y.n.user_data',
        },
      ],
    },
  },
});
