import type { Rule } from '../../../findings/rule.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

export const chartMissing: Rule<ContainerSubject> = {
  id: 'container/chart-missing',
  name: 'No Chart.yaml',
  severity: 'error',
  summary: 'A package of type helm has no Chart.yaml at its top.',
  why: 'Without it the folder is no chart: helm does not load it, and OSC does not know what it is.',
  fix: 'Name the folder that holds Chart.yaml as `root` of the asset.',
  docs: OSC_PAGES.contents,
  examples: { bad: 'root: deploy # Chart.yaml is in deploy/noteboard', good: 'root: deploy/noteboard' },
  check({ at, container, paths }, { report }) {
    if (container.type !== 'helm' || paths.includes('Chart.yaml')) return;
    const other = paths.find((path) => /(?:^|\/)chart\.ya?ml$/i.test(path));
    report({
      message: other
        ? `There is no Chart.yaml at the top of the folder, but ${other}.`
        : 'There is no Chart.yaml at the top of the folder.',
      ...at('root'),
    });
  },
};
