import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type ContainerSubject, isStated, placeIn, valueAt, yamlFile } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

const messages = defineMessages('container/chart-icon', {
  ignored: () => 'OSC ignores this icon: put logo.png, logo.jpg or logo.svg next to Chart.yaml.',
  noLogo: () => 'There is no logo.png, logo.jpg or logo.svg next to Chart.yaml.',
});

export const chartIcon: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/chart-icon',
  name: 'Icon of a chart',
  severity: 'info',
  summary: 'Chart.yaml names an icon, or there is no logo next to it.',
  why: `OSC ignores the icon of Chart.yaml; it shows the logo.png, logo.jpg or logo.svg next to it. ${SECOND_HAND}`,
  fix: 'Put logo.png, logo.jpg or logo.svg next to Chart.yaml.',
  docs: OSC_PAGES.excerpts,
  examples: { bad: 'icon: https://example.com/logo.png', good: 'Chart.yaml, logo.png' },
  check(subject, { report }) {
    const chart = yamlFile(subject, 'Chart.yaml');
    if (!chart || chart.document.problems.length > 0) return;
    if (subject.paths.some((path) => /^logo\.(?:png|jpg|svg)$/.test(path))) return;
    report({
      message: isStated(valueAt(chart.document.value, ['icon'])) ? messages.ignored() : messages.noLogo(),
      ...placeIn(chart, ['icon']),
    });
  },
};
