import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/shell-history', {
  found: (found: Found) => `Shells and tools have kept a history: ${placesText(found)}.`,
});

export const shellHistory: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/shell-history',
  name: 'History of shells',
  severity: 'warning',
  summary: 'There are histories of shells or of tools in the image.',
  why: 'They hold what was typed, addresses and passwords among it.',
  fix: 'Delete them last: `rm -f /root/.bash_history; unset HISTFILE`.',
  basis: 'advice',
  check(subject, { report }) {
    const found = foundBy(subject, 'shell-history');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
