import { variableForeignValidation } from '../../../../src/lint/rules/variable/foreign-validation.js';
import { describeRule } from '../../lint-files.js';

describeRule(variableForeignValidation, {
  good: {
    'its own variable':
      'variable "a" {\n  validation {\n    condition     = length(var.a) > 1\n    error_message = "x"\n  }\n}\n',
    'a variable that is not declared, which is told as that':
      'variable "a" {\n  validation {\n    condition     = var.a != var.b\n    error_message = "x"\n  }\n}\n',
    'a precondition':
      'variable "a" {\n}\nresource "huaweicloud_vpc" "main" {\n  lifecycle {\n    precondition {\n      condition     = var.a != huaweicloud_vpc.main.name\n      error_message = "x"\n    }\n  }\n}\n',
  },
  bad: {
    'another variable in a validation': {
      files:
        'variable "a" {\n}\nvariable "b" {\n  validation {\n    condition     = var.b != var.a\n    error_message = "x"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'The validation of a variable may refer only to var.b, not to var.a: Terraform 1.5, which RFS runs, rejects it.',
          at: 'main.tf:5:30',
          marked: 'var.a',
          address: 'variable.b.validation.condition',
        },
      ],
    },
    'the same variable in two validations, told in both': {
      files: ['b', 'c']
        .map(
          (name) =>
            `variable "${name}" {\n  validation {\n    condition     = var.a == "" || var.${name} != ""\n    error_message = "x"\n  }\n}\n`,
        )
        .join('')
        .concat('variable "a" {\n}\n'),
      found: ['b', 'c'].map((name, index) => ({
        severity: 'error' as const,
        message: `The validation of a variable may refer only to var.${name}, not to var.a: Terraform 1.5, which RFS runs, rejects it.`,
        at: `main.tf:${3 + 6 * index}:21`,
        marked: 'var.a',
        address: `variable.${name}.validation.condition`,
      })),
    },
    'a local value, told once': {
      files:
        'locals {\n  names = ["a"]\n}\nvariable "a" {\n  validation {\n    condition     = contains(local.names, var.a) || local.names == []\n    error_message = "x"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'The validation of a variable may refer only to var.a, not to local.names: Terraform 1.5, which RFS runs, rejects it.',
          at: 'main.tf:6:30',
          marked: 'local.names',
          address: 'variable.a.validation.condition',
        },
      ],
    },
  },
});
