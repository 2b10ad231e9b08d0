import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type UnknownWord, unknownWords } from '../annotations.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';
import { meantOrKnown } from '../../english.js';

const KNOWN = ['x86_64', 'aarch64'];

const messages = defineMessages('container/architecture', {
  unknown: ({ word, ...others }: UnknownWord) =>
    `"${word}" is not an architecture that OSC names${meantOrKnown(others)}`,
});

export const architecture: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/architecture',
  name: 'Processor architecture of a service',
  severity: 'warning',
  summary: 'An architecture is neither x86_64 nor aarch64.',
  why: 'OSC’s page writes `x86_64,aarch64`, and names no other: nodes of a cluster are chosen by it. It does not say that others are rejected.',
  fix: 'Write x86_64, aarch64, or both with a comma between.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'annotations:\n  architecture: amd64',
    good: 'annotations:\n  architecture: x86_64',
  },
  check(subject, { report }) {
    for (const { place, ...unknown } of unknownWords(subject, 'architecture', KNOWN))
      report({ message: messages.unknown(unknown), ...place });
  },
};
