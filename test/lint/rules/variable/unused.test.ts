import { variableUnused } from '../../../../src/lint/rules/variable/unused.js';
import { describeRule } from '../../lint-files.js';

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
