import type { Message } from '../../i18n/message.js';
import type { AssetState, TemplateState, UsingSpec } from '../target.js';
import type { ChangeSubject } from './change.js';
import { changeId, type PlanBuilder } from './plan-builder.js';
import { planMessages } from './messages.js';

/** What koo created and koo.yaml no longer declares: deleted where that is requested, and nothing else needs it. */
export function planRemovals(builder: PlanBuilder): void {
  const { assets, left, templates } = builder.input.receipt;
  const { desired } = builder.input;
  for (const [key, { id, name }] of Object.entries({ ...assets, ...left?.assets })) {
    if (desired.assets.some((asset) => asset.name === name)) continue;
    const found = builder.input.state.assets[name];
    if (found?.id === id) removeAsset(builder, key, found);
  }

  for (const [key, { id, name }] of Object.entries({ ...templates, ...left?.templates })) {
    if (desired.templates.some((template) => template.name === name)) continue;
    const found = builder.input.state.templates[name];
    if (found?.id === id) removeTemplate(builder, key, found);
  }
}

function removeAsset(builder: PlanBuilder, key: string, { id, name, usedBy }: AssetState): void {
  const what: ChangeSubject = { id, key, name, type: 'asset' };
  const inTheWay = staying(builder, usedBy);
  if (!builder.input.prune || inTheWay) {
    leave(builder, what, inTheWay && specText(inTheWay));
    return;
  }

  builder.add({
    id: changeId.delete('asset', key),
    kind: 'delete',
    needs: leaving(usedBy),
    reason: planMessages.noLongerDeclared(),
    step: 'delete-asset',
    what,
  });
}

function removeTemplate(builder: PlanBuilder, key: string, found: TemplateState): void {
  const { attachedTo, id, name, usedBy } = found;
  const what: ChangeSubject = { id, key, name, type: 'template' };
  const inTheWay = staying(builder, usedBy);
  const held = attachedTo.find((one) => holds(builder, found, one));
  if (!builder.input.prune || inTheWay || held) {
    leave(
      builder,
      what,
      inTheWay
        ? specText(inTheWay)
        : held && planMessages.assetNeeds({ asset: held.asset, version: held.assetVersion }),
    );
    return;
  }

  const needs = leaving(usedBy);
  for (const { asset, assetId, assetVersion } of attachedTo) {
    const deletion = changeId.delete('asset', keyOf(builder, asset));
    if (builder.has(deletion)) {
      needs.push(deletion);
      continue;
    }

    const detach = changeId.detach(key, `${asset} ${assetVersion}`);
    needs.push(detach);
    builder.add({
      id: detach,
      kind: 'detach',
      needs: [...leaving(usedBy), ...submitted(builder, asset, assetVersion)],
      reason: planMessages.templateNoLongerDeclared(),
      step: 'detach-template',
      template: { id, key, name },
      what: { id: assetId, key: keyOf(builder, asset), name: asset, type: 'asset', version: assetVersion },
    });
  }

  builder.add({
    id: changeId.delete('template', key),
    kind: 'delete',
    needs,
    reason: planMessages.noLongerDeclared(),
    step: 'delete-template',
    what,
  });
}

function leave({ leftAlone }: PlanBuilder, what: ChangeSubject, need: Message | undefined): void {
  const reason = need ? planMessages.stillNeeded({ need }) : planMessages.prunable();
  leftAlone.push({ reason, what });
}

/** A spec that goes on using it: one of another product, or one that neither goes nor gets another link. */
function staying(builder: PlanBuilder, usedBy: readonly UsingSpec[]): UsingSpec | undefined {
  const { product } = builder.input.desired;
  return usedBy.find(
    (user) =>
      user.product !== product.id ||
      !(builder.has(changeId.unlink(user.skuCode)) || builder.has(changeId.link(user.skuCode))),
  );
}

/** The changes that take the specs away from it. */
function leaving(usedBy: readonly UsingSpec[]): string[] {
  return usedBy.flatMap(({ skuCode }) => [changeId.unlink(skuCode), changeId.link(skuCode)]);
}

function specText({ product, skuCode }: UsingSpec): Message {
  return planMessages.specNeeds({ product, skuCode });
}

/** Whether the asset version would be left without a template, or cannot lose one now. */
function holds(
  builder: PlanBuilder,
  template: TemplateState,
  { asset, assetVersion }: TemplateState['attachedTo'][number],
): boolean {
  if (builder.has(changeId.delete('asset', keyOf(builder, asset)))) return false;
  const version = builder.input.state.assets[asset]?.versions.find((one) => one.version === assetVersion);
  if (!version) return true;
  const key = keyOf(builder, asset);
  const gets = builder.input.desired.assets.some((one) => one.name === asset && one.version === assetVersion);
  const others = version.templates.some(({ id }) => id !== template.id);
  const attaches =
    gets && builder.changes.some(({ step, what }) => step === 'attach-template' && what.key === key);
  return !others && !attaches;
}

/** What is in review, or about to be, is detached from when that is over. */
function submitted(builder: PlanBuilder, asset: string, version: string): string[] {
  const desired = builder.input.desired.assets.find((one) => one.name === asset && one.version === version);
  if (!desired) return [];
  const attaching = builder.changes
    .filter(({ step, what }) => step === 'attach-template' && what.key === desired.key)
    .map(({ id }) => id);
  return [...attaching, changeId.submit(desired.key), changeId.review(desired.key)];
}

/** As koo.yaml or the receipt calls an asset; its name where neither knows it. */
function keyOf({ input }: PlanBuilder, name: string): string {
  const { assets, left } = input.receipt;
  return (
    input.desired.assets.find((asset) => asset.name === name)?.key ??
    Object.entries({ ...assets, ...left?.assets }).find(([, asset]) => asset.name === name)?.[0] ??
    name
  );
}
