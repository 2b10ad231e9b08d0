import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const messages = defineMessages('container/chart-missing', {
  elsewhere: ({ other }: { other: string }) =>
    `There is no Chart.yaml at the top of the folder, but ${other}.`,
  missing: () => 'There is no Chart.yaml at the top of the folder.',
});

export const chartMissing: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/chart-missing',
  name: 'No Chart.yaml',
  severity: 'error',
  summary: 'A package of type helm has no Chart.yaml at its top.',
  why: 'Without it the folder is not a chart: helm does not load it, and OSC does not know what it is.',
  fix: 'Name the folder that contains Chart.yaml as `root` of the asset.',
  docs: OSC_PAGES.contents,
  examples: { bad: 'root: deploy # Chart.yaml is in deploy/noteboard', good: 'root: deploy/noteboard' },
  check({ at, container, paths }, { report }) {
    if (container.type !== 'helm' || paths.includes('Chart.yaml')) return;
    const other = paths.find((path) => /(?:^|\/)chart\.ya?ml$/i.test(path));
    report({
      message: other ? messages.elsewhere({ other }) : messages.missing(),
      ...at('root'),
    });
  },
};
