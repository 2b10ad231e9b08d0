import type { Rule } from '../../../findings/rule.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import { annotationHolders, wordsOf } from '../annotations.js';
import { type ContainerSubject, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const KNOWN = ['x86_64', 'aarch64'];

export const architecture: Rule<ContainerSubject> = {
  id: 'container/architecture',
  name: 'Processor architecture of a service',
  severity: 'warning',
  summary: 'An architecture is neither x86_64 nor aarch64.',
  why: 'OSC’s page writes `x86_64,aarch64`, and names no other: nodes of a cluster are chosen by it. That others are refused it does not say.',
  fix: 'Write x86_64, aarch64, or both with a comma between.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'annotations:\n  architecture: amd64',
    good: 'annotations:\n  architecture: x86_64',
  },
  check(subject, { report }) {
    for (const { file, path } of annotationHolders(subject)) {
      const place = [...path, 'architecture'];
      for (const word of wordsOf(valueAt(file.document.value, place))) {
        if (KNOWN.includes(word)) continue;
        const meant = didYouMean(word, KNOWN);
        report({
          message: meant
            ? `"${word}" is no architecture that OSC names; did you mean "${meant}"?`
            : `"${word}" is no architecture that OSC names. Known are: ${KNOWN.join(', ')}.`,
          ...placeIn(file, place),
        });
      }
    }
  },
};
