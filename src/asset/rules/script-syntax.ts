import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';

export const scriptSyntax: Rule<PackageSubject> = {
  id: 'asset/script-syntax',
  name: 'Syntax of a shell script',
  severity: 'error',
  summary: 'bash cannot read a script that a lifecycle command runs.',
  why:
    "The store's rule: once the package is unpacked, the configured commands have to run. `bash -n` reads a script " +
    'and runs nothing; where there is no bash of version 4 or newer, nothing is said.',
  fix: 'Correct the script; `bash -n FILE` says the same.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: { bad: 'if [ -d /opt ]; then\n  echo there', good: 'if [ -d /opt ]; then\n  echo there\nfi' },
  check({ insight, scripts }, { report }) {
    for (const { path, source } of scripts) {
      const mistake = insight.bashMistakes.get(path);
      if (!mistake || !source) continue;
      const line = Math.min(mistake.line, source.lineStarts.length);
      const start = source.lineStarts[line - 1]!;
      const said = mistake.message;
      report({
        message: `bash cannot read ${path}: ${said}.`,
        source,
        span: { start, end: start + source.lineAt(line).length },
      });
    }
  },
};
