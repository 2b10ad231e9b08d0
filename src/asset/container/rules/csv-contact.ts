import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import {
  clusterServiceVersions,
  type ContainerSubject,
  isStated,
  placeIn,
  valueAt,
} from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const messages = defineMessages('container/csv-contact', {
  missing: ({ field }: { field: string }) => `The CSV does not state spec.${field}.`,
});

export const csvContact: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/csv-contact',
  name: 'Who is behind an Operator',
  severity: 'error',
  summary: 'A CSV does not state spec.maintainers or spec.provider.',
  why: 'OSC’s page requires both: buyers and the store need to know whom to ask.',
  fix: 'Add `maintainers: [{ name: …, email: … }]` and `provider: { name: … }` under `spec`.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'spec:\n  provider: { name: Invented Ltd. }',
    good: 'spec:\n  provider: { name: Invented Ltd. }\n  maintainers: [{ name: Help, email: help@example.com }]',
  },
  check(subject, { report }) {
    if (subject.container.type !== 'operator') return;
    for (const file of clusterServiceVersions(subject)) {
      for (const field of ['maintainers', 'provider']) {
        if (isStated(valueAt(file.document.value, ['spec', field]))) continue;
        report({ message: messages.missing({ field }), ...placeIn(file, ['spec', field]) });
      }
    }
  },
};
