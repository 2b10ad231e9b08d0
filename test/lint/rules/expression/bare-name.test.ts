import { expressionBareName } from '../../../../src/lint/rules/expression/bare-name.js';
import { describeRule } from '../../lint-files.js';

const local = (expression: string): string => `locals {\n  a = ${expression}\n}\n`;

describeRule(expressionBareName, {
  good: {
    'what a loop calculates with': local('[for n in [1] : "${n%2} ${n/2} ${!n} ${n[*]}"]'),
    'the words of a provisioner':
      'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command    = "true"\n    when       = destroy\n    on_failure = continue\n  }\n}\n',
    'references and loop variables': local('[for k, v in var.map : "${k}-${v}" if v != null]'),
    'shell variables that are escaped': 'locals {\n  a = <<-EOT\n    echo $${HOME} $(date) $HOME\n  EOT\n}\n',
    'types, names of arguments and providers':
      'variable "a" {\n  type = string\n}\nresource "huaweicloud_vpc" "a" {\n  provider = huaweicloud\n  lifecycle {\n    ignore_changes = all\n  }\n}\n',
    'keys of objects': local('{ name = "x", other = { deep = 1 } }'),
    'a directive that binds a name': local('"%{ for x in var.list }${x}%{ endfor }"'),
    'directives inside one another': local(
      '"%{ for k, v in var.map }%{ if v != null }%{ for x in v }${k}${x}%{ endfor }%{ endif }${k}%{ endfor }"',
    ),
    'an iterator of a dynamic block':
      'resource "huaweicloud_vpc_eip" "a" {\n  dynamic "bandwidth" {\n    for_each = [5]\n    iterator = speed\n    content {\n      size = speed.value\n    }\n  }\n}\n',
  },
  bad: {
    'the name of a variable or local value without var. or local.': {
      files:
        'variable "cidr" {}\nlocals {\n  net = "10.0.0.0"\n  a   = "${cidr}"\n  b   = net\n  c   = <<-EOT\n    echo ${cidr}\n  EOT\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'Terraform reads ${cidr} as a value of its own, but there is none; did you mean ${var.cidr}?',
          at: 'main.tf:4:12',
          marked: 'cidr',
          address: 'local.a',
          fixed:
            'variable "cidr" {}\nlocals {\n  net = "10.0.0.0"\n  a   = "${var.cidr}"\n  b   = net\n  c   = <<-EOT\n    echo ${cidr}\n  EOT\n}\n',
        },
        {
          severity: 'error',
          message: '"net" is not a value: did you mean local.net?',
          at: 'main.tf:5:9',
          marked: 'net',
          address: 'local.b',
          fixed:
            'variable "cidr" {}\nlocals {\n  net = "10.0.0.0"\n  a   = "${cidr}"\n  b   = local.net\n  c   = <<-EOT\n    echo ${cidr}\n  EOT\n}\n',
        },
        {
          severity: 'error',
          message:
            'Terraform reads ${cidr} as a value of its own, but there is none; did you mean ${var.cidr}? For the shell, write $${cidr}.',
          at: 'main.tf:7:12',
          marked: 'cidr',
          address: 'local.c',
          fixed:
            'variable "cidr" {}\nlocals {\n  net = "10.0.0.0"\n  a   = "${cidr}"\n  b   = net\n  c   = <<-EOT\n    echo ${var.cidr}\n  EOT\n}\n',
        },
      ],
    },
    'the name of a resource in brackets': {
      files: 'output "a" {\n  value = huaweicloud_vpc["main"].id\n}\n',
      found: [
        {
          severity: 'error',
          message:
            '"huaweicloud_vpc" is not a value with items: of a resource, the name follows the type, as in huaweicloud_vpc.NAME.',
          at: 'main.tf:2:11',
          marked: 'huaweicloud_vpc',
          address: 'output.a.value',
        },
      ],
    },
    'a string without quotes': {
      files: local('production'),
      found: [
        {
          severity: 'error',
          message: '"production" is not a value: write "production" in quotes, or var.production.',
          at: 'main.tf:2:7',
          marked: 'production',
          address: 'local.a',
        },
      ],
    },
    'a name after the directive that has bound it': {
      files: local('"%{ for x in [1] }${x}%{ endfor }${x}"'),
      found: [
        {
          severity: 'error',
          message:
            'Terraform reads ${x} as a value of its own, but there is none; for the shell, write $${x}.',
          at: 'main.tf:2:42',
          marked: 'x',
          address: 'local.a',
        },
      ],
    },
    'what a shell replaces, and Terraform could calculate with': {
      files: local('"${!REF} ${NAME%suffix} ${A/x/y} ${LIST[*]} ${LIST[0]}"'),
      found: (
        [
          [10, '!REF'],
          [18, 'NAME%suffix'],
          [33, 'A/x/y'],
          [42, 'LIST[*]'],
          [53, 'LIST[0]'],
        ] as const
      ).map(([column, marked]) => ({
        severity: 'error',
        message: `Terraform reads \${${marked}} as a value of its own, but there is none; for the shell, write $\${${marked}}.`,
        at: `main.tf:2:${column}`,
        marked,
        address: 'local.a',
      })),
    },
    'a shell variable in user data': {
      files:
        'resource "huaweicloud_compute_instance" "a" {\n  user_data = <<-EOT\n    #!/bin/bash\n    cd ${HOME}\n  EOT\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'Terraform reads ${HOME} as a value of its own, but there is none; for the shell, write $${HOME}.',
          at: 'main.tf:4:10',
          marked: 'HOME',
          address: 'resource.huaweicloud_compute_instance.a.user_data',
        },
      ],
    },
    'True for true': {
      files: local('True'),
      found: [
        {
          severity: 'error',
          message: '"True" is not a value: did you mean true?',
          at: 'main.tf:2:7',
          marked: 'True',
          address: 'local.a',
        },
      ],
    },
  },
});
