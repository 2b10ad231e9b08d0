import type { Report, Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { assetInputs, packageReaders, type AssetInput } from '../assets/asset-inputs.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { deploymentsOf, type Deployment, type ProjectSubject } from '../project-subject.js';

const messages = defineMessages('project/asset-version', {
  unset: ({ key, variable }: { key: string; variable: string }) =>
    `The template reads the asset’s version from "${variable}", and koo.yaml gives it no value: the buyer would be asked for it. Set it to \${asset.${key}.version}.`,
  isId: ({ key, text }: { key: string; text: string }) =>
    `${text} is an id, and the template uses it as the asset’s version. Write \${asset.${key}.version}.`,
  otherAsset: ({ deployed, key }: { deployed: string; key: string }) =>
    `The template gets the version of "${key}", and its specs deploy "${deployed}".`,
  otherVersion: ({ key, published, version }: { key: string; published: string; version: string }) =>
    `The template deploys version "${version}", and koo.yaml publishes "${published}" of "${key}". Take it from a variable that koo.yaml sets to \${asset.${key}.version}.`,
});

export const assetVersion: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/asset-version',
  name: 'Version of the asset that is deployed',
  severity: 'warning',
  summary:
    'The template reads another version of the asset than koo.yaml publishes; an error where the buyer would be asked for it.',
  why: 'Buyers continue to deploy the old package after a new one has been published, without any warning.',
  fix: 'Take asset_version from a variable, and give that the version in koo.yaml: `set: {asset_version: ${asset.KEY.version}}`.',
  docs: HUAWEI_PAGES.packageAddress,
  examples: {
    bad: `assets:
  - { key: app, version: V1.1, … } # the template’s asset_version is "V1.0"`,
    good: `assets:
  - { key: app, version: V1.1, … }
templates:
  - key: single
    path: template
    set:
      asset_version: \${asset.app.version}`,
  },
  check(subject, { report }) {
    for (const deployment of deploymentsOf(subject)) {
      if (deployment.assets.length === 0) continue;
      for (const input of assetInputs(deployment, 'asset_version')) {
        const problem = problemOf(input, deployment, subject);
        if (problem) report({ ...input.place, ...problem });
      }
    }
  },
};

type Problem = Pick<Report, 'message' | 'related' | 'severity'>;

function problemOf(
  input: AssetInput,
  deployment: Deployment,
  { project }: ProjectSubject,
): Problem | undefined {
  const { assets } = deployment;
  const first = assets[0]!;
  switch (input.kind) {
    case 'unset': {
      const { empty, related, variable } = input;
      // The data source also works without a version.
      if (empty) return undefined;
      return { message: messages.unset({ key: first.key, variable }), related, severity: 'error' };
    }

    case 'asset': {
      const { field, key, text } = input.part;
      if (field === 'id') return { message: messages.isId({ key, text }), severity: 'error' };
      if (assets.some((asset) => asset.key === key) || packageReaders(deployment).length > 1)
        return undefined;
      return { message: messages.otherAsset({ deployed: first.key, key }) };
    }

    case 'text': {
      // Of several readers each may read another asset of the product.
      const candidates = packageReaders(deployment).length > 1 ? project.assets : assets;
      if (input.text === '' || candidates.some(({ version }) => version === input.text)) return undefined;
      return {
        message: messages.otherVersion({ key: first.key, published: first.version, version: input.text }),
      };
    }
  }
}
