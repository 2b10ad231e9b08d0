import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/open-port', {
  found: (found: Found) => `Programs listen on ports that others reach: ${placesText(found)}.`,
});

export const openPort: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/open-port',
  name: 'Open ports',
  severity: 'warning',
  summary: "A program of the machine listens on a port other than ssh's, and not on loopback only.",
  why: "KooGallery's standard asks for as few services and ports as possible. What listens before the buyer has set anything up is open to everybody in the network.",
  fix: 'Stop what is not needed, bind the rest to 127.0.0.1, or start it after the first login. If the port is the service that you sell, set the rule to `off` in koo.yaml.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  check(subject, { report }) {
    const found = foundBy(subject, 'open-ports');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
