import { outputMissing } from '../../src/lint/rules/output-missing.js';
import { outputNoDescription } from '../../src/lint/rules/output-no-description.js';
import { outputSecret } from '../../src/lint/rules/output-secret.js';
import { describeRule, type Found } from './lint-files.js';

const SECRET = 'variable "password" {\n  sensitive = true\n}\n';
const RESOURCE = 'resource "huaweicloud_vpc" "main" {}\n';

function secret(over: Partial<Found>): Found[] {
  return [
    {
      severity: 'error',
      message:
        'The output "o" carries var.password, which is sensitive: Terraform refuses that without sensitive = true.',
      at: 'main.tf:5:11',
      marked: 'var.password',
      address: 'output.o.value',
      ...over,
    },
  ];
}

describeRule(outputMissing, {
  good: {
    'an output in another file': { 'main.tf': RESOURCE, 'outputs.tf': 'output "a" {\n  value = 1\n}\n' },
    'a template that creates nothing': 'variable "a" {}\n',
    'a file that cannot be read whole': `${RESOURCE}output "a" {\n  value =\n}\n`,
  },
  bad: {
    'none, at the start of the first file': {
      files: { 'main.tf': RESOURCE, 'variables.tf': '' },
      found: [
        {
          severity: 'warning',
          message: 'The template has no output: the buyer sees no result after the deployment.',
          at: 'main.tf:1:1',
          marked: '',
        },
      ],
    },
    'an output of a module only': {
      files: {
        'a.tf': 'module "m" {\n  source = "./m"\n}\n',
        'm/a.tf': 'output "a" {\n  value = 1\n}\n',
        'outputs.tf': '# later\n',
      },
      found: [
        {
          severity: 'warning',
          message: 'The template has no output: the buyer sees no result after the deployment.',
          at: 'outputs.tf:1:1',
          marked: '',
        },
      ],
    },
  },
});

describeRule(outputNoDescription, {
  good: {
    'a description, and an output of a module without': {
      'main.tf':
        'output "a" {\n  description = "Address"\n  value = module.m.a\n}\nmodule "m" {\n  source = "./m"\n}\n',
      'm/main.tf': 'output "a" {\n  value = 1\n}\n',
    },
  },
  bad: {
    'none, under a Chinese name': {
      files: 'output "登录地址" {\n  value = 1\n}\n',
      found: [
        {
          severity: 'info',
          message: 'The output "登录地址" has no description.',
          at: 'main.tf:1:9',
          marked: '登录地址',
          address: 'output.登录地址',
          fixed: 'output "登录地址" {\n  description = "登录地址"\n  value       = 1\n}\n',
        },
      ],
    },
  },
});

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
          'The output "o" carries sensitive(), which is sensitive: Terraform refuses that without sensitive = true.',
      }),
    },
    'what may be another value, as a warning': {
      files: `${SECRET}output "o" {\n  value = local.debug ? var.password : ""\n}\n`,
      found: secret({
        severity: 'warning',
        marked: 'local.debug ? var.password : ""',
        message:
          'The output "o" carries var.password, which is sensitive: where the value is a sensitive one, Terraform refuses that without sensitive = true.',
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
  },
});
