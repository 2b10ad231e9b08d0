import { variableUndeclared } from '../../../../src/lint/rules/variable/undeclared.js';
import { describeRule } from '../../lint-files.js';

describeRule(variableUndeclared, {
  good: {
    'a variable of another file': {
      'main.tf': 'resource "huaweicloud_vpc" "main" {\n  name = var.name\n}\n',
      'variables.tf': 'variable "name" {}\n',
    },
    'a variable declared in JSON and used in HCL': {
      'main.tf': 'output "name" {\n  value = var.name\n}\n',
      'variables.tf.json': '{ "variable": { "name": {} } }',
    },
    'a file that lacks a brace, which may hide the declaration': {
      'main.tf': 'output "name" {\n  value = var.name\n}\n',
      'variables.tf': 'variable "other" {\nvariable "name" {}\n',
    },
    'a dollar that is escaped': 'output "shell" {\n  value = "$${var.home}"\n}\n',
  },
  bad: {
    'another name that begins alike: no suggestion': {
      files: 'variable "vpc_cidr" {}\n\noutput "id" {\n  value = var.vpc_id\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The variable "vpc_id" is not declared.',
          at: 'main.tf:4:11',
          marked: 'var.vpc_id',
          address: 'output.id.value',
        },
      ],
    },
    'the only name that says more in front of it: a suggestion without a fix': {
      files: 'variable "vpn_az" {}\n\noutput "zone" {\n  value = var.az\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The variable "az" is not declared. Did you mean "vpn_az"?',
          at: 'main.tf:4:11',
          marked: 'var.az',
          address: 'output.zone.value',
        },
      ],
    },
    'one beside mistakes that hide nothing': {
      files: 'output "a" {\n  value = 1\n  value = var.b\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The variable "b" is not declared.',
          at: 'main.tf:3:11',
          marked: 'var.b',
          address: 'output.a.value',
        },
      ],
    },
    'a swapped pair of letters, and marks the reference alone': {
      files: 'variable "vpc_cidr" {}\n\noutput "cidr" {\n  value = "net: ${lower(var.vpc_cdir)}"\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The variable "vpc_cdir" is not declared. Did you mean "vpc_cidr"?',
          at: 'main.tf:4:25',
          marked: 'var.vpc_cdir',
          address: 'output.cidr.value',
          fixed: 'variable "vpc_cidr" {}\n\noutput "cidr" {\n  value = "net: ${lower(var.vpc_cidr)}"\n}\n',
        },
      ],
    },
    'a name near none': {
      files: 'variable "vpc_cidr" {}\n\noutput "cidr" {\n  value = var.password[0].text\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The variable "password" is not declared.',
          at: 'main.tf:4:11',
          marked: 'var.password',
          address: 'output.cidr.value',
        },
      ],
    },
    'one in a JSON string': {
      files: {
        'main.tf.json':
          '{\n  "variable": { "size": {} },\n  "output": { "size": { "value": "${var.sise} GB" } }\n}\n',
      },
      found: [
        {
          severity: 'error',
          message: 'The variable "sise" is not declared. Did you mean "size"?',
          at: 'main.tf.json:3:37',
          marked: 'var.sise',
          address: 'output.size.value',
          fixed:
            '{\n  "variable": { "size": {} },\n  "output": { "size": { "value": "${var.size} GB" } }\n}\n',
        },
      ],
    },
    'a variable of the root in a module, where it does not exist': {
      files: {
        'main.tf':
          'variable "name" {}\n\nmodule "net" {\n  source = "./modules/net"\n  name   = var.name\n}\n',
        'modules/net/main.tf': 'output "name" {\n  value = var.name\n}\n',
      },
      found: [
        {
          severity: 'error',
          message: 'The variable "name" is not declared in the module modules/net.',
          at: 'modules/net/main.tf:2:11',
          marked: 'var.name',
          address: 'output.name.value',
        },
      ],
    },
  },
});
