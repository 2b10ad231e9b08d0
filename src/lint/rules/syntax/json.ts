import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { reportProblems } from '../../files/report-problems.js';

export const syntaxJson: Rule<Template> = {
  id: 'syntax/json',
  name: 'JSON syntax',
  severity: 'error',
  summary: 'A .tf.json or .rfs.json file is not valid JSON, or a value in it is not Terraform.',
  why: 'RFS rejects the template as a whole, without naming the line.',
  fix: 'Fix the place that is shown. All syntax errors of a file are reported at once; the next run may find further errors that they hid.',
  docs: 'https://developer.hashicorp.com/terraform/language/syntax/json',
  examples: {
    bad: '{"variable": {"flavor": {"type": "string" "default": "s6.large.2"}}}',
    good: '{"variable": {"flavor": {"type": "string", "default": "s6.large.2"}}}',
  },
  check: (template, context) => reportProblems(template, context, 'json'),
};
