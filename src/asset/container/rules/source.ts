import type { Rule } from '../../../findings/rule.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import { annotationHolders, wordsOf } from '../annotations.js';
import { type ContainerSubject, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

const KNOWN = ['ISV', 'OpenSource', 'HuaweiProvided'];

export const source: Rule<ContainerSubject> = {
  id: 'container/source',
  name: 'Source of a service',
  severity: 'warning',
  summary: 'The source is not ISV, OpenSource or HuaweiProvided.',
  why: `A seller’s service is of ISV; OpenSource is what OSC takes when nothing is said. ${SECOND_HAND}`,
  fix: 'Write ISV.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'annotations:\n  source: isv',
    good: 'annotations:\n  source: ISV',
  },
  check(subject, { report }) {
    for (const { file, path } of annotationHolders(subject)) {
      const place = [...path, 'source'];
      for (const word of wordsOf(valueAt(file.document.value, place))) {
        if (KNOWN.includes(word)) continue;
        const meant = didYouMean(word, KNOWN);
        report({
          message: meant
            ? `"${word}" is no source that OSC names; did you mean "${meant}"?`
            : `"${word}" is no source that OSC names. Known are: ${KNOWN.join(', ')}.`,
          ...placeIn(file, place),
        });
      }
    }
  },
};
