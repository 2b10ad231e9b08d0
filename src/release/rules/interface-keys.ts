import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/interface-keys', {
  open: () => 'The separate keys for each kind of interface are not marked as done.',
});

export const interfaceKeys: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/interface-keys',
  name: 'Keys of the interfaces',
  severity: 'error',
  summary:
    'The separate keys for each kind of interface of a SaaS product in joint operation are not marked as done.',
  why: 'The basic interface (基础接口) and the synchronisation interfaces (联营SaaS同步接口) are each bound to their own key, and a key may not be used for two kinds.',
  fix: 'Make a key for each kind under 卖家中心 > 应用工具 > 密钥管理, and bind it under 生产地址管理. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointKit,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    interface-keys: { done: 2026-11-20 }',
  },
  check: openItem('interface-keys', messages.open),
};
