import { countLimit } from '../../src/lint/rules/count-limit.js';
import { outputNoAddress } from '../../src/lint/rules/output-no-address.js';
import { outputNoUser } from '../../src/lint/rules/output-no-user.js';
import { outputSecret } from '../../src/lint/rules/output-secret.js';
import { variableLateValidation } from '../../src/lint/rules/variable-late-validation.js';
import { variableNotSensitive } from '../../src/lint/rules/variable-not-sensitive.js';
import { describeRule, type Found } from './lint-files.js';

const variable = (name: string, ...lines: string[]): string =>
  `variable "${name}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const notSensitive = (name: string, reason: string): Found => ({
  severity: 'warning',
  message: `"${name}" is ${reason}, and is not marked sensitive: whoever may look at the stack can read it.`,
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
          'given to "admin_pass" of huaweicloud_compute_instance, which the provider keeps out of sight',
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
            'given to "password" of huaweicloud_rds_instance, which the provider keeps out of sight',
          ),
          at: 'main.tf.json:1:16',
        },
      ],
    },
  },
});

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
            'No output tells this public address: the buyer has to look for it among the resources of the account.',
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
            'No output tells this public address: the buyer has to look for it among the resources of the account.',
          at: 'net/main.tf.json:1:40',
          marked: 'web',
          address: 'resource.huaweicloud_vpc_eip.web',
        },
      ],
    },
  },
});

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
          message: 'The buyer enters this password, and no output says which user it belongs to.',
          at: 'main.tf:3:3',
          marked: 'admin_pass',
          address: 'resource.huaweicloud_compute_instance.web.admin_pass',
        },
      ],
    },
  },
});

const HIDDEN = (name: string): string =>
  `The output "o" carries ${name}, which the provider keeps out of sight: Terraform refuses that without sensitive = true.`;

describeRule(outputSecret, {
  good: {
    'an attribute that everybody may see': output('o', 'huaweicloud_rds_instance.db.db[0].user_name'),
    'a sensitive output':
      'output "o" {\n  value     = huaweicloud_rds_instance.db.db[0].password\n  sensitive = true\n}\n',
    'an attribute that there is not': output('o', 'huaweicloud_rds_instance.db.nothing.password'),
  },
  bad: {
    'an attribute that the provider hides': {
      files: output('o', 'huaweicloud_rds_instance.db.db[0].password'),
      found: [
        {
          severity: 'warning',
          message: HIDDEN('huaweicloud_rds_instance.db.db.password'),
          at: 'main.tf:3:17',
          marked: 'huaweicloud_rds_instance.db.db[0].password',
          address: 'output.o.value',
        },
      ],
    },
    'one of each copy, through a local value, in JSON': {
      files: {
        'main.tf.json':
          '{"locals": {"words": "${huaweicloud_compute_instance.web[*].admin_pass}"}, "output": {"o": {"value": "${local.words}"}}}',
      },
      found: [
        {
          severity: 'warning',
          message: HIDDEN('huaweicloud_compute_instance.web.admin_pass'),
          at: 'main.tf.json:1:105',
          marked: 'local.words',
          address: 'output.o.value',
        },
      ],
    },
  },
});

const SAYS = 'People who run templates on RFS report, and no page of Huawei states, that';
const validated = (condition: string, name = 'x'): string =>
  variable(name, 'validation {', `  condition = ${condition}`, '  error_message = "No."', '}');
const late = (marked: string, says: string, name = 'x'): Found => ({
  severity: 'info',
  message: `${SAYS} ${says}`,
  at: 'main.tf:3:17',
  marked,
  address: `variable.${name}.validation.condition`,
});
const OTHER =
  'the form checks length(regexall("…", var.x)) > 0 only; anything else is refused by the deployment.';

describeRule(variableLateValidation, {
  good: {
    'the style that the form checks': validated('length(regexall("^a+$", var.x)) > 0'),
    'two of them': validated('length(regexall("a", var.x)) > 0 && length(regexall("b", var.x)) == 0'),
    JSON: {
      'main.tf.json':
        '{"variable": {"x": {"validation": {"condition": "${length(regexall(\\"a\\", var.x)) > 0}"}}}}',
    },
    'what cannot be read': validated('length(regexall("a", var.x)) >'),
  },
  bad: {
    'can and regex': {
      files: validated('can(regex("a", var.x))'),
      found: [late('can(regex("a", var.x))', OTHER)],
    },
    'a range': { files: validated('var.x >= 40'), found: [late('var.x >= 40', OTHER)] },
    tostring: {
      files: validated('length(regexall("^1$", tostring(var.x))) > 0'),
      found: [
        late(
          'length(regexall("^1$", tostring(var.x))) > 0',
          'tostring() puts a validation off until the deployment.',
        ),
      ],
    },
    'a password': {
      files: validated('length(regexall("a", var.db_password)) > 0', 'db_password'),
      found: [
        late(
          'length(regexall("a", var.db_password)) > 0',
          'a password should have no validation.',
          'db_password',
        ),
      ],
    },
  },
});

describeRule(countLimit, {
  good: {
    'a local value within the limit':
      'locals {\n  n = 4\n}\nresource "huaweicloud_vpc" "a" {\n  count = local.n * 256\n}\n',
    'a variable without a default': 'variable "n" {}\nresource "huaweicloud_vpc" "a" {\n  count = var.n\n}\n',
    'a set of few': 'resource "huaweicloud_vpc" "a" {\n  for_each = toset(["a", var.b])\n}\n',
  },
  bad: {
    'a local value and arithmetic': {
      files: 'locals {\n  n = 5\n}\nresource "huaweicloud_vpc" "a" {\n  count = local.n * 1000\n}\n',
      found: [
        {
          severity: 'error',
          message: 'RFS repeats a block at most 1024 times, "count" asks for 5000.',
          at: 'main.tf:5:11',
          marked: 'local.n * 1000',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
    'a default that the buyer may change': {
      files: {
        'main.tf.json':
          '{"variable": {"n": {"default": 2000}}, "resource": {"huaweicloud_vpc": {"a": {"count": "${var.n}"}}}}',
      },
      found: [
        {
          severity: 'warning',
          message:
            'RFS repeats a block at most 1024 times, "count" asks for 2000 with the variables’ defaults.',
          at: 'main.tf.json:1:91',
          marked: 'var.n',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
    'a list of many in a local value': {
      files: {
        'main.tf': `locals {\n  names = [${Array.from({ length: 1030 }, (_, index) => index).join(', ')}]\n}\nresource "huaweicloud_vpc" "a" {\n  for_each = toset(local.names)\n}\n`,
      },
      found: [
        {
          severity: 'error',
          message: 'RFS repeats a block at most 1024 times, "for_each" asks for 1030.',
          at: 'main.tf:5:14',
          marked: 'toset(local.names)',
          address: 'resource.huaweicloud_vpc.a.for_each',
        },
      ],
    },
  },
});
