import type { Rule } from '../../../findings/rule.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import { annotationHolders, CATEGORIES, wordsOf } from '../annotations.js';
import { type ContainerSubject, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

export const categories: Rule<ContainerSubject> = {
  id: 'container/categories',
  name: 'Category of a service',
  severity: 'error',
  summary: 'A category is not one of the twelve of OSC.',
  why: 'OSC’s page lists twelve categories; the store sorts services by them.',
  fix: 'Use one of: AI/Machine Learning, Application Runtime, Big Data, Database, Monitoring, Security, Streaming & Messaging, Integration & Delivery, Logging & Tracing, Developer Tools, Networking, Others.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'annotations:\n  categories: Databases',
    good: 'annotations:\n  categories: Database',
  },
  check(subject, { report }) {
    for (const { file, path } of annotationHolders(subject)) {
      const place = [...path, 'categories'];
      for (const word of wordsOf(valueAt(file.document.value, place))) {
        if (CATEGORIES.includes(word)) continue;
        const meant = didYouMean(word, CATEGORIES);
        report({
          message: meant
            ? `"${word}" is no category of OSC; did you mean "${meant}"?`
            : `"${word}" is no category of OSC. Known are: ${CATEGORIES.join(', ')}.`,
          ...placeIn(file, place),
        });
      }
    }
  },
};
