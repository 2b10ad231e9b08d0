import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type ContainerSubject, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

const TYPES = ['helm', 'operator'];

const messages = defineMessages('container/service-type', {
  unknown: ({ type }: { type: string }) => `"${type}" is not a type of service: use helm or operator.`,
});

export const serviceType: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/service-type',
  name: 'Type of an OSC service',
  severity: 'warning',
  summary: 'The type in the metadata of an OSC package is neither helm nor operator.',
  why: `A service is of type helm or operator. ${SECOND_HAND}`,
  fix: 'Write `type: helm` or `type: operator`.',
  docs: OSC_PAGES.excerpts,
  examples: { bad: 'type: Helm', good: 'type: helm' },
  check({ container, yaml }, { report }) {
    if (container.type !== 'osc') return;
    for (const file of yaml.filter(({ path }) => /^metadata(?:\/[^/]+)?\.ya?ml$/.test(path))) {
      const type = valueAt(file.document.value, ['type']);
      if (typeof type !== 'string' || TYPES.includes(type)) continue;
      report({
        message: messages.unknown({ type }),
        ...placeIn(file, ['type']),
      });
    }
  },
};
