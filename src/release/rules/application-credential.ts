import type { Rule } from '../../findings/rule.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

export const applicationCredential: Rule<ProductSubject> = {
  id: 'product/application-credential',
  name: 'Credential of the application',
  severity: 'error',
  summary: 'Nobody has said that the application which the product is associated with is the right one.',
  why: 'The credential of the associated application (关联应用的应用凭证) cannot be changed after the product is released.',
  fix: 'Look at it under 卖家中心 > 应用工具 > 应用接入调试 (应用凭证管理) before the release. Then mark it in koo.yaml under `product.checklist`, with its day.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointOperation,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    application-credential: { done: 2026-11-20 }',
  },
  check: openItem(
    'application-credential',
    'Whether the associated application’s credential is the right one is open; it cannot be changed after the release.',
  ),
};
