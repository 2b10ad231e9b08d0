import { secretPassword } from '../../../../src/lint/rules/secret/password.js';
import { describeRule, type Found } from '../../lint-files.js';

const IN_SCRIPT = 'This text contains a password in plain text: everybody who has the template can read it.';
function server(argument: string): string {
  return `resource "huaweicloud_compute_instance" "web" {\n  ${argument}\n}\n`;
}
function password(over: Partial<Found>): Found[] {
  return [
    {
      severity: 'warning',
      message: '"admin_pass" is a password in plain text: everybody who has the template can read it.',
      at: 'main.tf:2:16',
      marked: '"Welcome@1234"',
      address: 'resource.huaweicloud_compute_instance.web.admin_pass',
      ...over,
    },
  ];
}

describeRule(secretPassword, {
  good: {
    'references, empty texts and placeholders': server(
      'admin_pass = var.p\n  db_password = ""\n  pass = "<your-password>"\n  root_passwd = "请输入密码"\n  user_pwd = "****"',
    ),
    'names that hold no password': server(
      'password_length = "16"\n  password_policy = "strict"\n  enable_password = "true"\n  auth_type = "password"',
    ),
    'names under which a secret is kept, keys of Huawei Cloud, and those of a provider':
      server(
        'data = [{ secretKey = "tls.key" }, { secretKey = "db-password" }]\n  secret_key = "ExampleSecretKeyExampleSecretKey00000000"\n  access_key = "custom_queue_user"',
      ) + 'provider "aws" {\n  secret_key = "Invented!Password1"\n}\n',
    'descriptions, and the default of a sensitive variable': `variable "ecs_password" {
  description = "password: 8 to 26 characters"
  sensitive   = true
  default     = "Welcome@1234"
  validation {
    condition     = length(var.ecs_password) > 7
    error_message = "The password=secret is too short."
  }
}
`,
    'a type that has a field for it': 'variable "db" {\n  type = object({ password = string })\n}\n',
    'an address whose login is filled in':
      'locals {\n  url = "mysql://root:${var.p}@${var.host}:3306/shop"\n}\n',
    'a script whose passwords are filled in': server(
      'user_data = <<-EOT\n    echo "root:${var.p}" | chpasswd\n    export DB_PASSWORD=$${DB_PASSWORD}\n    mysql -uroot -p"${var.p}"\n  EOT',
    ),
  },
  bad: {
    'the password of a server': { files: server('admin_pass = "Welcome@1234"'), found: password({}) },
    'one in a nested block, in JSON': {
      files: {
        'main.tf.json':
          '{ "resource": { "huaweicloud_rds_instance": { "db": { "db": { "password": "Welcome@1234" } } } } }',
      },
      found: password({
        message: '"password" is a password in plain text: everybody who has the template can read it.',
        at: 'main.tf.json:1:75',
        address: 'resource.huaweicloud_rds_instance.db.db.password',
      }),
    },
    'the secret key of a queue, in JSON that is made of a map': {
      files: server(
        'queue = jsonencode({ "access_key" : "custom_queue_user", "secret_key" : "User!Pass1" })',
      ),
      found: password({
        message: '"secret_key" is a secret key in plain text: everybody who has the template can read it.',
        at: 'main.tf:2:75',
        marked: '"User!Pass1"',
        address: 'resource.huaweicloud_compute_instance.web.queue.secret_key',
      }),
    },
    'the secret key of a bucket elsewhere, as a default': {
      files: 'variable "s3_secret_key" {\n  default = "Invented/Secret+Key1"\n}\n',
      found: password({
        message: 'The default of "s3_secret_key" is a secret key: every buyer who keeps it has the same one.',
        at: 'main.tf:2:13',
        marked: '"Invented/Secret+Key1"',
        address: 'variable.s3_secret_key.default',
      }),
    },
    'the default of a variable that is not sensitive': {
      files: 'variable "ecs_password" {\n  default = "Welcome@1234"\n}\n',
      found: password({
        message: 'The default of "ecs_password" is a password: every buyer who keeps it has the same one.',
        at: 'main.tf:2:13',
        address: 'variable.ecs_password.default',
      }),
    },
    'one in an object, and one behind a condition': {
      files: server(
        'metadata = { dbPassword = "Welcome@1234" }\n  admin_pass = var.p == "" ? "Welcome@5678" : var.p',
      ),
      found: [
        ...password({
          message: '"dbPassword" is a password in plain text: everybody who has the template can read it.',
          at: 'main.tf:2:29',
          address: 'resource.huaweicloud_compute_instance.web.metadata.dbPassword',
        }),
        ...password({ at: 'main.tf:3:30', marked: '"Welcome@5678"' }),
      ],
    },
    'one in an address': {
      files: 'locals {\n  url = "mysql://root:Welcome1234@${var.host}:3306/shop"\n}\n',
      found: password({
        message: IN_SCRIPT,
        at: 'main.tf:2:23',
        marked: 'Welcome1234',
        address: 'local.url',
      }),
    },
    'one in user data, marking the password alone': {
      files: server("user_data = <<-EOT\n    #!/bin/bash\n    echo 'root:Welcome@1234' | chpasswd\n  EOT"),
      found: password({
        message: IN_SCRIPT,
        at: 'main.tf:4:16',
        marked: 'Welcome@1234',
        address: 'resource.huaweicloud_compute_instance.web.user_data',
      }),
    },
    'one in JSON user data inside a call': {
      files: {
        'main.tf.json':
          '{ "resource": { "t_y": { "n": { "user_data": "${base64encode(\\"#!/bin/bash\\\\necho root:Welcome@1234 | chpasswd\\")}" } } } }',
      },
      found: password({
        message: IN_SCRIPT,
        at: 'main.tf.json:1:88',
        marked: 'Welcome@1234',
        address: 'resource.t_y.n.user_data',
      }),
    },
  },
});
