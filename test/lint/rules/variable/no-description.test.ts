import { variableNoDescription } from '../../../../src/lint/rules/variable/no-description.js';
import { describeRule, type Found } from '../../lint-files.js';

const described = (text: string, fixed: string, name = 'a', line = 1): { files: string; found: Found[] } => ({
  files: text,
  found: [
    {
      severity: 'warning',
      message: `The variable "${name}" has no description.`,
      at: `main.tf:${line}:11`,
      marked: name,
      address: `variable.${name}`,
      fixed,
    },
  ],
});

describeRule(variableNoDescription, {
  good: {
    'a description': 'variable "a" {\n  description = "Size in GB"\n}\n',
  },
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
    'none, and lines up the equals signs of the lines below': described(
      'variable "a" {\n  type = string # t\n  default = 1\n}\n',
      'variable "a" {\n  description = "A"\n  type = string # t\n  default = 1\n}\n',
    ),
    'none, above lines that stand below each other': described(
      'variable "vpc_id" {\r\n  type    = string # t\r\n  default = "x"\r\n\r\n  nullable = true\r\n}\r\n',
      'variable "vpc_id" {\r\n  description = "VPC ID"\r\n  type        = string # t\r\n  default     = "x"\r\n\r\n  nullable = true\r\n}\r\n',
      'vpc_id',
    ),
    'none, before a value of several lines': described(
      'variable "a" {\n  type = object({\n    x = string\n  })\n}\n',
      'variable "a" {\n  description = "A"\n  type = object({\n    x = string\n  })\n}\n',
    ),
    'none in a block of one line': described(
      'variable "a" { type = string }\n',
      'variable "a" {\n  type = string\n  description = "A"\n}\n',
    ),
  },
});
