import type { Plan } from '../plan/plan.js';
import type { Receipt } from '../receipt/receipt.js';
import type { ApplyContext } from './apply-context.js';
import { recordAsset, recordTemplate } from './record.js';

/** What was found at the target belongs into the receipt as well: it may be of another checkout, or have none. */
export function noteObserved(
  receipt: Receipt,
  { known, wanted }: Pick<ApplyContext, 'known' | 'wanted'>,
  { changes, unchanged }: Plan,
): void {
  const pending = receipt.pending?.filter(({ step }) => changes.some(({ id }) => id === step)) ?? [];
  if (pending.length > 0) receipt.pending = pending;
  else delete receipt.pending;

  for (const asset of wanted.assets) {
    const found = known.versionIfAny(asset.key);
    if (found) recordAsset(receipt, asset, found);
  }

  for (const { key, name, sha256 } of wanted.templates) {
    const found = known.templateIfAny(key);
    if (found && sha256 !== undefined) recordTemplate(receipt, key, { ...found, name, sha256 });
  }

  for (const { skuCode, asset, template } of wanted.specs) {
    if (!unchanged.some(({ step, what }) => step === 'link-spec' && what.key === skuCode)) continue;
    const version = asset === undefined ? undefined : known.version(asset);
    receipt.links[skuCode] = {
      template: known.template(template),
      ...(version && { asset: { id: version.assetId, version: version.version } }),
    };
  }
}
