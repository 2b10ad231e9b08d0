import type { Rule } from '../../../findings/rule.js';
import type { ContainerSubject } from '../container-subject.js';
import { helmIgnoreLines } from '../helm-ignore.js';

export const helmIgnore: Rule<ContainerSubject> = {
  id: 'container/helm-ignore',
  name: 'Line of .helmignore',
  severity: 'info',
  summary: 'A line of .helmignore is one that koo does not go by.',
  why: 'helm reads `!x` as "all but x", which is seldom meant, and refuses `**`. koo packs as if the line were not there.',
  fix: 'Say it without ! and **, or with a line in .kooignore.',
  docs: 'https://helm.sh/docs/chart_template_guide/helm_ignore_file/',
  examples: { bad: '**/*.md', good: '*.md' },
  check({ texts }, { report }) {
    const source = texts.find(({ path }) => path === '.helmignore')?.source;
    if (!source) return;
    for (const { isSimple, start, text } of helmIgnoreLines(source.text)) {
      if (isSimple) continue;
      const span = { start, end: start + text.length };
      report({ message: `koo does not go by this line: ${text}`, source, span });
    }
  },
};
