import type { Report, Rule } from '../../findings/rule.js';
import { assetInputs, packageReaders, type AssetInput } from '../assets/asset-inputs.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { deploymentsOf, type Deployment, type ProjectSubject } from '../project-subject.js';

export const assetId: Rule<ProjectSubject> = {
  id: 'project/asset-id',
  name: 'Id of the asset that is deployed',
  severity: 'error',
  summary:
    'The template reads an application asset, and koo.yaml does not give it the id of the asset that its specs deploy.',
  why: 'The store gives an asset its id when it is drafted. A buyer who is asked for it cannot know it; with another id the template deploys another package, or none.',
  fix: 'Take asset_id from a variable, and give that the id in koo.yaml: `set: {asset_id: ${asset.KEY.id}}`.',
  docs: HUAWEI_PAGES.packageAddress,
  examples: {
    bad: `templates:
  - key: single
    path: template # its asset_id is var.asset_id`,
    good: `templates:
  - key: single
    path: template
    set:
      asset_id: \${asset.app.id}`,
  },
  check(subject, { report }) {
    for (const deployment of deploymentsOf(subject)) {
      if (deployment.assets.length === 0) continue;
      for (const input of assetInputs(deployment, 'asset_id')) {
        const problem = problemOf(input, deployment, subject);
        if (problem) report({ ...input.place, ...problem });
      }
    }
  },
};

type Problem = Pick<Report, 'message' | 'related' | 'severity'>;

function problemOf(input: AssetInput, deployment: Deployment, subject: ProjectSubject): Problem | undefined {
  const keys = deployment.assets.map(({ key }) => key);
  switch (input.kind) {
    case 'unset': {
      const { empty, related, variable } = input;
      const asked = empty ? 'its default is empty' : 'the buyer would be asked for it';
      const message = `The template takes the asset’s id from "${variable}", and koo.yaml gives it no value: ${asked}. Set it to \${asset.${keys[0]}.id}.`;
      return { message, related };
    }

    case 'asset': {
      const { field, key, text } = input.part;
      if (field === 'version')
        return {
          message: `${text} is a version, and the template takes it for the asset’s id. Write \${asset.${key}.id}.`,
        };
      // A template may read several assets of a product.
      if (keys.includes(key) || packageReaders(deployment).length > 1) return undefined;
      const message = `The template gets the id of "${key}", and its specs deploy ${quoted(keys)}.`;
      return { message, severity: 'warning' };
    }

    case 'text': {
      return literalProblem(input.text, keys, subject);
    }
  }
}

function literalProblem(text: string, keys: string[], { project }: ProjectSubject): Problem | undefined {
  const ids = Object.values(project.targets).flatMap(({ assets }) =>
    Object.values(assets).map(({ id }) => id),
  );
  if (ids.includes(text)) return undefined;
  const advice = `Take it from a variable that koo.yaml sets to \${asset.${keys[0]}.id}.`;
  if (ids.length === 0) {
    const message = `The id "${text}" is fixed: koo cannot give the template the id of the asset that it publishes. ${advice}`;
    return { message, severity: 'info' };
  }

  return {
    message: `No target in koo.yaml has an asset with the id "${text}". ${advice}`,
    severity: 'warning',
  };
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(' and ');
}
