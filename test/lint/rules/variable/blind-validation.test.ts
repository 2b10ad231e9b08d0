import { variableBlindValidation } from '../../../../src/lint/rules/variable/blind-validation.js';
import { describeRule } from '../../lint-files.js';

const hcl = (condition: string): string =>
  `variable "x" {\n  validation {\n    condition     = ${condition}\n    error_message = "No."\n  }\n}\n`;
const json = (condition: string): Record<string, string> => ({
  'main.tf.json': `{"variable": {"x": {"validation": {"condition": ${condition}, "error_message": "No."}}}}`,
});

describeRule(variableBlindValidation, {
  good: {
    'its variable': hcl('length(var.x) > 0'),
    'its variable in JSON': json('"${length(var.x) > 0}"'),
    'another variable, which is another rule’s matter': hcl('var.y'),
    'what cannot be read': hcl('length(var.x >'),
    'the condition of a precondition': {
      'main.tf':
        'output "a" {\n  value = 1\n  precondition {\n    condition     = true\n    error_message = "No."\n  }\n}\n',
    },
  },
  bad: {
    true: {
      files: hcl('true'),
      found: [
        {
          severity: 'error',
          message: 'The condition does not refer to var.x: Terraform rejects such a validation.',
          at: 'main.tf:3:21',
          marked: 'true',
          address: 'variable.x.validation.condition',
        },
      ],
    },
    'text in JSON': {
      files: json('"length(regexall(\\"^a$\\", var.x)) > 0"'),
      found: [
        {
          severity: 'error',
          message: 'This condition is only text: wrap it in ${…} so that Terraform evaluates it.',
          at: 'main.tf.json:1:49',
          marked: '"length(regexall(\\"^a$\\", var.x)) > 0"',
          address: 'variable.x.validation.condition',
          fixed: json('"${length(regexall(\\"^a$\\", var.x)) > 0}"')['main.tf.json']!,
        },
      ],
    },
    'another text in JSON': {
      files: json('"true"'),
      found: [
        {
          severity: 'error',
          message: 'The condition does not refer to var.x: Terraform rejects such a validation.',
          at: 'main.tf.json:1:49',
          marked: '"true"',
          address: 'variable.x.validation.condition',
        },
      ],
    },
  },
});
