import { localUndeclared } from '../../src/lint/rules/local-undeclared.js';
import { localUnused } from '../../src/lint/rules/local-unused.js';
import { variableDuplicate } from '../../src/lint/rules/variable-duplicate.js';
import { variableNoDescription } from '../../src/lint/rules/variable-no-description.js';
import { variableNullableString } from '../../src/lint/rules/variable-nullable-string.js';
import { variableSensitiveDefault } from '../../src/lint/rules/variable-sensitive-default.js';
import { variableTypeMissing } from '../../src/lint/rules/variable-type-missing.js';
import { variableUndeclared } from '../../src/lint/rules/variable-undeclared.js';
import { variableUnused } from '../../src/lint/rules/variable-unused.js';
import { describeRule } from './lint-files.js';

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

describeRule(variableUnused, {
  good: {
    'a use in a dynamic block, a heredoc, a key and a count': `variable "a" {}
variable "b" {}
variable "c" {}
variable "d" {}
resource "huaweicloud_compute_instance" "web" {
  count     = var.a
  tags      = { (var.b) = "x" }
  user_data = <<-EOT
    %{ if var.c }echo yes%{ endif }
  EOT
  dynamic "data_disks" {
    for_each = var.d
    content {
      size = data_disks.value
    }
  }
}
`,
    'a use in the validation of another variable': `variable "a" {}
variable "b" {
  default = ""
  validation {
    condition     = var.a != var.b
    error_message = "Not the same."
  }
}
output "b" {
  value = var.b
}
`,
    'a template that cannot be read whole': 'variable "a" {}\nresource "x" "y" {\n  name = \n}\n',
  },
  bad: {
    'a variable that only its own validation reads': {
      files: `variable "name" {
  validation {
    condition     = var.name != ""
    error_message = "Not empty."
  }
}
`,
      found: [
        {
          severity: 'warning',
          message: 'The variable "name" is never used.',
          at: 'main.tf:1:11',
          marked: 'name',
          address: 'variable.name',
        },
      ],
    },
    'one in JSON': {
      files: { 'main.tf.json': '{ "variable": { "name": { "type": "string" } } }' },
      found: [
        {
          severity: 'warning',
          message: 'The variable "name" is never used.',
          at: 'main.tf.json:1:18',
          marked: 'name',
          address: 'variable.name',
        },
      ],
    },
  },
});

describeRule(localUndeclared, {
  good: {
    'a local value of another locals block': 'locals {\n  a = 1\n}\nlocals {\n  b = local.a\n}\n',
  },
  bad: {
    'a mistyped local value': {
      files: 'locals {\n  prefix = "a"\n}\noutput "name" {\n  value = "${local.prefx}-b"\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The local value "prefx" is not declared. Did you mean "prefix"?',
          at: 'main.tf:5:14',
          marked: 'local.prefx',
          address: 'output.name.value',
          fixed: 'locals {\n  prefix = "a"\n}\noutput "name" {\n  value = "${local.prefix}-b"\n}\n',
        },
      ],
    },
  },
});

describeRule(localUnused, {
  good: {
    'one that another local value uses':
      'locals {\n  a = 1\n  b = local.a\n}\noutput "b" {\n  value = local.b\n}\n',
  },
  bad: {
    'a local value that nothing reads': {
      files: { 'main.tf.json': '{\n  "locals": { "a": 1, "b": "${local.a}" }\n}\n' },
      found: [
        {
          severity: 'warning',
          message: 'The local value "b" is never used.',
          at: 'main.tf.json:2:24',
          marked: 'b',
          address: 'local.b',
        },
      ],
    },
  },
});

describeRule(variableDuplicate, {
  good: {
    'an override file, which Terraform merges': {
      'main.tf': 'variable "a" {}\n',
      'main_override.tf': 'variable "a" {\n  default = 1\n}\n',
    },
    'the same name in a module': {
      'main.tf': 'variable "a" {}\nmodule "m" {\n  source = "./m"\n}\n',
      'm/main.tf': 'variable "a" {}\n',
    },
  },
  bad: {
    'the same variable in two files': {
      files: { 'a.tf': 'variable "name" {}\n', 'b.tf': '\nvariable "name" {}\n' },
      found: [
        {
          severity: 'error',
          message: 'The variable "name" is declared twice.',
          at: 'b.tf:2:1',
          marked: 'variable "name"',
          address: 'variable.name',
          related: ['1:1 First declared here.'],
        },
      ],
    },
  },
});

describeRule(variableNoDescription, {
  good: { 'a description': 'variable "a" {\n  description = "Size in GB"\n}\n' },
  bad: {
    'none, and a blank one': {
      files: 'variable "a" {}\nvariable "b" {\n  description = " "\n}\n',
      found: [
        {
          severity: 'warning',
          message: 'The variable "a" has no description.',
          at: 'main.tf:1:11',
          marked: 'a',
          address: 'variable.a',
          fixed: 'variable "a" {\n  description = "A"\n}\nvariable "b" {\n  description = " "\n}\n',
        },
        {
          severity: 'warning',
          message: 'The variable "b" has an empty description.',
          at: 'main.tf:2:11',
          marked: 'b',
          address: 'variable.b',
          fixed: 'variable "a" {}\nvariable "b" {\n  description = "B"\n}\n',
        },
      ],
    },
    'none in a module, as advice': {
      files: { 'main.tf': 'module "m" {\n  source = "./m"\n}\n', 'm/main.tf': 'variable "a" {}\n' },
      found: [
        {
          severity: 'info',
          message: 'The variable "a" in the module m has no description.',
          at: 'm/main.tf:1:11',
          marked: 'a',
          address: 'variable.a',
          fixed: 'variable "a" {\n  description = "A"\n}\n',
        },
      ],
    },
  },
});

describeRule(variableTypeMissing, {
  good: { 'a type': 'variable "a" {\n  type = list(string)\n}\n' },
  bad: {
    none: {
      files: 'variable "a" {\n  default = 1\n}\n',
      found: [
        {
          severity: 'info',
          message: 'The variable "a" has no type.',
          at: 'main.tf:1:11',
          marked: 'a',
          address: 'variable.a',
        },
      ],
    },
  },
});

describeRule(variableSensitiveDefault, {
  good: {
    'an empty default, which RFS accepts': 'variable "a" {\n  sensitive = true\n  default   = ""\n}\n',
    'null, and an object of empty values':
      'variable "a" {\n  sensitive = true\n  default   = null\n}\nvariable "b" {\n  sensitive = true\n  default   = { user = "", keys = [] }\n}\n',
    'a default of a variable that is not sensitive': 'variable "a" {\n  default = "x"\n}\n',
    'sensitive = false': 'variable "a" {\n  sensitive = false\n  default   = "x"\n}\n',
  },
  bad: {
    'a default that everybody can read, and does not repeat it': {
      files: 'variable "a" {\n  sensitive = true\n  default   = "Welcome@1234"\n}\n',
      found: [
        {
          severity: 'warning',
          message: 'The sensitive variable "a" has a default: everybody who has the template can read it.',
          at: 'main.tf:3:15',
          marked: '"Welcome@1234"',
          address: 'variable.a.default',
        },
      ],
    },
    'one in JSON, with sensitive as a string': {
      files: {
        'main.tf.json': '{ "variable": { "a": { "sensitive": "true", "default": "Welcome@1234" } } }',
      },
      found: [
        {
          severity: 'warning',
          message: 'The sensitive variable "a" has a default: everybody who has the template can read it.',
          at: 'main.tf.json:1:56',
          marked: '"Welcome@1234"',
          address: 'variable.a.default',
        },
      ],
    },
  },
});

describeRule(variableNullableString, {
  good: { 'a bool': 'variable "a" {\n  nullable = false\n}\n' },
  bad: {
    'a string in JSON, as public templates have it': {
      files: { 'main.tf.json': '{ "variable": { "a": { "nullable": "false" } } }' },
      found: [
        {
          severity: 'info',
          message: '"nullable" of the variable "a" is the string "false".',
          at: 'main.tf.json:1:36',
          marked: '"false"',
          address: 'variable.a.nullable',
          fixed: '{ "variable": { "a": { "nullable": false } } }',
        },
      ],
    },
    'a string that Terraform cannot convert': {
      files: 'variable "a" {\n  nullable = "no"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"nullable" of the variable "a" is the string "no", which is neither true nor false.',
          at: 'main.tf:2:14',
          marked: '"no"',
          address: 'variable.a.nullable',
        },
      ],
    },
  },
});
