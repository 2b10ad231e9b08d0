import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { openItem } from '../checklist/open-item.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';

const messages = defineMessages('product/security-scan', {
  open: () => 'The security scan is open.',
});

export const securityScan: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/security-scan',
  name: 'Security scan',
  severity: 'error',
  summary: 'The product is not marked as scanned and passed.',
  why: "KooGallery's security standard asks for a scan before the release; vulnerabilities with CVSS 7.0 or more are fixed or mitigated. A SaaS product is scanned as a website, and one finding of high risk fails it; a package and an image must have no virus.",
  fix: 'Have it scanned, and fix what is found. Then mark it in koo.yaml under `product.checklist`, with the date.',
  basis: 'standard',
  docs: RELEASE_PAGES.securityStandard,
  examples: {
    bad: 'product:\n  checklist: {}',
    good: 'product:\n  checklist:\n    security-scan: { done: 2026-11-20 }',
  },
  check: openItem('security-scan', messages.open),
};
