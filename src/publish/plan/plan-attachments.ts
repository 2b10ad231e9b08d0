import { changeId, type Planning } from './planning.js';
import type { WantedAsset, WantedTemplate } from './wanted.js';

/** Each asset has the templates that it is deployed with; it needs at least one. */
export function planAttachments(planning: Planning): void {
  const { assets, templates } = planning.input.wanted;
  for (const asset of assets) {
    const deploying = templates.filter((template) => template.assets.includes(asset.key));
    for (const template of deploying) planAttachment(planning, asset, template);
    if (deploying.length === 0) {
      planning.conflicts.push({ asset: asset.key, code: 'ASSET_WITHOUT_TEMPLATE', name: asset.name });
    }
  }
}

function planAttachment(planning: Planning, asset: WantedAsset, template: WantedTemplate): void {
  const { key, name } = template;
  const found = planning.input.state.templates[name];
  const wanted = planning.templateVersionOf(template);
  const there = planning.versionOf(asset);
  const attached = found && there?.templates.find(({ id }) => id === found.id);
  const change = {
    id: changeId.attach(key, asset.key),
    step: 'attach-template',
    template: { key, name, ...(found && { id: found.id }) },
    what: planning.assetThing(asset),
  } as const;
  if (attached && attached.version === wanted?.version) {
    planning.add({ ...change, kind: 'none', reason: `it has ${attached.version} of the template` });
    return;
  }

  // What is being reviewed takes no other template: that has to end first.
  const isReviewed = there?.status === 'in-review';
  if (isReviewed) planning.awaitReview(asset);
  const to = wanted?.version ?? 'a new version';
  planning.add({
    ...change,
    kind: 'attach',
    needs: [
      changeId.draft(asset.key),
      changeId.template(key),
      ...(isReviewed ? [changeId.review(asset.key)] : []),
    ],
    ...(attached && { from: attached.version }),
    reason: `${attached ? `it has ${attached.version} of the template` : 'it does not have the template'}${isReviewed ? ', and takes another when it is reviewed' : ''}`,
    to,
  });
}
