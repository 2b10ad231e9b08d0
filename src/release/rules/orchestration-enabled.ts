import type { Rule } from '../../findings/rule.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

export const orchestrationEnabled: Rule<ProductSubject> = {
  id: 'product/orchestration-enabled',
  name: 'Orchestration of the account',
  severity: 'warning',
  summary: 'Nobody has said that the account can link templates to image products.',
  why: 'Templates are linked to an image product only where the account has 资源编排能力. The page was seen as an excerpt.',
  fix: 'Ask for 资源编排能力, or look whether the account has it: 资源编排管理 is in the menu. Then mark it in koo.yaml under `product.checklist`, with its day.',
  basis: 'guide',
  docs: RELEASE_PAGES.imageTemplates,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    orchestration-enabled: { done: 2026-11-20 }',
  },
  check: openItem(
    'orchestration-enabled',
    'Whether the account has 资源编排能力, which templates of image products need, is open.',
  ),
};
