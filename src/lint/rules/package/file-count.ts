import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { packageSeverity, wholePackage } from '../../files/package-place.js';

const messages = defineMessages('package/file-count', {
  tooMany: ({ count, max }: { count: number; max: number }) =>
    `The template has ${count.toLocaleString('en-US')} files; RFS accepts at most ${max}.`,
});

export const packageFileCount: Rule<Template, typeof messages> = {
  messages,
  id: 'package/file-count',
  name: 'Over 100 files',
  severity: 'error',
  summary: 'The template has more than 100 files.',
  why: 'RFS rejects a zip of more than 100 files.',
  fix: 'Leave out what RFS does not read, or merge files.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: 'template.zip\n  main.tf\n  docs/   120 pictures',
    good: 'template.zip\n  main.tf\n  variables.tf',
  },
  options: { max: 100 },
  check(template, { options, report }) {
    const files = template.contents.length;
    const max = Number(options.max);
    if (template.form === 'file' || files <= max) return;
    report({
      message: messages.tooMany({ count: files, max }),
      severity: packageSeverity(template),
      ...wholePackage(template),
    });
  },
};
