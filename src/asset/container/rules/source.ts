import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type UnknownWord, unknownWords } from '../annotations.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';
import { meantOrKnown } from '../../english.js';

const KNOWN = ['ISV', 'OpenSource', 'HuaweiProvided'];

const messages = defineMessages('container/source', {
  unknown: ({ word, ...others }: UnknownWord) =>
    `"${word}" is not a source that OSC names${meantOrKnown(others)}`,
});

export const source: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/source',
  name: 'Source of a service',
  severity: 'warning',
  summary: 'The source is not ISV, OpenSource or HuaweiProvided.',
  why: `A seller’s service has the source ISV; OSC assumes OpenSource where none is given. ${SECOND_HAND}`,
  fix: 'Write ISV.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'annotations:\n  source: isv',
    good: 'annotations:\n  source: ISV',
  },
  check(subject, { report }) {
    for (const { place, ...unknown } of unknownWords(subject, 'source', KNOWN))
      report({ message: messages.unknown(unknown), ...place });
  },
};
