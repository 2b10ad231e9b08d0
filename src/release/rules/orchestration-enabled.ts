import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/orchestration-enabled', {
  open: () => 'The account is not marked as having 资源编排能力, which templates of image products need.',
});

export const orchestrationEnabled: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/orchestration-enabled',
  name: 'Orchestration of the account',
  severity: 'warning',
  summary: 'The account is not marked as able to link templates to image products.',
  why: 'Templates are linked to an image product only where the account has 资源编排能力. The page was seen as an excerpt.',
  fix: 'Ask for 资源编排能力, or look whether the account has it: 资源编排管理 is in the menu. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'guide',
  docs: RELEASE_PAGES.imageTemplates,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    orchestration-enabled: { done: 2026-11-20 }',
  },
  check: openItem('orchestration-enabled', messages.open),
};
