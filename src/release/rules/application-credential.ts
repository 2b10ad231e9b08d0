import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/application-credential', {
  open: () =>
    'The credential of the associated application is not marked as checked; it cannot be changed after the release.',
});

export const applicationCredential: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/application-credential',
  name: 'Credential of the application',
  severity: 'error',
  summary: 'The application which the product is associated with is not marked as checked.',
  why: 'The credential of the associated application (关联应用的应用凭证) cannot be changed after the product is released.',
  fix: 'Look at it under 卖家中心 > 应用工具 > 应用接入调试 (应用凭证管理) before the release. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointOperation,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    application-credential: { done: 2026-11-20 }',
  },
  check: openItem('application-credential', messages.open),
};
