import { variableNotSensitive } from '../../../../src/lint/rules/variable/not-sensitive.js';
import { describeRule, type Found } from '../../lint-files.js';

const variable = (name: string, ...lines: string[]): string =>
  `variable "${name}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const notSensitive = (name: string, reason: string): Found => ({
  severity: 'warning',
  message: `"${name}" is ${reason}, but is not marked sensitive: everyone who can view the stack can read it.`,
  at: 'main.tf:1:11',
  marked: name,
  address: `variable.${name}`,
});

describeRule(variableNotSensitive, {
  good: {
    'a sensitive one': variable('ecs_password', 'type = string', 'sensitive = true'),
    'a sensitive one, said in text': {
      'main.tf.json': '{"variable": {"db_password": {"sensitive": "true"}}}',
    },
    'what is about passwords, and none': [
      variable('password_length', 'type = number', 'description = "Password length"'),
      variable('access_key', 'type = string'),
      variable('user', 'type = string', 'description = "User that the password belongs to"'),
      variable('reset_password', 'type = bool'),
      variable('key', 'type = string', 'description = "Key pair, in place of a password"'),
      variable('policy', 'type = string', 'description = "密码策略"'),
    ].join(''),
    'what the provider hides, and is no secret': `${variable('mail', 'type = string')}resource "huaweicloud_identity_user" "a" {\n  email = var.mail\n}\n`,
    'a module’s own variable: what it is given stays sensitive': {
      'main.tf': `${variable('ecs_password', 'sensitive = true')}module "web" {\n  source   = "./web"\n  password = var.ecs_password\n}\n`,
      'web/main.tf': variable('password', 'type = string'),
    },
  },
  bad: {
    'a secret key': {
      files: variable('secret_key', 'type = string'),
      found: [notSensitive('secret_key', 'a secret key by its name')],
    },
    'a key that both ends of a tunnel know': {
      files: variable('vpn_psk', 'type = string'),
      found: [notSensitive('vpn_psk', 'a secret key by its name')],
    },
    'a name': {
      files: variable('ecs_password', 'type = string'),
      found: [notSensitive('ecs_password', 'a password by its name')],
    },
    'a name, marked as not sensitive': {
      files: variable('admin_pwd', 'type = string', 'sensitive = false'),
      found: [notSensitive('admin_pwd', 'a password by its name')],
    },
    'a description': {
      files: variable(
        'login',
        'type = string',
        'description = "Initial password of the administrator, 8 to 26 characters"',
      ),
      found: [notSensitive('login', 'a password by its description')],
    },
    'a Chinese description': {
      files: variable('login', 'type = string', 'description = "云服务器密码，长度为8-26位"'),
      found: [notSensitive('login', 'a password by its description')],
    },
    'a use, through a module': {
      files: {
        'main.tf': `${variable('login', 'type = string')}module "web" {\n  source = "./web"\n  entry  = var.login\n}\n`,
        'web/main.tf': `${variable('entry')}resource "huaweicloud_compute_instance" "a" {\n  admin_pass = var.entry\n}\n`,
      },
      found: [
        notSensitive(
          'login',
          'passed to "admin_pass" of huaweicloud_compute_instance, which the provider marks as sensitive',
        ),
      ],
    },
    'a use in a block, in JSON': {
      files: {
        'main.tf.json':
          '{"variable": {"login": {}}, "resource": {"huaweicloud_rds_instance": {"a": {"db": {"password": "${var.login}"}}}}}',
      },
      found: [
        {
          ...notSensitive(
            'login',
            'passed to "password" of huaweicloud_rds_instance, which the provider marks as sensitive',
          ),
          at: 'main.tf.json:1:16',
        },
      ],
    },
  },
});
