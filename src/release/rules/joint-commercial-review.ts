import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/joint-commercial-review', {
  open: () => 'The review of the commercial information (商务信息审核) is open.',
});

export const jointCommercialReview: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/joint-commercial-review',
  name: 'Review of the commercial information',
  severity: 'error',
  summary: 'The review of the commercial information of a product in joint operation is not marked as done.',
  why: 'A product is sold in joint operation (联营) only after its certification: 资质与选品审核, then 联营Kit对接, 自动化部署对接, 海顿测试 and 商务信息准备, then 商务信息审核, then 联营认证通过.',
  fix: 'Hand the commercial information in, and wait for the review. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointOperation,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    joint-commercial-review: { done: 2026-11-20 }',
  },
  check: openItem('joint-commercial-review', messages.open),
};
