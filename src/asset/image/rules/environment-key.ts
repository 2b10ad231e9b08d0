import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/environment-key', {
  found: (found: Found) =>
    `Access keys have a value in files that set the environment: ${placesText(found)}.`,
});

export const environmentKey: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/environment-key',
  name: 'Keys in the environment',
  severity: 'error',
  summary: 'A file that sets the environment, or the settings of a cloud tool, gives an access key a value.',
  why: 'Every buyer could read your keys. Neither this report nor koo shows their values.',
  fix: 'Remove the lines, and revoke the keys: an image that was shared may have been started already.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  check(subject, { report }) {
    const found = foundBy(subject, 'environment-keys');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
