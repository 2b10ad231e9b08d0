import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/joint-kit', {
  open: () => 'The joint operation kit (联营Kit对接) is open.',
});

export const jointKit: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/joint-kit',
  name: 'Joint operation kit',
  severity: 'error',
  summary: 'The joint operation kit of a product in joint operation is not marked as done.',
  why: 'A product is sold in joint operation (联营) only after its certification: 资质与选品审核, then 联营Kit对接, 自动化部署对接, 海顿测试 and 商务信息准备, then 商务信息审核, then 联营认证通过.',
  fix: 'Offer the synchronisation interfaces, and connect them. Then mark it in koo.yaml under `product.checklist`, with the date. Where the product does not need it, give the reason with `notNeeded`.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointKit,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    joint-kit: { done: 2026-11-20 }',
  },
  check: openItem('joint-kit', messages.open),
};
