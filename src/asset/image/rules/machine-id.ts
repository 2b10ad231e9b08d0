import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/machine-id', {
  found: (found: Found) => `The machine has an id of its own: ${placesText(found)}.`,
});

export const machineId: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/machine-id',
  name: 'Machine id',
  severity: 'warning',
  summary: 'The id of the machine (machine-id) is in the image.',
  why: "All buyers' machines would have the same id: DHCP, logs and licences tell machines apart by it.",
  fix: 'Empty it: `truncate -s 0 /etc/machine-id`, and make /var/lib/dbus/machine-id a link to it. It gets a new one at the first start.',
  basis: 'advice',
  check(subject, { report }) {
    const found = foundBy(subject, 'machine-id');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
