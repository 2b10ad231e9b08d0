import type { Rule } from '../../../findings/rule.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import { annotationHolders, wordsOf } from '../annotations.js';
import { type ContainerSubject, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const KNOWN = ['CCE', 'UCS'];

export const scenes: Rule<ContainerSubject> = {
  id: 'container/scenes',
  name: 'Where a service runs',
  severity: 'warning',
  summary: 'A scene is neither CCE nor UCS.',
  why: 'OSC’s page names CCE for charts, CCE and UCS for Operators: the kinds of clusters that the service can be deployed to. That others are refused it does not say.',
  fix: 'Write CCE, UCS, or both with a comma between.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'annotations:\n  scenes: Kubernetes',
    good: 'annotations:\n  scenes: CCE',
  },
  check(subject, { report }) {
    for (const { file, path } of annotationHolders(subject)) {
      const place = [...path, 'scenes'];
      for (const word of wordsOf(valueAt(file.document.value, place))) {
        if (KNOWN.includes(word)) continue;
        const meant = didYouMean(word, KNOWN);
        report({
          message: meant
            ? `"${word}" is no scene that OSC names; did you mean "${meant}"?`
            : `"${word}" is no scene that OSC names. Known are: ${KNOWN.join(', ')}.`,
          ...placeIn(file, place),
        });
      }
    }
  },
};
