import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type ContainerSubject, isStated, placeIn, valueAt, yamlFile } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const messages = defineMessages('container/chart-maintainers', {
  none: () => 'Chart.yaml names no maintainer.',
  incomplete: ({ field }: { field: 'email' | 'name' }) => `This maintainer has no ${field}.`,
});

export const chartMaintainers: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/chart-maintainers',
  name: 'Who maintains the chart',
  severity: 'error',
  summary: 'Chart.yaml names no maintainer, or one without a name or an e-mail address.',
  why: 'OSC’s page requires maintainers with name and email: buyers and the store need to know whom to ask.',
  fix: 'Add to Chart.yaml: `maintainers: [{ name: …, email: … }]`.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'maintainers:\n  - name: Invented Ltd.',
    good: 'maintainers:\n  - name: Invented Ltd.\n    email: help@example.com',
  },
  check(subject, { report }) {
    const chart = yamlFile(subject, 'Chart.yaml');
    if (!chart || chart.document.problems.length > 0) return;
    const maintainers = valueAt(chart.document.value, ['maintainers']);
    if (!Array.isArray(maintainers) || maintainers.length === 0) {
      report({ message: messages.none(), ...placeIn(chart, ['maintainers']) });
      return;
    }

    for (const [index, maintainer] of maintainers.entries()) {
      for (const field of ['name', 'email'] as const) {
        if (isStated(valueAt(maintainer, [field]))) continue;
        report({
          message: messages.incomplete({ field }),
          ...placeIn(chart, ['maintainers', index, field]),
        });
      }
    }
  },
};
