import type { Rule } from '../../../findings/rule.js';
import { type ContainerSubject, isStated, placeIn, valueAt, yamlFile } from '../container-subject.js';

export const chartIdentity: Rule<ContainerSubject> = {
  id: 'container/chart-identity',
  name: 'Chart and asset differ',
  severity: 'warning',
  summary: 'Chart.yaml has another name or version than the asset in koo.yaml.',
  why:
    'The package is called by the asset’s name and version, and helm and OSC go by those of Chart.yaml: a buyer would ' +
    'get another version than the one that is announced. This is advice of koo.',
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
        message: `Chart.yaml has the ${part} ${String(stated)}, and koo.yaml ${declared}.`,
        ...placeIn(chart, [part]),
      });
    }
  },
};
