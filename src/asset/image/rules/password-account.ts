import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type Found, foundBy, type ImageSubject, placesText } from '../image-subject.js';

const messages = defineMessages('image/password-account', {
  found: (found: Found) => `Accounts of the machine have a password, or an empty one: ${placesText(found)}.`,
});

export const passwordAccount: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/password-account',
  name: 'Accounts with a password',
  severity: 'error',
  summary: 'An account of the machine has a password of its own, or an empty one.',
  why: "It is the same in the machine of every buyer. KooGallery's standard for images allows no preset accounts, passwords or keys.",
  fix: "Lock the accounts: `passwd -l NAME`. The buyer's password is set at the first start.",
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  check(subject, { report }) {
    const found = foundBy(subject, 'password-accounts');
    if (found) report({ message: messages.found(found), ...subject.at('report') });
  },
};
