import { outputSecret } from '../../../../src/lint/rules/output/secret.js';
import { describeRule, type Found } from '../../lint-files.js';

const SECRET = 'variable "password" {\n  sensitive = true\n}\n';
function secret(over: Partial<Found>): Found[] {
  return [
    {
      severity: 'error',
      message:
        'The output "o" carries var.password, which is sensitive: Terraform rejects that without sensitive = true.',
      at: 'main.tf:5:11',
      marked: 'var.password',
      address: 'output.o.value',
      ...over,
    },
  ];
}
const output = (name: string, value: string, description = ''): string =>
  `output "${name}" {\n  description = "${description}"\n  value       = ${value}\n}\n`;
const HIDDEN = (name: string): string =>
  `The output "o" carries ${name}, which the provider marks as sensitive: Terraform rejects that without sensitive = true.`;

describeRule(outputSecret, {
  good: {
    'an output that is marked': `${SECRET}output "o" {\n  value     = var.password\n  sensitive = true\n}\n`,
    'an output of a module, which hands the mark on': {
      'main.tf': 'module "m" {\n  source = "./m"\n}\n',
      'm/main.tf': `${SECRET}output "o" {\n  value = var.password\n}\n`,
    },
    'another variable': 'variable "name" {}\noutput "o" {\n  value = var.name\n}\n',
    'local values that name each other in a circle':
      'locals {\n  a = local.b\n  b = local.a\n}\noutput "o" {\n  value = local.a\n}\n',
    'an attribute that everybody may see': output('o', 'huaweicloud_rds_instance.db.db[0].user_name'),
    'a sensitive output':
      'output "o" {\n  value     = huaweicloud_rds_instance.db.db[0].password\n  sensitive = true\n}\n',
    'an attribute that there is not': output('o', 'huaweicloud_rds_instance.db.nothing.password'),
  },
  bad: {
    'the variable itself': { files: `${SECRET}output "o" {\n  value = var.password\n}\n`, found: secret({}) },
    'a part of it in a text': {
      files: `${SECRET}output "o" {\n  value = "root / \${var.password.text}"\n}\n`,
      found: secret({ marked: '"root / ${var.password.text}"' }),
    },
    'what goes through a local value': {
      files: `${SECRET}output "o" {\n  value = local.b\n}\nlocals {\n  a = "x-\${var.password}"\n  b = local.a\n}\n`,
      found: secret({ marked: 'local.b' }),
    },
    'sensitive() without the mark': {
      files: `${SECRET}output "o" {\n  value = sensitive("a")\n}\n`,
      found: secret({
        marked: 'sensitive("a")',
        message:
          'The output "o" carries sensitive(), which is sensitive: Terraform rejects that without sensitive = true.',
      }),
    },
    'what may be another value, as a warning': {
      files: `${SECRET}output "o" {\n  value = local.debug ? var.password : ""\n}\n`,
      found: secret({
        severity: 'warning',
        marked: 'local.debug ? var.password : ""',
        message:
          'The output "o" carries var.password, which is sensitive: where the value is a sensitive one, Terraform rejects that without sensitive = true.',
      }),
    },
    'nonsensitive(), which shows it': {
      files: `${SECRET}output "o" {\n  value = nonsensitive(var.password)\n}\n`,
      found: secret({
        severity: 'warning',
        marked: 'nonsensitive(var.password)',
        message:
          'The output "o" carries var.password, which is sensitive: nonsensitive() shows the value in clear in the stack; RFS advises to hash it first.',
      }),
    },
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
