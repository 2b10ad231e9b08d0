import { templateUnknownArgument } from '../../../../src/lint/rules/template/unknown-argument.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateUnknownArgument, {
  good: {
    'what variables and outputs have':
      'variable "a" {\n  type        = string\n  default     = ""\n  description = "A"\n  sensitive   = true\n  nullable    = false\n  validation {\n    condition     = true\n    error_message = "No."\n  }\n}\noutput "a" {\n  description = "A"\n  value       = 1\n  sensitive   = true\n  depends_on  = []\n  precondition {\n    condition     = true\n    error_message = "No."\n  }\n}\n',
    'what is the provider’s, the module’s or the author’s matter':
      'provider "x" {\n  anything = 1\n  block {}\n}\nmodule "x" {\n  source   = "./x"\n  anything = 1\n}\nlocals {\n  anything = 1\n}\nresource "x" "x" {\n  anything = 1\n  block {}\n  lifecycle {\n    ignore_changes = all\n  }\n}\nterraform {\n  backend "x" {\n    anything = 1\n  }\n}\n',
  },
  bad: {
    'metadata, which belongs to the form': {
      files: 'variable "a" {\n  metadata {\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'A variable block has no block "metadata": how the form shows a variable is defined in a file in .extension/, such as .extension/form.rfs.json.',
          at: 'main.tf:2:3',
          marked: 'metadata',
          address: 'variable.a.metadata',
        },
      ],
    },
    'what is misspelt in a dynamic block without content, and nothing that belongs in it': {
      files: 'resource "x" "x" {\n  dynamic "a" {\n    foreach = []\n    type    = 1\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'A dynamic block has no argument "foreach"; did you mean "for_each"?',
          at: 'main.tf:3:5',
          marked: 'foreach',
          address: 'resource.x.x.dynamic.a.foreach',
          fixed: 'resource "x" "x" {\n  dynamic "a" {\n    for_each = []\n    type    = 1\n  }\n}\n',
        },
      ],
    },
    'a block with "="': {
      files: 'terraform {\n  required_providers = {\n    huaweicloud = {}\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"required_providers" is a block: write `required_providers { … }`, without "=".',
          at: 'main.tf:2:3',
          marked: 'required_providers',
          address: 'terraform.required_providers',
        },
      ],
    },
    'an output, which is no a': {
      files: 'output "a" {\n  valeu = 1\n}\n',
      found: [
        {
          severity: 'error',
          message: 'An output block has no argument "valeu"; did you mean "value"?',
          at: 'main.tf:2:3',
          marked: 'valeu',
          address: 'output.a.valeu',
          fixed: 'output "a" {\n  value = 1\n}\n',
        },
      ],
    },
    'a misspelt argument of a variable': {
      files: 'variable "a" {\n  descripton = "A"\n}\n',
      found: [
        {
          severity: 'error',
          message: 'A variable block has no argument "descripton"; did you mean "description"?',
          at: 'main.tf:2:3',
          marked: 'descripton',
          address: 'variable.a.descripton',
          fixed: 'variable "a" {\n  description = "A"\n}\n',
        },
      ],
    },
    'a block in a variable, and a provider without its "="': {
      files:
        'variable "a" {\n  metadata {\n    group = "x"\n  }\n}\nterraform {\n  required_providers {\n    huaweicloud {\n      source = "huawei.com/provider/huaweicloud"\n    }\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'A variable block has no block "metadata": how the form shows a variable is defined in a file in .extension/, such as .extension/form.rfs.json.',
          at: 'main.tf:2:3',
          marked: 'metadata',
          address: 'variable.a.metadata',
        },
        {
          severity: 'error',
          message: 'A required_providers block has no block "huaweicloud".',
          at: 'main.tf:8:5',
          marked: 'huaweicloud',
          address: 'terraform.required_providers.huaweicloud',
        },
      ],
    },
    'an argument of a dynamic block, deep in a resource': {
      files:
        'resource "x" "x" {\n  outer {\n    dynamic "inner" {\n      foreach = []\n      content {}\n    }\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'A dynamic block has no argument "foreach"; did you mean "for_each"?',
          at: 'main.tf:4:7',
          marked: 'foreach',
          address: 'resource.x.x.outer.dynamic.inner.foreach',
          fixed:
            'resource "x" "x" {\n  outer {\n    dynamic "inner" {\n      for_each = []\n      content {}\n    }\n  }\n}\n',
        },
      ],
    },
  },
});
