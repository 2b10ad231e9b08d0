import { expressionNotConstant } from '../../../../src/lint/rules/expression/not-constant.js';
import { describeRule } from '../../lint-files.js';

describeRule(expressionNotConstant, {
  good: {
    'values that are written out': 'variable "a" {\n  default = { b = [1, "x", -2], c = null }\n}\n',
    'a reference in a validation, which has values':
      'variable "a" {\n  default = "x"\n  validation {\n    condition     = length(var.a) > 0\n    error_message = "x"\n  }\n}\n',
    'a local module, and its arguments': 'module "a" {\n  source = "./a"\n  name   = var.name\n}\n',
    'constants that are computed, and what changes are ignored':
      'resource "huaweicloud_vpc" "a" {\n  lifecycle {\n    prevent_destroy = !false\n    ignore_changes  = [tags]\n  }\n}\n',
    'a default and a description in JSON, where they are only text': {
      files: { 'main.tf.json': '{"variable": {"a": {"default": "${var.b}", "description": "${var.c}"}}}' },
    },
  },
  bad: {
    'a variable that switches the lifecycle': {
      files:
        'resource "huaweicloud_vpc" "a" {\n  lifecycle {\n    prevent_destroy       = var.keep\n    create_before_destroy = tobool("true")\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"prevent_destroy" is read before anything has a value: it cannot refer to var.keep.',
          at: 'main.tf:3:29',
          marked: 'var.keep',
          address: 'resource.huaweicloud_vpc.a.lifecycle.prevent_destroy',
        },
        {
          severity: 'error',
          message: '"create_before_destroy" is read before functions run: it cannot call tobool().',
          at: 'main.tf:4:29',
          marked: 'tobool',
          address: 'resource.huaweicloud_vpc.a.lifecycle.create_before_destroy',
        },
      ],
    },
    'a variable that decides whether an output is sensitive': {
      files: 'output "a" {\n  value     = 1\n  sensitive = var.secret\n}\n',
      found: [
        {
          severity: 'error',
          message: '"sensitive" is read before anything has a value: it cannot refer to var.secret.',
          at: 'main.tf:3:15',
          marked: 'var.secret',
          address: 'output.a.sensitive',
        },
      ],
    },
    'another variable in a default': {
      files: 'variable "a" {\n  default = "${var.prefix}-vpc"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"default" is read before anything has a value: it cannot refer to var.prefix.',
          at: 'main.tf:2:16',
          marked: 'var.prefix',
          address: 'variable.a.default',
        },
      ],
    },
    'a function in a default': {
      files: 'variable "a" {\n  default = tolist(["a"])\n}\n',
      found: [
        {
          severity: 'error',
          message: '"default" is read before functions run: it cannot call tolist().',
          at: 'main.tf:2:13',
          marked: 'tolist',
          address: 'variable.a.default',
        },
      ],
    },
    'the path in the source of a module in JSON': {
      files: { 'main.tf.json': '{"module": {"a": {"source": "${path.module}/a"}}}' },
      found: [
        {
          severity: 'error',
          message: '"source" is read before anything has a value: it cannot refer to path.module.',
          at: 'main.tf.json:1:32',
          marked: 'path.module',
          address: 'module.a.source',
        },
      ],
    },
    'a variable in the source of a module': {
      files: 'module "a" {\n  source = "./${var.kind}"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"source" is read before anything has a value: it cannot refer to var.kind.',
          at: 'main.tf:2:17',
          marked: 'var.kind',
          address: 'module.a.source',
        },
      ],
    },
  },
});
