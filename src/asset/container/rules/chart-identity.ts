import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type ContainerSubject, isStated, placeIn, valueAt, yamlFile } from '../container-subject.js';

const messages = defineMessages('container/chart-identity', {
  differs: ({ declared, part, stated }: { declared: string; part: 'name' | 'version'; stated: string }) =>
    `Chart.yaml has the ${part} ${stated}, and koo.yaml ${declared}.`,
});

export const chartIdentity: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/chart-identity',
  name: 'Chart and asset differ',
  severity: 'warning',
  summary: 'Chart.yaml has a different name or version from the asset in koo.yaml.',
  why:
    'The package is named after the asset’s name and version, but helm and OSC use those of Chart.yaml: a buyer would ' +
    'get a different version from the announced one. This is koo’s advice.',
  fix: 'Write the same name and version in both.',
  examples: { bad: 'version: 1.0.1 # koo.yaml says 1.0.0', good: 'version: 1.0.0' },
  check(subject, { report }) {
    const chart = yamlFile(subject, 'Chart.yaml');
    if (!chart) return;
    for (const part of ['name', 'version'] as const) {
      const stated = valueAt(chart.document.value, [part]);
      const declared = subject.asset[part];
      if (!isStated(stated) || String(stated) === declared) continue;
      report({
        message: messages.differs({ declared, part, stated: String(stated) }),
        ...placeIn(chart, [part]),
      });
    }
  },
};
