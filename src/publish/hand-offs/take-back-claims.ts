import type { AssetReceipt, Receipt } from '../receipt/receipt.js';
import type { Claim } from './claim.js';

/** What can be taken back: the receipt still says, or koo.yaml does, what has to be done again. */
type Returnable = Extract<
  Claim,
  { type: 'asset' | 'attachment' | 'link' | 'package' | 'submission' | 'template' }
>;

const RETURNABLE: readonly string[] = [
  'asset',
  'attachment',
  'link',
  'package',
  'submission',
  'template',
] satisfies Array<Returnable['type']>;

/** What was deleted or unlinked is in no receipt any more: what koo.yaml asks for is compared with what is left. */
export function areReturnable(claims: readonly Claim[]): claims is readonly Returnable[] {
  return claims.every(({ type }) => RETURNABLE.includes(type));
}

/**
 * Takes out of the receipt what turned out not to be so. What the receipt says of a later version stays.
 *
 * @param reason Why, of what was rejected.
 */
export function takeBackClaims(receipt: Receipt, claims: readonly Returnable[], reason?: string): void {
  for (const claim of claims) takeBack(receipt, claim, reason);
}

function takeBack({ assets, links, templates }: Receipt, claim: Returnable, reason?: string): void {
  switch (claim.type) {
    case 'asset': {
      if (isOf(assets[claim.key], claim)) delete assets[claim.key];
      break;
    }

    case 'package': {
      const asset = assets[claim.key];
      if (isOf(asset, claim)) delete asset.upload;
      break;
    }

    case 'template': {
      if (templates[claim.key]?.sha256 === claim.sha256) delete templates[claim.key];
      break;
    }

    case 'attachment': {
      const id = templates[claim.template]?.id ?? claim.template;
      const asset = assets[claim.asset];
      if (isOf(asset, claim)) asset.attached = asset.attached?.filter((one) => one.id !== id);
      break;
    }

    case 'submission': {
      const asset = assets[claim.key];
      const rejected = { status: 'rejected', reasons: reason === undefined ? [] : [reason] } as const;
      if (isOf(asset, claim)) Object.assign(asset, rejected);
      break;
    }

    case 'link': {
      delete links[claim.skuCode];
    }
  }
}

function isOf(asset: AssetReceipt | undefined, { version }: { version: string }): asset is AssetReceipt {
  return asset?.version === version;
}
