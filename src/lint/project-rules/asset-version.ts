import type { Report, Rule } from '../../findings/rule.js';
import { assetInputs, packageReaders, type AssetInput } from '../assets/asset-inputs.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { deploymentsOf, type Deployment, type ProjectSubject } from '../project-subject.js';

export const assetVersion: Rule<ProjectSubject> = {
  id: 'project/asset-version',
  name: 'Version of the asset that is deployed',
  severity: 'warning',
  summary:
    'The template reads another version of the asset than koo.yaml publishes; an error where the buyer would be asked for it.',
  why: 'Buyers go on deploying the old package after a new one has been published, and nothing says so.',
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
  const [first] = assets;
  const right = `\${asset.${first!.key}.version}`;
  switch (input.kind) {
    case 'unset': {
      const { empty, related, variable } = input;
      // The data source answers without a version, too.
      if (empty) return undefined;
      const message = `The template takes the asset’s version from "${variable}", and koo.yaml gives it no value: the buyer would be asked for it. Set it to ${right}.`;
      return { message, related, severity: 'error' };
    }

    case 'asset': {
      const { field, key, text } = input.part;
      if (field === 'id') {
        const message = `${text} is an id, and the template takes it for the asset’s version. Write \${asset.${key}.version}.`;
        return { message, severity: 'error' };
      }

      if (assets.some((asset) => asset.key === key) || packageReaders(deployment).length > 1)
        return undefined;
      return { message: `The template gets the version of "${key}", and its specs deploy "${first!.key}".` };
    }

    case 'text': {
      // Of several readers each may read another asset of the product.
      const candidates = packageReaders(deployment).length > 1 ? project.assets : assets;
      if (input.text === '' || candidates.some(({ version }) => version === input.text)) return undefined;
      return {
        message: `The template deploys version "${input.text}", and koo.yaml publishes "${first!.version}" of "${first!.key}". Take it from a variable that koo.yaml sets to ${right}.`,
      };
    }
  }
}
