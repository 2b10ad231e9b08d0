import type { Rule } from '../../../findings/rule.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

interface Part {
  wanted: RegExp;
  name: string;
  severity: 'info' | 'warning';
}

/** What OSC's layout names, and how hard. */
const PARTS: readonly Part[] = [
  { name: 'lifecycle.yaml', severity: 'warning', wanted: /^lifecycle\.ya?ml$/ },
  { name: 'metadata', severity: 'warning', wanted: /^metadata(?:$|[./])/ },
  { name: 'manifests/NAME_crd.yaml', severity: 'warning', wanted: /^manifests\/(?:.*\/)?[^/]+_crd\.ya?ml$/ },
  { name: 'manifests/NAME_csd.yaml', severity: 'info', wanted: /^manifests\/(?:.*\/)?[^/]+_csd\.ya?ml$/ },
];

export const layout: Rule<ContainerSubject> = {
  id: 'container/layout',
  name: 'Layout of an OSC package',
  severity: 'warning',
  summary: 'An OSC package lacks lifecycle.yaml, metadata, or the CRD or CSD in manifests/.',
  why: `OSC’s layout has metadata, manifests/ with NAME_crd.yaml (required) and NAME_csd.yaml, lifecycle.yaml (required), and if wanted vendor/, raw/ and README.md. ${SECOND_HAND}`,
  fix: 'Put the file at that place; what lies in another folder is not found.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'noteboard/lifecycle.yaml, noteboard/metadata.yaml',
    good: 'lifecycle.yaml, metadata.yaml, manifests/noteboard_crd.yaml, manifests/noteboard_csd.yaml',
  },
  check({ at, container, paths }, { report }) {
    if (container.type !== 'osc') return;
    for (const { name, severity, wanted } of PARTS) {
      if (paths.some((path) => wanted.test(path))) continue;
      report({ message: `The package has no ${name}.`, severity, ...at('root') });
    }
  },
};
