import type { Rule } from '../../findings/rule.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

export const interfaceKeys: Rule<ProductSubject> = {
  id: 'product/interface-keys',
  name: 'Keys of the interfaces',
  severity: 'error',
  summary:
    'Nobody has said that each kind of interface of a SaaS product in joint operation has a key of its own.',
  why: 'The basic interface (基础接口) and the synchronisation interfaces (联营SaaS同步接口) are each bound to their own key, and a key may not be used for two kinds.',
  fix: 'Make a key for each kind under 卖家中心 > 应用工具 > 密钥管理, and bind it under 生产地址管理. Then mark it in koo.yaml under `product.checklist`, with its day.',
  basis: 'guide',
  docs: RELEASE_PAGES.jointKit,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    interface-keys: { done: 2026-11-20 }',
  },
  check: openItem('interface-keys', 'Whether each kind of interface has a key of its own is open.'),
};
