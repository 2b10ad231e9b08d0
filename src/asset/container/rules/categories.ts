import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { CATEGORIES, type UnknownWord, unknownWords } from '../annotations.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';
import { meantOrKnown } from '../../english.js';

const messages = defineMessages('container/categories', {
  unknown: ({ word, ...others }: UnknownWord) => `"${word}" is not a category of OSC${meantOrKnown(others)}`,
});

export const categories: Rule<ContainerSubject, typeof messages> = {
  messages,
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
    for (const { place, ...unknown } of unknownWords(subject, 'categories', CATEGORIES))
      report({ message: messages.unknown(unknown), ...place });
  },
};
