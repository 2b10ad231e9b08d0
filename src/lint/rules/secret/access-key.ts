import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import {
  accessKeysIn,
  hasShapeOfKey,
  isAccessKeyName,
  isPlaceholder,
  isShortAccessKeyName,
} from '../../secrets/secret-patterns.js';
import { writtenStrings, type WrittenString } from '../../secrets/secret-places.js';

const messages = defineMessages('secret/access-key', {
  inProvider: ({ name }: { name: string }) =>
    `"${name}" is written into the provider block. KooGallery forbids that; RFS acts through the buyer’s agency and needs no key.`,
  named: ({ name }: { name: string }) =>
    `"${name}" is written into the template, where everybody who has the template can read it.`,
  unnamed: () => 'This looks like an AK or SK of Huawei Cloud; everybody who has the template can read it.',
});

export const secretAccessKey: Rule<Template, typeof messages> = {
  messages,
  id: 'secret/access-key',
  name: 'AK/SK in the template',
  severity: 'warning',
  summary:
    'An access key, a secret key or a security token is written into the template; in a provider block this is an error.',
  why: 'KooGallery forbids AK/SK in the provider block. RFS stores and logs templates in plain text, every buyer can read them, and the stack needs no key: RFS acts through an agency of the buyer.',
  fix: 'Remove the key and revoke it: treat it as leaked. For local tests set HW_ACCESS_KEY and HW_SECRET_KEY in the environment. Grant a server its permissions through an agency.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: `provider "huaweicloud" {
  region     = var.region
  access_key = "EXAMPLEACCESSKEY0000"
  secret_key = "ExampleSecretKeyExampleSecretKey00000000"
}`,
    good: `provider "huaweicloud" {
  region = var.region
}`,
  },
  check(template, { report }) {
    for (const written of writtenStrings(template)) for (const found of keysIn(written)) report(found);
  },
};

function keysIn(written: WrittenString): Report[] {
  const { address, blockType, file, name = '', span, value } = written;
  const place = { source: file.source, address };
  const named = isAccessKeyName(name) || (isShortAccessKeyName(name) && hasShapeOfKey(value ?? ''));
  if (named && value !== undefined) {
    if (blockType === 'provider') {
      if (value.trim() === '') return [];
      const message = messages.inProvider({ name });
      return [{ ...place, span, message, severity: isPlaceholder(value) ? 'warning' : 'error' }];
    }

    if (isPlaceholder(value) || !hasShapeOfKey(value)) return [];
    return [{ ...place, span, message: messages.named({ name }) }];
  }

  return accessKeysIn(written.raw).map((key) => ({
    ...place,
    span: { start: span.start + key.start, end: span.start + key.end },
    message: messages.unnamed(),
  }));
}
