import type { Report, Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { assetInputs, packageReaders, type AssetInput } from '../assets/asset-inputs.js';
import { quotedList } from '../english.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { deploymentsOf, type Deployment, type ProjectSubject } from '../project-subject.js';

const messages = defineMessages('project/asset-id', {
  unset: ({ key, variable }: { key: string; variable: string }) =>
    `The template reads the asset’s id from "${variable}", and koo.yaml gives it no value: the buyer would be asked for it. Set it to \${asset.${key}.id}.`,
  emptyDefault: ({ key, variable }: { key: string; variable: string }) =>
    `The template reads the asset’s id from "${variable}", and koo.yaml gives it no value: its default is empty. Set it to \${asset.${key}.id}.`,
  isVersion: ({ key, text }: { key: string; text: string }) =>
    `${text} is a version, and the template uses it as the asset’s id. Write \${asset.${key}.id}.`,
  otherAsset: ({ key, keys }: { key: string; keys: readonly string[] }) =>
    `The template gets the id of "${key}", and its specs deploy ${quotedList(keys)}.`,
  fixed: ({ id, key }: { id: string; key: string }) =>
    `The id "${id}" is fixed: koo cannot give the template the id of the asset that it publishes. Take it from a variable that koo.yaml sets to \${asset.${key}.id}.`,
  unknown: ({ id, key }: { id: string; key: string }) =>
    `No target in koo.yaml has an asset with the id "${id}". Take it from a variable that koo.yaml sets to \${asset.${key}.id}.`,
});

export const assetId: Rule<ProjectSubject, typeof messages> = {
  messages,
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
      return { message: messages[empty ? 'emptyDefault' : 'unset']({ key: keys[0]!, variable }), related };
    }

    case 'asset': {
      const { field, key, text } = input.part;
      if (field === 'version') return { message: messages.isVersion({ key, text }) };
      // A template may read several assets of a product.
      if (keys.includes(key) || packageReaders(deployment).length > 1) return undefined;
      return { message: messages.otherAsset({ key, keys }), severity: 'warning' };
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
  const [key = ''] = keys;
  return ids.length === 0
    ? { message: messages.fixed({ id: text, key }), severity: 'info' }
    : { message: messages.unknown({ id: text, key }), severity: 'warning' };
}
