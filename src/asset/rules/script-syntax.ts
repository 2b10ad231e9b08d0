import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';

const messages = defineMessages('asset/script-syntax', {
  unreadable: ({ mistake, path }: { mistake: string; path: string }) =>
    `bash cannot read ${path}: ${mistake}.`,
});

export const scriptSyntax: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/script-syntax',
  name: 'Syntax of a shell script',
  severity: 'error',
  summary: 'bash cannot read a script that a lifecycle command runs.',
  why:
    "The store's rule: once the package is unpacked, the configured commands have to run. `bash -n` reads a script " +
    'and runs nothing; without bash 4 or newer, nothing is checked.',
  fix: 'Correct the script; `bash -n FILE` reports the same.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: { bad: 'if [ -d /opt ]; then\n  echo there', good: 'if [ -d /opt ]; then\n  echo there\nfi' },
  check({ insight, scripts }, { report }) {
    for (const { path, source } of scripts) {
      const mistake = insight.bashMistakes.get(path);
      if (!mistake || !source) continue;
      const line = Math.min(mistake.line, source.lineStarts.length);
      const start = source.lineStarts[line - 1]!;
      report({
        message: messages.unreadable({ mistake: mistake.message, path }),
        source,
        span: { start, end: start + source.lineAt(line).length },
      });
    }
  },
};
