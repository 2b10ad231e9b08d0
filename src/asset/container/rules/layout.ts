import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

interface Part {
  pattern: RegExp;
  name: string;
  severity: 'info' | 'warning';
}

/** What OSC's layout requires, and how strictly. */
const PARTS: readonly Part[] = [
  { name: 'lifecycle.yaml', severity: 'warning', pattern: /^lifecycle\.ya?ml$/ },
  { name: 'metadata', severity: 'warning', pattern: /^metadata(?:$|[./])/ },
  { name: 'manifests/NAME_crd.yaml', severity: 'warning', pattern: /^manifests\/(?:.*\/)?[^/]+_crd\.ya?ml$/ },
  { name: 'manifests/NAME_csd.yaml', severity: 'info', pattern: /^manifests\/(?:.*\/)?[^/]+_csd\.ya?ml$/ },
];

const messages = defineMessages('container/layout', {
  missing: ({ name }: { name: string }) => `The package has no ${name}.`,
});

export const layout: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/layout',
  name: 'Layout of an OSC package',
  severity: 'warning',
  summary: 'An OSC package lacks lifecycle.yaml, metadata, or the CRD or CSD in manifests/.',
  why: `OSC’s layout has metadata, manifests/ with NAME_crd.yaml (required) and NAME_csd.yaml, lifecycle.yaml (required), and optionally vendor/, raw/ and README.md. ${SECOND_HAND}`,
  fix: 'Put the file at that place; it is not found in another folder.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'noteboard/lifecycle.yaml, noteboard/metadata.yaml',
    good: 'lifecycle.yaml, metadata.yaml, manifests/noteboard_crd.yaml, manifests/noteboard_csd.yaml',
  },
  check({ at, container, paths }, { report }) {
    if (container.type !== 'osc') return;
    for (const { name, severity, pattern } of PARTS) {
      if (paths.some((path) => pattern.test(path))) continue;
      report({ message: messages.missing({ name }), severity, ...at('root') });
    }
  },
};
