import { expressionReferenceAsText } from '../../../../src/lint/rules/expression/reference-as-text.js';
import { describeRule } from '../../lint-files.js';

const vpc = (name: string): string =>
  `variable "name" {\n  description = "var.name"\n}\nresource "huaweicloud_vpc" "a" {\n  name = ${name}\n}\n`;
const found = (written: string, column = 10) => [
  {
    severity: 'warning' as const,
    message:
      'This is the text "var.name", not its value: write ${var.name} in a string, or remove the quotes.',
    at: `main.tf:5:${column}`,
    marked: written,
    address: 'resource.huaweicloud_vpc.a.name',
  },
];

describeRule(expressionReferenceAsText, {
  good: {
    'a reference, and one in a string': vpc('"${var.name}-vpc"') + vpc('var.name').replace('"a"', '"b"'),
    'the name of something that is not declared': vpc('"var.other"'),
    'a shell’s own in a script':
      'variable "name" {\n}\nresource "huaweicloud_compute_instance" "a" {\n  user_data = <<-EOT\n    echo $vars.name {variable.name}\n  EOT\n}\n',
    'depends_on of old': `${vpc('"x"')}resource "huaweicloud_vpc" "b" {\n  depends_on = ["huaweicloud_vpc.a"]\n}\n`,
  },
  bad: {
    'a reference in quotes': { files: vpc('"var.name"'), found: found('"var.name"') },
    'braces without the sign before them': {
      files: vpc('"{var.name}-vpc"'),
      found: found('{var.name', 11),
    },
    'the sign without braces': { files: vpc('"$var.name-vpc"'), found: found('$var.name-vpc', 11) },
    'the shell’s parentheses': { files: vpc('"$(var.name)-vpc"'), found: found('$(var.name', 11) },
    'one beside a right one': { files: vpc('"${var.name}-$var.name"'), found: found('$var.name', 23) },
    'one in a script': {
      files:
        'variable "name" {\n}\nresource "huaweicloud_vpc" "a" {\n  name = <<-EOT\n    echo {var.name}\n  EOT\n}\n',
      found: found('{var.name', 10),
    },
    'a resource in quotes': {
      files: `${vpc('"x"')}resource "huaweicloud_vpc_subnet" "b" {\n  vpc_id = "huaweicloud_vpc.a.id"\n}\n`,
      found: [
        {
          severity: 'warning',
          message:
            'This is the text "huaweicloud_vpc.a.id", not its value: write ${huaweicloud_vpc.a.id} in a string, or remove the quotes.',
          at: 'main.tf:8:12',
          marked: '"huaweicloud_vpc.a.id"',
          address: 'resource.huaweicloud_vpc_subnet.b.vpc_id',
        },
      ],
    },
  },
});
