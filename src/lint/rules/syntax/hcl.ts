import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { reportProblems } from '../../files/report-problems.js';

export const syntaxHcl: Rule<Template> = {
  id: 'syntax/hcl',
  name: 'Terraform syntax',
  severity: 'error',
  summary: 'A .tf file is not valid Terraform.',
  why: 'RFS refuses the template as a whole, without saying at which line.',
  fix: 'Mend the place that is shown. Every syntax error of a file is told at once; what it hid may be told in the next run.',
  docs: 'https://developer.hashicorp.com/terraform/language/syntax/configuration',
  examples: {
    bad: 'variable "flavor" {\n  type = string default = "s6.large.2"\n}',
    good: 'variable "flavor" {\n  type    = string\n  default = "s6.large.2"\n}',
  },
  check: (template, context) => reportProblems(template, context, 'hcl'),
};
