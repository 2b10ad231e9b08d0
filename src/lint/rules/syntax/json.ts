import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { reportProblems } from '../../files/report-problems.js';

export const syntaxJson: Rule<Template> = {
  id: 'syntax/json',
  name: 'JSON syntax',
  severity: 'error',
  summary: 'A .tf.json or .rfs.json file is not valid JSON, or a value in it is no Terraform.',
  why: 'RFS refuses the template as a whole, without saying at which line.',
  fix: 'Mend the place that is shown. Every syntax error of a file is told at once; what it hid may be told in the next run.',
  docs: 'https://developer.hashicorp.com/terraform/language/syntax/json',
  examples: {
    bad: '{"variable": {"flavor": {"type": "string" "default": "s6.large.2"}}}',
    good: '{"variable": {"flavor": {"type": "string", "default": "s6.large.2"}}}',
  },
  check: (template, context) => reportProblems(template, context, 'json'),
};
