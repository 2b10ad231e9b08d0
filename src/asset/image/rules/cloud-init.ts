import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/cloud-init', {
  found: (found: Found) => `cloud-init has state of this machine: ${placesText(found)}.`,
});

export const cloudInit: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/cloud-init',
  name: 'State of cloud-init',
  severity: 'warning',
  summary: 'cloud-init has state of the machine that the image was made from.',
  why: "A new machine may take itself for the old one: its user data, its host name and the buyer's password are then not set.",
  fix: 'Run `cloud-init clean --logs` before you make the image.',
  basis: 'advice',
  check(subject, { report }) {
    const found = foundBy(subject, 'cloud-init');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
