import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/licence-usage-statistics', {
  open: () => 'The report of the software’s use (授权码软件使用统计) is not marked as done.',
});

export const licenceUsageStatistics: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/licence-usage-statistics',
  name: 'Usage statistics of licence codes',
  severity: 'error',
  summary: 'The report of the use of licence codes is not marked as done.',
  why: 'Licence products in joint operation that are sold in the public cloud have to report their use (授权码软件使用统计) at the first use of each day.',
  fix: 'Call the interface; `koo licence usage` shows how. Then mark it in koo.yaml under `product.checklist`, with the date. A product without licence codes, or outside of the public cloud, is marked with `notNeeded`.',
  basis: 'guide',
  docs: RELEASE_PAGES.licenceUsage,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    licence-usage-statistics: { done: 2026-11-20 }',
  },
  check: openItem('licence-usage-statistics', messages.open),
};
