import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { reportProblems } from '../../files/report-problems.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

export const syntaxArchive: Rule<Template> = {
  id: 'syntax/archive',
  name: 'Readable zip',
  severity: 'error',
  summary: 'The zip cannot be read, or contains an entry that cannot be a file of a template.',
  why: 'RFS unpacks the zip before it reads a single line; one bad entry stops it.',
  fix: 'Pack the template again: its files at the top level of the zip, without encryption, links or paths that lead out of it.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: 'template.zip\n  shop/main.tf',
    good: 'template.zip\n  main.tf',
  },
  check: (template, context) => reportProblems(template, context, 'archive'),
};
