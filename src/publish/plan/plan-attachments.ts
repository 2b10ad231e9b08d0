import { changeId, type PlanBuilder } from './plan-builder.js';
import type { DesiredAsset, DesiredTemplate } from './desired-state.js';
import { planMessages } from './messages.js';

/**
 * Each asset has the templates that it is deployed with. A software package needs at least one; the pages say it of no other
 * kind.
 */
export function planAttachments(builder: PlanBuilder): void {
  const { assets, templates } = builder.input.desired;
  for (const asset of assets) {
    const deploying = templates.filter((template) => template.assets.includes(asset.key));
    for (const template of deploying) planAttachment(builder, asset, template);
    if (deploying.length === 0 && asset.kind === 'software_package') {
      builder.conflicts.push({ asset: asset.key, code: 'ASSET_WITHOUT_TEMPLATE', name: asset.name });
    }
  }
}

function planAttachment(builder: PlanBuilder, asset: DesiredAsset, template: DesiredTemplate): void {
  const { key, name } = template;
  const found = builder.input.state.templates[name];
  const desired = builder.templateVersionOf(template);
  const there = builder.versionOf(asset);
  const attached = found && there?.templates.find(({ id }) => id === found.id);
  const change = {
    id: changeId.attach(key, asset.key),
    step: 'attach-template',
    template: { key, name, ...(found && { id: found.id }) },
    what: builder.assetSubject(asset),
  } as const;
  if (attached && attached.version === desired?.version) {
    const reason = planMessages.attached({ isInReview: false, version: attached.version });
    builder.add({ ...change, kind: 'none', reason });
    return;
  }

  // A version in review gets another template only when the review has ended.
  const isInReview = there?.status === 'in-review';
  if (isInReview) builder.awaitReview(asset);
  const to = desired?.version ?? planMessages.newVersion();
  builder.add({
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
