import { changeId, type Planning } from './planning.js';
import type { WantedAsset, WantedTemplate } from './wanted.js';
import { planMessages } from './messages.js';

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
    const reason = planMessages.attached({ isInReview: false, version: attached.version });
    planning.add({ ...change, kind: 'none', reason });
    return;
  }

  // A version in review gets another template only when the review has ended.
  const isInReview = there?.status === 'in-review';
  if (isInReview) planning.awaitReview(asset);
  const to = wanted?.version ?? planMessages.newVersion();
  planning.add({
    ...change,
    kind: 'attach',
    needs: [
      changeId.draft(asset.key),
      changeId.template(key),
      ...(isInReview ? [changeId.review(asset.key)] : []),
    ],
    ...(attached && { from: attached.version }),
    reason: attached
      ? planMessages.attached({ isInReview, version: attached.version })
      : planMessages.notAttached({ isInReview }),
    to,
  });
}
