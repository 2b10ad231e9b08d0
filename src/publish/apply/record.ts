import type { ChangeSubject } from '../plan/change.js';
import type { DesiredAsset } from '../plan/desired-state.js';
import { assetReceipt, type Receipt, type TemplateReceipt } from '../receipt/receipt.js';
import type { AssetVersionState } from '../target.js';

/** Keeps what was made of an asset; what its key meant before is not forgotten when it means another one now. */
export function recordAsset(receipt: Receipt, asset: DesiredAsset, found: AssetVersionState): void {
  const { contents: sha256, key, package: packed } = asset;
  const before = receipt.assets[key];
  if (before && before.id !== found.assetId) setAside(receipt, 'assets', key, before);
  const file = packed && { bytes: packed.bytes, packageName: packed.name };
  receipt.assets[key] = assetReceipt(asset, { ...file, sha256 }, found, before);
}

/** The same of a template. */
export function recordTemplate(receipt: Receipt, key: string, template: TemplateReceipt): void {
  const before = receipt.templates[key];
  if (before && before.id !== template.id) setAside(receipt, 'templates', key, before);
  receipt.templates[key] = template;
}

/** Of what is deleted nothing is kept. */
export function forget(receipt: Receipt, type: 'assets' | 'templates', id: string): void {
  for (const things of [receipt[type], receipt.left?.[type] ?? {}]) {
    for (const [key, thing] of Object.entries(things)) if (thing.id === id) delete things[key];
  }
}

/** The same of one version of an asset. */
export function forgetVersion(
  { assets }: Receipt,
  { id, version }: Pick<ChangeSubject, 'id' | 'version'>,
): void {
  for (const [key, asset] of Object.entries(assets))
    if (asset.id === id && asset.version === version) delete assets[key];
}

/** The same of one version of a template. */
export function forgetTemplateVersion(
  { templates }: Receipt,
  { id, version }: Pick<ChangeSubject, 'id' | 'version'>,
): void {
  for (const [key, template] of Object.entries(templates))
    if (template.id === id && template.version === version) delete templates[key];
}

/** Keeps what its key means no more, under another one. */
export function setAside<Type extends 'assets' | 'templates'>(
  receipt: Receipt,
  type: Type,
  key: string,
  thing: Receipt[Type][string],
): void {
  receipt.left ??= { assets: {}, templates: {} };
  const things = receipt.left[type] as Record<string, typeof thing>;
  if (Object.values(things).some(({ id }) => id === thing.id)) return;
  let free = `${key} (before)`;
  for (let number = 2; Object.hasOwn(things, free); number += 1) free = `${key} (before ${number})`;
  things[free] = thing;
}
