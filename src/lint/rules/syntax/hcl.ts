import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { reportProblems } from '../../files/report-problems.js';

export const syntaxHcl: Rule<Template> = {
  id: 'syntax/hcl',
  name: 'Terraform syntax',
  severity: 'error',
  summary: 'A .tf file is not valid Terraform.',
  why: 'RFS rejects the template as a whole, without naming the line.',
  fix: 'Fix the place that is shown. All syntax errors of a file are reported at once; the next run may find further errors that they hid.',
  docs: 'https://developer.hashicorp.com/terraform/language/syntax/configuration',
  examples: {
    bad: 'variable "flavor" {\n  type = string default = "s6.large.2"\n}',
    good: 'variable "flavor" {\n  type    = string\n  default = "s6.large.2"\n}',
  },
  check: (template, context) => reportProblems(template, context, 'hcl'),
};
