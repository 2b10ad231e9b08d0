import type { Report, Rule } from '../../../findings/rule.js';
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

export const secretAccessKey: Rule<Template> = {
  id: 'secret/access-key',
  name: 'AK/SK in the template',
  severity: 'warning',
  summary:
    'An access key, a secret key or a security token is written into the template; in a provider block an error.',
  why: 'KooGallery forbids AK/SK in the provider block. RFS keeps and logs templates in clear, every buyer can read them, and the stack needs none: RFS acts through an agency of the buyer.',
  fix: 'Remove the key, and revoke it: it has to be taken for known. For local tests set HW_ACCESS_KEY and HW_SECRET_KEY in the environment. A server gets its rights by an agency.',
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
      const message = `"${name}" is written into the provider block. KooGallery forbids that; RFS acts through the buyer’s agency and needs no key.`;
      return [{ ...place, span, message, severity: isPlaceholder(value) ? 'warning' : 'error' }];
    }

    if (isPlaceholder(value) || !hasShapeOfKey(value)) return [];
    const message = `"${name}" is written into the template, where everybody who has the template can read it.`;
    return [{ ...place, span, message }];
  }

  return accessKeysIn(written.raw).map((key) => ({
    ...place,
    span: { start: span.start + key.start, end: span.start + key.end },
    message: 'This looks like an AK or SK of Huawei Cloud; everybody who has the template can read it.',
  }));
}
