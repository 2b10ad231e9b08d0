import type { Rule } from '../../findings/rule.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';
import { defineMessages } from '../../i18n/message.js';

/** Characters of `productId` and `skuCode` in KooGallery's calls to the seller. */
const MAX_CHARACTERS = 64;

const messages = defineMessages('product/identifier-length', {
  tooLong: ({ length, max, name }: { length: number; max: number; name: string }) =>
    `\`${name}\` has ${length} characters; KooGallery's have at most ${max}.`,
});

export const identifierLength: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/identifier-length',
  name: 'Identifiers over 64 characters',
  severity: 'warning',
  summary: 'The id of the product, or the SKU code of a spec, has more than 64 characters.',
  why: 'KooGallery states 64 as the maximum length of `productId` and `skuCode` where it calls the seller: a longer one is probably not KooGallery’s.',
  fix: 'Copy it from the seller’s console again.',
  basis: 'guide',
  docs: RELEASE_PAGES.newInstance,
  examples: {
    bad: 'specs:\n  - { skuCode: https://console.example.com/specs?id=00000000-0000-4000-8000-000000000001, … }',
    good: 'specs:\n  - { skuCode: 00000000-0000-4000-8000-000000000001, … }',
  },
  check({ at, project }, { report }) {
    const { product, specs } = project;
    const identifiers = [
      { ...at('id'), name: 'product.id', value: product.id },
      ...specs.map(({ skuCode }, index) => ({
        name: `specs[${index}].skuCode`,
        source: project.manifest,
        span: project.spanOf(['specs', index, 'skuCode']),
        value: skuCode,
      })),
    ];
    for (const { name, source, span, value } of identifiers) {
      if (value.length <= MAX_CHARACTERS) continue;
      const message = messages.tooLong({ length: value.length, max: MAX_CHARACTERS, name });
      report({ message, source, span });
    }
  },
};
