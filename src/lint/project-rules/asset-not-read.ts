import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { ASSETS, isWhollyReadable } from '../assets/asset-address.js';
import { packageReaders } from '../assets/asset-inputs.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { deploymentsOf, placeIn, type ProjectSubject } from '../project-subject.js';

const messages = defineMessages('project/asset-not-read', {
  notRead: ({ asset, dataSource, template }: { asset: string; dataSource: string; template: string }) =>
    `The spec deploys "${asset}", and its template "${template}" does not read any software package (${dataSource}).`,
  alsoHere: () => 'This spec, too.',
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
      const { project } = subject;
      for (const { key } of assets) {
        // One mistake, however many specs are sold with it.
        const [first, ...more] = specs
          .filter(({ asset }) => asset === key)
          .map((spec) => placeIn(project, 'specs', project.specs.indexOf(spec), 'asset'));
        report({
          ...first!,
          message: messages.notRead({ asset: key, dataSource: ASSETS, template: declaration.key }),
          ...(more.length > 0 && {
            related: more.map(({ source, span }) => ({
              file: source.file,
              message: messages.alsoHere(),
              range: source.rangeOf(span),
            })),
          }),
        });
      }
    }
  },
};
