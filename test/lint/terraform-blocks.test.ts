import { referenceUnknownOutput } from '../../src/lint/rules/reference-unknown-output.js';
import { templateBlockNames } from '../../src/lint/rules/template-block-names.js';
import { templateMissingArgument } from '../../src/lint/rules/template-missing-argument.js';
import { templateModuleArgument } from '../../src/lint/rules/template-module-argument.js';
import { templateUnknownArgument } from '../../src/lint/rules/template-unknown-argument.js';
import { templateUnknownBlock } from '../../src/lint/rules/template-unknown-block.js';
import { variableUnknownType } from '../../src/lint/rules/variable-unknown-type.js';
import { variableWrongDefault } from '../../src/lint/rules/variable-wrong-default.js';
import { describeRule } from './lint-files.js';

describeRule(templateUnknownBlock, {
  good: {
    'every block that Terraform has':
      'terraform {}\nprovider "huaweicloud" {}\nlocals {}\nvariable "a" {}\noutput "a" {}\nmodule "a" {}\nresource "a" "b" {}\ndata "a" "b" {}\nmoved {}\nimport {}\ncheck "a" {}\nremoved {}\n',
    'comments in JSON': { 'main.tf.json': '{ "//": "note", "variable": {} }' },
  },
  bad: {
    'a misspelt block': {
      files: 'varaible "a" {}\n',
      found: [
        {
          severity: 'error',
          message: 'Terraform has no block "varaible"; did you mean "variable"?',
          at: 'main.tf:1:1',
          marked: 'varaible',
          address: 'varaible',
          fixed: 'variable "a" {}\n',
        },
      ],
    },
    'an argument outside of blocks, and a name of JSON that is no block': {
      files: { 'a.tf': 'region = "cn-north-4"\n', 'b.tf.json': '{ "resources": {} }' },
      found: [
        {
          severity: 'error',
          message: '"region" is an argument, and only blocks stand at the top of a file.',
          at: 'a.tf:1:1',
          marked: 'region',
          address: 'region',
        },
        {
          severity: 'error',
          message: 'Terraform has no block "resources"; did you mean "resource"?',
          at: 'b.tf.json:1:4',
          marked: 'resources',
          address: 'resources',
        },
      ],
    },
  },
});

describeRule(templateUnknownArgument, {
  good: {
    'what variables and outputs have':
      'variable "a" {\n  type        = string\n  default     = ""\n  description = "A"\n  sensitive   = true\n  nullable    = false\n  validation {\n    condition     = true\n    error_message = "No."\n  }\n}\noutput "a" {\n  description = "A"\n  value       = 1\n  sensitive   = true\n  depends_on  = []\n  precondition {\n    condition     = true\n    error_message = "No."\n  }\n}\n',
    'what is the provider’s, the module’s or the author’s matter':
      'provider "x" {\n  anything = 1\n  block {}\n}\nmodule "x" {\n  source   = "./x"\n  anything = 1\n}\nlocals {\n  anything = 1\n}\nresource "x" "x" {\n  anything = 1\n  block {}\n  lifecycle {\n    ignore_changes = all\n  }\n}\nterraform {\n  backend "x" {\n    anything = 1\n  }\n}\n',
  },
  bad: {
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
          message: 'A variable block has no block "metadata".',
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

describeRule(templateMissingArgument, {
  good: {
    'blocks with all they need': 'output "a" {\n  value = 1\n}\nmodule "a" {\n  source = "./a"\n}\n',
    'a misspelt one, which is told by its name': 'output "a" {\n  vlaue = 1\n}\n',
  },
  bad: {
    'an output without a value, and a validation with neither': {
      files: 'output "a" {}\nvariable "b" {\n  validation {}\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The output block must have "value".',
          at: 'main.tf:1:1',
          marked: 'output "a"',
          address: 'output.a',
        },
        {
          severity: 'error',
          message: 'The validation block must have "condition" and "error_message".',
          at: 'main.tf:3:3',
          marked: 'validation',
          address: 'variable.b.validation',
        },
      ],
    },
  },
});

describeRule(templateBlockNames, {
  good: { 'right names': 'resource "x" "x" {}\nvariable "x" {}\nlocals {}\n' },
  bad: {
    'a resource with its type only, and locals with a name': {
      files: 'resource "huaweicloud_vpc" {}\nlocals "x" {}\n',
      found: [
        {
          severity: 'error',
          message: 'Behind "resource" stand 2 names, and here are 1.',
          at: 'main.tf:1:1',
          marked: 'resource "huaweicloud_vpc"',
          address: 'resource.huaweicloud_vpc',
        },
        {
          severity: 'error',
          message: 'Behind "locals" stand 0 names, and here are 1.',
          at: 'main.tf:2:1',
          marked: 'locals "x"',
          address: 'locals.x',
        },
      ],
    },
  },
});

const SERVER = 'variable "flavor" {}\nvariable "size" {\n  default = 40\n}\noutput "id" {\n  value = 1\n}\n';

describeRule(templateModuleArgument, {
  good: {
    'what the module asks for, and Terraform’s own': {
      'main.tf':
        'module "s" {\n  source     = "./server"\n  count      = 2\n  providers  = {}\n  depends_on = []\n  flavor     = "x"\n}\n',
      'server/main.tf': SERVER,
    },
    'a module that is not there': 'module "s" {\n  source = "git::https://example.com/x"\n  any    = 1\n}\n',
  },
  bad: {
    'a misspelt argument, which is not missing on top': {
      files: {
        'main.tf': 'module "s" {\n  source = "./server"\n  flavr  = "x"\n}\n',
        'server/main.tf': SERVER,
      },
      found: [
        {
          severity: 'error',
          message: 'The module server has no variable "flavr"; did you mean "flavor"?',
          at: 'main.tf:3:3',
          marked: 'flavr',
          address: 'module.s.flavr',
          fixed: 'module "s" {\n  source = "./server"\n  flavor  = "x"\n}\n',
        },
      ],
    },
    'an argument too few': {
      files: { 'main.tf': 'module "s" {\n  source = "./server"\n}\n', 'server/main.tf': SERVER },
      found: [
        {
          severity: 'error',
          message: 'The module server must get "flavor".',
          at: 'main.tf:1:1',
          marked: 'module "s"',
          address: 'module.s',
        },
      ],
    },
  },
});

describeRule(referenceUnknownOutput, {
  good: {
    'outputs of one and of several': {
      'main.tf':
        'module "s" {\n  source = "./server"\n}\nmodule "t" {\n  source = "./server"\n  count  = 2\n}\noutput "a" {\n  value = [module.s.id, module.t[0].id, module.t[*].id, module.s]\n}\n',
      'server/main.tf': SERVER,
    },
  },
  bad: {
    'a misspelt output': {
      files: {
        'main.tf': 'module "s" {\n  source = "./server"\n}\noutput "a" {\n  value = module.s.idd\n}\n',
        'server/main.tf': SERVER,
      },
      found: [
        {
          severity: 'error',
          message: 'The module server has no output "idd"; did you mean "id"?',
          at: 'main.tf:5:11',
          marked: 'module.s.idd',
          address: 'output.a.value',
        },
      ],
    },
  },
});

describeRule(variableUnknownType, {
  good: {
    types:
      'variable "a" {\n  type = list(object({ name = string, size = optional(number, 1), any = any }))\n}\nvariable "b" {\n  type = map(tuple([bool, set(string)]))\n}\nvariable "c" {\n  type = list\n}\n',
    'types in JSON': { 'main.tf.json': '{ "variable": { "a": { "type": "map(string)" } } }' },
  },
  bad: {
    'two types that there are not': {
      files: 'variable "a" {\n  type = object({ n = integer, m = amp(string) })\n}\n',
      found: [
        {
          severity: 'error',
          message: 'Terraform has no type "integer".',
          at: 'main.tf:2:23',
          marked: 'integer',
          address: 'variable.a.type',
        },
        {
          severity: 'error',
          message: 'Terraform has no type "amp"; did you mean "map"?',
          at: 'main.tf:2:36',
          marked: 'amp',
          address: 'variable.a.type',
          fixed: 'variable "a" {\n  type = object({ n = integer, m = map(string) })\n}\n',
        },
      ],
    },
  },
});

const typed = (type: string, fallback: string): string =>
  `variable "a" {\n  type    = ${type}\n  default = ${fallback}\n}\n`;

describeRule(variableWrongDefault, {
  good: {
    'what Terraform converts': {
      'a.tf': typed('number', '"40"'),
      'b.tf': typed('bool', '"true"').replace('"a"', '"b"'),
      'c.tf': typed('string', '5').replace('"a"', '"c"'),
      'd.tf': typed('list(string)', '[1, true]').replace('"a"', '"d"'),
    },
    'null, and what is not known': typed('number', 'null') + typed('object({ a = number })', '{}'),
  },
  bad: {
    'a text for a number, and a text for a list': {
      files: typed('number', '"40 GB"') + typed('list(string)', '"x"').replace('"a"', '"b"'),
      found: [
        {
          severity: 'error',
          message: 'The default of "a" is not of its type, number.',
          at: 'main.tf:3:13',
          marked: '"40 GB"',
          address: 'variable.a.default',
        },
        {
          severity: 'error',
          message: 'The default of "b" is not of its type, list(string).',
          at: 'main.tf:7:13',
          marked: '"x"',
          address: 'variable.b.default',
        },
      ],
    },
  },
});
