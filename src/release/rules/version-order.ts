import type { Rule } from '../../findings/rule.js';
import { newestPublished } from '../../project/versions/newest-published.js';
import type { ProductSubject } from '../product-subject.js';
import { defineMessages } from '../../i18n/message.js';

const messages = defineMessages('product/version-order', {
  notNewer: (o: { asset: string; newest: string; target: string; version: string }) =>
    `Version ${o.version} of asset ${o.asset} is not newer than ${o.newest}, which is published to ${o.target}.`,
});

export const versionOrder: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/version-order',
  name: 'Version that is not newer',
  severity: 'error',
  summary:
    'The version of an asset is new, and not newer than one that is published; by the order of `release.versions`.',
  why: '`koo publish` rejects it. What is published is read from the receipts in `.koo`; the network is not used.',
  fix: 'Raise it: `koo release bump`. If older versions are maintained in parallel, remove `release.versions` from koo.yaml.',
  basis: 'advice',
  examples: {
    bad: 'release: { versions: semver }\nassets:\n  - { key: app, version: 1.9.0, … } # 1.10.0 is published',
    good: 'release: { versions: semver }\nassets:\n  - { key: app, version: 1.10.1, … } # 1.10.0 is published',
  },
  check({ project, published }, { report }) {
    const form = project.release?.versions;
    for (const [index, { key, version }] of project.assets.entries()) {
      for (const target of new Set(published.map((one) => one.target))) {
        const there = published.filter((one) => one.asset === key && one.target === target);
        const newest = newestPublished(
          form,
          version,
          there.map((one) => one.version),
        );
        if (newest === undefined) continue;
        report({
          message: messages.notNewer({ asset: key, newest, target, version }),
          source: project.manifest,
          span: project.spanOf(['assets', index, 'version']),
        });
      }
    }
  },
};
