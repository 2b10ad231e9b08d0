import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/host-keys', {
  found: (found: Found) => `The machine has host keys of ssh: ${placesText(found)}.`,
});

export const hostKeys: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/host-keys',
  name: 'Host keys of ssh',
  severity: 'warning',
  summary: "The host keys of the machine's ssh server are in the image.",
  why: "All buyers' machines would have the same host keys: whoever buys one can pose as all others.",
  fix: "Delete them (`rm -f /etc/ssh/ssh_host_*_key*`); cloud-init, or sshd's own unit, makes new ones at the first start.",
  basis: 'advice',
  check(subject, { report }) {
    const found = foundBy(subject, 'ssh-host-keys');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
