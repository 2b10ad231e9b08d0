import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/licence-code-test', {
  open: () => 'The test with test licence codes (测试授权码) is open.',
});

export const licenceCodeTest: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/licence-code-test',
  name: 'Test of licence codes',
  severity: 'error',
  summary: 'The test of the software with test licence codes is not marked as done.',
  why: 'A product in joint operation with licence codes (授权码) is tried out with test codes first: after activation and query the console shows 已激活 and 已检测.',
  fix: 'Ask for test codes in 卖家中心 (测试授权码); `koo licence activate` and `koo licence heartbeat` call the same interfaces. Then mark it in koo.yaml under `product.checklist`, with the date. A product without licence codes is marked with `notNeeded`.',
  basis: 'guide',
  docs: RELEASE_PAGES.licenceCodes,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    licence-code-test: { done: 2026-11-20 }',
  },
  check: openItem('licence-code-test', messages.open),
};
