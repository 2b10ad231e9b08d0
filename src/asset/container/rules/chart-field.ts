import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type ContainerSubject, isStated, placeIn, valueAt, yamlFile } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const FIELDS = ['apiVersion', 'name', 'version', 'description'];

const messages = defineMessages('container/chart-field', {
  missing: ({ field }: { field: string }) => `Chart.yaml does not state ${field}.`,
});

export const chartField: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/chart-field',
  name: 'What Chart.yaml has to state',
  severity: 'error',
  summary: 'Chart.yaml lacks apiVersion, name, version or description.',
  why: 'OSC’s page requires them.',
  fix: 'Add the field to Chart.yaml.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'apiVersion: v2\nname: noteboard\nversion: 1.0.0',
    good: 'apiVersion: v2\nname: noteboard\nversion: 1.0.0\ndescription: Notes for teams.',
  },
  check(subject, { report }) {
    const chart = yamlFile(subject, 'Chart.yaml');
    if (!chart || chart.document.problems.length > 0) return;
    for (const field of FIELDS) {
      if (isStated(valueAt(chart.document.value, [field]))) continue;
      report({ message: messages.missing({ field }), ...placeIn(chart, [field]) });
    }
  },
};
