import type { Rule } from '../../../findings/rule.js';
import { type ContainerSubject, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

const TYPES = ['helm', 'operator'];

export const serviceType: Rule<ContainerSubject> = {
  id: 'container/service-type',
  name: 'Type of an OSC service',
  severity: 'warning',
  summary: 'The metadata of an OSC package has another type than helm or operator.',
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
        message: `"${type}" is no type of a service: it is helm or operator.`,
        ...placeIn(file, ['type']),
      });
    }
  },
};
