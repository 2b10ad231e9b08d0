import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/hidden-image-product', {
  open: () => 'The image that this product deploys is not marked as published as a hidden image product.',
});

export const hiddenImageProduct: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/hidden-image-product',
  name: 'Hidden image product',
  severity: 'error',
  summary: 'The image which a License product deploys is not marked as published.',
  why: 'An image that is deployed for another product has to be published as a separate, hidden image product.',
  fix: 'Publish the image as a hidden image product. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'guide',
  docs: RELEASE_PAGES.imageArtifact,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    hidden-image-product: { done: 2026-11-20 }',
  },
  check: openItem('hidden-image-product', messages.open),
};
