import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/joint-agreement', {
  open: () => 'The agreement of joint operation (联营商品服务商合作协议) is open.',
});

export const jointAgreement: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/joint-agreement',
  name: 'Agreement of joint operation',
  severity: 'error',
  summary: 'The agreement of joint operation of a product in joint operation is not marked as done.',
  why: 'The seller joins the plan of joint operation once, by signing 《华为云商店联营商品服务商合作协议》. A product is sold in joint operation (联营) only after its certification: 资质与选品审核, then 联营Kit对接, 自动化部署对接, 海顿测试 and 商务信息准备, then 商务信息审核, then 联营认证通过.',
  fix: 'Sign it under 卖家中心 > 商品管理 > 联营认证. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointOperation,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    joint-agreement: { done: 2026-11-20 }',
  },
  check: openItem('joint-agreement', messages.open),
};
