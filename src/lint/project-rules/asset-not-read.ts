import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { ASSETS, isWhollyReadable } from '../assets/asset-address.js';
import { packageReaders } from '../assets/asset-inputs.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { deploymentsOf, placeIn, type ProjectSubject } from '../project-subject.js';

const messages = defineMessages('project/asset-not-read', {
  notRead: ({ asset, dataSource, template }: { asset: string; dataSource: string; template: string }) =>
    `The spec deploys "${asset}", and its template "${template}" does not read any software package (${dataSource}).`,
});

export const assetNotRead: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/asset-not-read',
  name: 'Asset that the template does not read',
  severity: 'warning',
  summary:
    'A spec has a software package, and its template never reads it with huaweicloud_koogallery_assets.',
  why: 'Only the template brings the package to the buyer’s server. What it installs is not what the spec names, and a new version of the asset changes nothing.',
  fix: 'Read the package’s address in the template, or link the spec with the template that does.',
  docs: HUAWEI_PAGES.packageAddress,
  examples: {
    bad: `specs:
  - { skuCode: …, name: Basic, template: single, asset: app } # single does not read any asset`,
    good: `specs:
  - { skuCode: …, name: Basic, template: single, asset: app } # single reads var.asset_id`,
  },
  check(subject, { report }) {
    for (const deployment of deploymentsOf(subject)) {
      const { assets, declaration, specs, template } = deployment;
      if (!isWhollyReadable(template) || packageReaders(deployment).length > 0) continue;
      for (const spec of specs) {
        const asset = assets.find(({ key }) => key === spec.asset);
        if (!asset) continue;
        report({
          ...placeIn(subject.project, 'specs', subject.project.specs.indexOf(spec), 'asset'),
          message: messages.notRead({ asset: asset.key, dataSource: ASSETS, template: declaration.key }),
        });
      }
    }
  },
};
