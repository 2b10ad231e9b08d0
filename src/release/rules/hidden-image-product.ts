import type { Rule } from '../../findings/rule.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

export const hiddenImageProduct: Rule<ProductSubject> = {
  id: 'product/hidden-image-product',
  name: 'Hidden image product',
  severity: 'error',
  summary: 'Nobody has said that the image which a License product deploys is published.',
  why: 'An image that is deployed for another product has to be published as an image product of its own, which stays hidden.',
  fix: 'Publish the image as a hidden image product. Then mark it in koo.yaml under `product.checklist`, with its day.',
  basis: 'guide',
  docs: RELEASE_PAGES.imageArtifact,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    hidden-image-product: { done: 2026-11-20 }',
  },
  check: openItem(
    'hidden-image-product',
    'Whether the image that this product deploys is published as a hidden image product is open.',
  ),
};
