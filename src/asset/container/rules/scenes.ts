import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type UnknownWord, unknownWords } from '../annotations.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';
import { meantOrKnown } from '../../english.js';

const KNOWN = ['CCE', 'UCS'];

const messages = defineMessages('container/scenes', {
  unknown: ({ word, ...others }: UnknownWord) =>
    `"${word}" is not a scene that OSC names${meantOrKnown(others)}`,
});

export const scenes: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/scenes',
  name: 'Where a service runs',
  severity: 'warning',
  summary: 'A scene is neither CCE nor UCS.',
  why: 'OSC’s page names CCE for charts, CCE and UCS for Operators: the kinds of clusters that the service can be deployed to. It does not say that others are rejected.',
  fix: 'Write CCE, UCS, or both with a comma between.',
  docs: OSC_PAGES.contents,
  examples: {
    bad: 'annotations:\n  scenes: Kubernetes',
    good: 'annotations:\n  scenes: CCE',
  },
  check(subject, { report }) {
    for (const { place, ...unknown } of unknownWords(subject, 'scenes', KNOWN))
      report({ message: messages.unknown(unknown), ...place });
  },
};
