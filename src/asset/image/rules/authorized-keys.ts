import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/authorized-keys', {
  found: (found: Found) => `The machine lets keys log in: ${placesText(found)}.`,
});

export const authorizedKeys: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/authorized-keys',
  name: 'Keys that may log in',
  severity: 'error',
  summary: 'A file of the machine lists public keys that may log in.',
  why: "Whoever has one of these keys gets into the machine of every buyer. KooGallery's standard for images allows no preset accounts, passwords or keys.",
  fix: 'Delete the files, for example `rm -f /root/.ssh/authorized_keys`, in every home folder; then run check-image.sh again and make a new image.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  check(subject, { report }) {
    const found = foundBy(subject, 'authorized-keys');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
