import type { Rule } from '../../findings/rule.js';
import { newestPublished } from '../../project/versions/newest-published.js';
import type { ProductSubject } from '../product-subject.js';

export const versionOrder: Rule<ProductSubject> = {
  id: 'product/version-order',
  name: 'Version that is not newer',
  severity: 'error',
  summary:
    'The version of an asset is new, and not newer than one that is published; by the order of `release.versions`.',
  why: '`koo publish` refuses it. What is published is what the receipts in `.koo` say; nothing is asked over the network.',
  fix: 'Raise it: `koo release bump`. Where older versions are kept up beside newer ones, take `release.versions` out of koo.yaml.',
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
          message: `Version ${version} of asset ${key} is not newer than ${newest}, which is published to ${target}.`,
          source: project.manifest,
          span: project.spanOf(['assets', index, 'version']),
        });
      }
    }
  },
};
