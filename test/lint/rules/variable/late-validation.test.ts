import { variableLateValidation } from '../../../../src/lint/rules/variable/late-validation.js';
import { describeRule, type Found } from '../../lint-files.js';

const variable = (name: string, ...lines: string[]): string =>
  `variable "${name}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const SAYS = 'Reported by users of RFS, not documented by Huawei:';
const validated = (condition: string, name = 'x'): string =>
  variable(name, 'validation {', `  condition = ${condition}`, '  error_message = "No."', '}');
const late = (marked: string, says: string, name = 'x'): Found => ({
  severity: 'info',
  message: `${SAYS} ${says}`,
  at: 'main.tf:3:17',
  marked,
  address: `variable.${name}.validation.condition`,
});
const OTHER =
  'the form checks only length(regexall("…", var.x)) > 0. What another condition rejects, the buyer learns minutes later, from the deployment.';

describeRule(variableLateValidation, {
  good: {
    'the style that the form checks': validated('length(regexall("^a+$", var.x)) > 0'),
    'two of them': validated('length(regexall("a", var.x)) > 0 && length(regexall("b", var.x)) == 0'),
    JSON: {
      'main.tf.json':
        '{"variable": {"x": {"validation": {"condition": "${length(regexall(\\"a\\", var.x)) > 0}"}}}}',
    },
    'a list, of which a regular expression can say nothing': variable(
      'x',
      'type = list(string)',
      'validation {',
      '  condition = length(var.x) > 1',
      '  error_message = "No."',
      '}',
    ),
    'a condition that is only text, which Terraform refuses': {
      'main.tf.json': '{"variable": {"x": {"validation": {"condition": "length(var.x) > 0"}}}}',
    },
    'what cannot be read': validated('length(regexall("a", var.x)) >'),
  },
  bad: {
    'can and regex': {
      files: validated('can(regex("a", var.x))'),
      found: [late('can(regex("a", var.x))', OTHER)],
    },
    'a range': { files: validated('var.x >= 40'), found: [late('var.x >= 40', OTHER)] },
    tostring: {
      files: validated('length(regexall("^1$", tostring(var.x))) > 0'),
      found: [
        late(
          'length(regexall("^1$", tostring(var.x))) > 0',
          'tostring() delays a validation until the deployment.',
        ),
      ],
    },
    'a password': {
      files: validated('length(regexall("a", var.db_password)) > 0', 'db_password'),
      found: [
        late(
          'length(regexall("a", var.db_password)) > 0',
          'a password should have no validation.',
          'db_password',
        ),
      ],
    },
  },
});
