import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/private-key', {
  found: (found: Found) => `The machine has private keys of users: ${placesText(found)}.`,
});

export const privateKey: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/private-key',
  name: 'Private keys',
  severity: 'error',
  summary: "There is a private key in a user's .ssh folder.",
  why: "Every buyer could use it wherever it is accepted. KooGallery's standard for images allows no preset accounts, passwords or keys.",
  fix: 'Delete it, and remove its public key wherever it is accepted.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  check(subject, { report }) {
    const found = foundBy(subject, 'private-keys');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
