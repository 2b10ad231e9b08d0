import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { annotationHolders } from '../annotations.js';
import { type ContainerSubject, isStated, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const messages = defineMessages('container/annotation', {
  missing: ({ file, name }: { file: string; name: string }) => `${file} has no annotation ${name}.`,
});

export const annotation: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/annotation',
  name: 'Annotations of a package',
  severity: 'error',
  summary: 'Chart.yaml or a CSV lacks an annotation that OSC requires.',
  why:
    'OSC’s page requires source, categories, architecture and scenes in Chart.yaml, and in a CSV also description and ' +
    'alm-examples: the store lists and deploys the service by them.',
  fix: 'Add it under `annotations` of Chart.yaml, or under `metadata.annotations` of the CSV.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'annotations:\n  source: ISV',
    good: 'annotations:\n  source: ISV\n  categories: Developer Tools\n  architecture: x86_64,aarch64\n  scenes: CCE',
  },
  check(subject, { report }) {
    for (const { file, path, required } of annotationHolders(subject)) {
      for (const name of required) {
        if (isStated(valueAt(file.document.value, [...path, name]))) continue;
        report({ message: messages.missing({ file: file.path, name }), ...placeIn(file, [...path, name]) });
      }
    }
  },
};
