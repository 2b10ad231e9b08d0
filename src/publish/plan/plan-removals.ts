import type { Message } from '../../i18n/message.js';
import type { AssetState, TemplateState, UsingSpec } from '../target.js';
import type { Thing } from './change.js';
import { changeId, type Planning } from './planning.js';
import { planMessages } from './messages.js';

/** What koo created and koo.yaml no longer declares: deleted where that is requested, and nothing else needs it. */
export function planRemovals(planning: Planning): void {
  const { assets, left, templates } = planning.input.receipt;
  const { wanted } = planning.input;
  for (const [key, { id, name }] of Object.entries({ ...assets, ...left?.assets })) {
    if (wanted.assets.some((asset) => asset.name === name)) continue;
    const found = planning.input.state.assets[name];
    if (found?.id === id) removeAsset(planning, key, found);
  }

  for (const [key, { id, name }] of Object.entries({ ...templates, ...left?.templates })) {
    if (wanted.templates.some((template) => template.name === name)) continue;
    const found = planning.input.state.templates[name];
    if (found?.id === id) removeTemplate(planning, key, found);
  }
}

function removeAsset(planning: Planning, key: string, { id, name, usedBy }: AssetState): void {
  const what: Thing = { id, key, name, type: 'asset' };
  const inTheWay = staying(planning, usedBy);
  if (!planning.input.prune || inTheWay) {
    leave(planning, what, inTheWay && specText(inTheWay));
    return;
  }

  planning.add({
    id: changeId.delete('asset', key),
    kind: 'delete',
    needs: leaving(usedBy),
    reason: planMessages.noLongerDeclared(),
    step: 'delete-asset',
    what,
  });
}

function removeTemplate(planning: Planning, key: string, found: TemplateState): void {
  const { attachedTo, id, name, usedBy } = found;
  const what: Thing = { id, key, name, type: 'template' };
  const inTheWay = staying(planning, usedBy);
  const held = attachedTo.find((one) => holds(planning, found, one));
  if (!planning.input.prune || inTheWay || held) {
    leave(
      planning,
      what,
      inTheWay
        ? specText(inTheWay)
        : held && planMessages.assetNeeds({ asset: held.asset, version: held.assetVersion }),
    );
    return;
  }

  const needs = leaving(usedBy);
  for (const { asset, assetId, assetVersion } of attachedTo) {
    const deletion = changeId.delete('asset', keyOf(planning, asset));
    if (planning.has(deletion)) {
      needs.push(deletion);
      continue;
    }

    const detach = changeId.detach(key, `${asset} ${assetVersion}`);
    needs.push(detach);
    planning.add({
      id: detach,
      kind: 'detach',
      needs: [...leaving(usedBy), ...submitted(planning, asset, assetVersion)],
      reason: planMessages.templateNoLongerDeclared(),
      step: 'detach-template',
      template: { id, key, name },
      what: { id: assetId, key: keyOf(planning, asset), name: asset, type: 'asset', version: assetVersion },
    });
  }

  planning.add({
    id: changeId.delete('template', key),
    kind: 'delete',
    needs,
    reason: planMessages.noLongerDeclared(),
    step: 'delete-template',
    what,
  });
}

function leave({ leftAlone }: Planning, what: Thing, need: Message | undefined): void {
  const reason = need ? planMessages.stillNeeded({ need }) : planMessages.prunable();
  leftAlone.push({ reason, what });
}

/** A spec that goes on using it: one of another product, or one that neither goes nor gets another link. */
function staying(planning: Planning, usedBy: readonly UsingSpec[]): UsingSpec | undefined {
  const { product } = planning.input.wanted;
  return usedBy.find(
    (user) =>
      user.product !== product.id ||
      !(planning.has(changeId.unlink(user.skuCode)) || planning.has(changeId.link(user.skuCode))),
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
  planning: Planning,
  template: TemplateState,
  { asset, assetVersion }: TemplateState['attachedTo'][number],
): boolean {
  if (planning.has(changeId.delete('asset', keyOf(planning, asset)))) return false;
  const version = planning.input.state.assets[asset]?.versions.find((one) => one.version === assetVersion);
  if (!version) return true;
  const key = keyOf(planning, asset);
  const gets = planning.input.wanted.assets.some((one) => one.name === asset && one.version === assetVersion);
  const others = version.templates.some(({ id }) => id !== template.id);
  const attaches =
    gets && planning.changes.some(({ step, what }) => step === 'attach-template' && what.key === key);
  return !others && !attaches;
}

/** What is in review, or about to be, is detached from when that is over. */
function submitted(planning: Planning, asset: string, version: string): string[] {
  const wanted = planning.input.wanted.assets.find((one) => one.name === asset && one.version === version);
  if (!wanted) return [];
  const attaching = planning.changes
    .filter(({ step, what }) => step === 'attach-template' && what.key === wanted.key)
    .map(({ id }) => id);
  return [...attaching, changeId.submit(wanted.key), changeId.review(wanted.key)];
}

/** As koo.yaml or the receipt calls an asset; its name where neither knows it. */
function keyOf({ input }: Planning, name: string): string {
  const { assets, left } = input.receipt;
  return (
    input.wanted.assets.find((asset) => asset.name === name)?.key ??
    Object.entries({ ...assets, ...left?.assets }).find(([, asset]) => asset.name === name)?.[0] ??
    name
  );
}
