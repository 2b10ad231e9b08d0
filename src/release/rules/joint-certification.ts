import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/joint-certification', {
  open: () => 'The joint operation certification (联营认证通过) is open.',
});

export const jointCertification: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/joint-certification',
  name: 'Joint operation certification',
  severity: 'error',
  summary: 'The joint operation certification of a product in joint operation is not marked as done.',
  why: 'A product is sold in joint operation (联营) only after its certification: 资质与选品审核, then 联营Kit对接, 自动化部署对接, 海顿测试 and 商务信息准备, then 商务信息审核, then 联营认证通过.',
  fix: 'Go through the steps before it; publish the product after it. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointOperation,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    joint-certification: { done: 2026-11-20 }',
  },
  check: openItem('joint-certification', messages.open),
};
