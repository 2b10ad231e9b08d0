import type { Rule } from '../../../findings/rule.js';
import type { ContainerSubject } from '../container-subject.js';
import { helmIgnoreLines } from '../helm-ignore.js';

export const helmIgnore: Rule<ContainerSubject> = {
  id: 'container/helm-ignore',
  name: 'Line of .helmignore',
  severity: 'warning',
  summary: 'A line of .helmignore means something else to helm than to git, or helm refuses it.',
  why: '`!x` takes x back in for git; for helm, and so for koo, it leaves out all but x, Chart.yaml too. A line with `**` or an unclosed bracket makes helm refuse the chart; koo packs as if it were not there.',
  fix: 'Say what stays out without ! and **, or with a line in .kooignore, which is read as git would.',
  docs: 'https://helm.sh/docs/chart_template_guide/helm_ignore_file/',
  examples: { bad: '**/*.md', good: '*.md' },
  check({ texts }, { report }) {
    const source = texts.find(({ path }) => path === '.helmignore')?.source;
    if (!source) return;
    for (const { pattern, start, text } of helmIgnoreLines(source.text)) {
      if (pattern && !pattern.isNegated) continue;
      const message = pattern
        ? `helm reads this as "leave out all but ${text.slice(1)}", and so does koo.`
        : `helm refuses this line, and koo passes it over: ${text}`;
      report({ message, source, span: { start, end: start + text.length } });
    }
  },
};
