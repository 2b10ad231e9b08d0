import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/logs', {
  found: (found: Found) => `The machine has logs: ${placesText(found)}.`,
});

export const logs: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/logs',
  name: 'Logs',
  severity: 'info',
  summary: 'There are logs in the image.',
  why: 'They tell buyers of your network, your users and your mistakes, and make the image bigger.',
  fix: 'Empty them: `find /var/log -type f -exec truncate -s 0 {} +`, and `journalctl --vacuum-time=1s`.',
  basis: 'advice',
  check(subject, { report }) {
    const found = foundBy(subject, 'logs');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
