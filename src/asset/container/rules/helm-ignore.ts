import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { helmIgnoreLines } from '../helm-ignore.js';

const messages = defineMessages('container/helm-ignore', {
  negated: ({ rest }: { rest: string }) => `helm reads this as "leave out all but ${rest}", and so does koo.`,
  rejected: ({ line }: { line: string }) => `helm rejects this line, and koo ignores it: ${line}`,
});

export const helmIgnore: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/helm-ignore',
  name: 'Line of .helmignore',
  severity: 'warning',
  summary: 'A line of .helmignore means something else to helm than to git, or helm rejects it.',
  why: 'For git, `!x` includes x again; for helm, and so for koo, it leaves out all but x, even Chart.yaml. A line with `**` or an unclosed bracket makes helm reject the chart; koo packs as if the line did not exist.',
  fix: 'List what to leave out without ! and **, or in .kooignore, which is read as git would.',
  docs: 'https://helm.sh/docs/chart_template_guide/helm_ignore_file/',
  examples: { bad: '**/*.md', good: '*.md' },
  check({ texts }, { report }) {
    const source = texts.find(({ path }) => path === '.helmignore')?.source;
    if (!source) return;
    for (const { pattern, start, text } of helmIgnoreLines(source.text)) {
      if (pattern && !pattern.isNegated) continue;
      const message = pattern ? messages.negated({ rest: text.slice(1) }) : messages.rejected({ line: text });
      report({ message, source, span: { start, end: start + text.length } });
    }
  },
};
