import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { clusterServiceVersions, type ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const messages = defineMessages('container/csv-missing', {
  none: () => 'No file of the package is a ClusterServiceVersion.',
});

export const csvMissing: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/csv-missing',
  name: 'No ClusterServiceVersion',
  severity: 'error',
  summary: 'An Operator package has no ClusterServiceVersion (CSV).',
  why: 'OSC’s page requires that a CSV describes an Operator.',
  fix: 'Put the CSV into manifests/, as NAME.clusterserviceversion.yaml, one document per file.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'manifests/noteboard_crd.yaml',
    good: 'manifests/noteboard_crd.yaml, manifests/noteboard.clusterserviceversion.yaml',
  },
  check(subject, { report }) {
    if (subject.container.type !== 'operator' || clusterServiceVersions(subject).length > 0) return;
    // What cannot be read may be one; container/yaml-syntax reports it.
    if (subject.yaml.some(({ document }) => document.problems.length > 0)) return;
    report({
      message: messages.none(),
      ...subject.at('root'),
    });
  },
};
