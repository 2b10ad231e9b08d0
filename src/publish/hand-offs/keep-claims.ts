import { forget, recordTemplate, setAside } from '../apply/record.js';
import type { AssetReceipt, Receipt } from '../receipt/receipt.js';
import type { SpecLink, TemplateReference } from '../target.js';
import type { Claim, LinkClaim } from './claim.js';
import { isReadable } from './verifiable.js';
import type { HandOffAnswers } from './hand-off-receipt.js';

/** Writes into the receipt what is so now that a person has done a hand-off. */
export function keepClaims(
  receipt: Receipt,
  claims: readonly Claim[],
  answers: HandOffAnswers & {
    /** A person has compared what the console shows. */
    confirm?: boolean;
  },
): void {
  for (const claim of claims) keepClaim(receipt, claim, answers);
}

function keepClaim(receipt: Receipt, claim: Claim, answers: Parameters<typeof keepClaims>[2]): void {
  const { assets, links } = receipt;
  switch (claim.type) {
    case 'asset': {
      keepAsset(receipt, claim, answers);
      break;
    }

    case 'package': {
      // Whoever brings the market event back leaves the upload to koo: one that nobody answered did not arrive.
      if (answers.eventId !== undefined) {
        assets[claim.key]!.eventId = answers.eventId;
        delete assets[claim.key]!.upload;
        break;
      }

      const { bytes, name: packageName, sha256 } = claim.package;
      const upload = { at: new Date().toISOString(), outcome: 'done', sha256 } as const;
      Object.assign(assets[claim.key]!, { bytes, packageName, sha256, upload });
      break;
    }

    case 'template': {
      const { key, name, sha256 } = claim;
      recordTemplate(receipt, key, { ...referenceOf(claim, answers), name, sha256 });
      break;
    }

    case 'attachment': {
      const { attached = [] } = assets[claim.asset]!;
      const { id, version } = receipt.templates[claim.template]!;
      assets[claim.asset]!.attached = [...attached.filter((one) => one.id !== id), { id, version }];
      break;
    }

    case 'submission': {
      // No interface shows the review of a container package or a SaaS asset: a person confirms that it is approved.
      const isApproved = answers.confirm === true && !isReadable(claim.kind);
      assets[claim.key]!.status = isApproved ? 'approved' : 'in-review';
      delete assets[claim.key]!.reasons;
      break;
    }

    case 'link': {
      links[claim.skuCode] = linkOf(claim.link, receipt);
      break;
    }

    case 'unlink': {
      delete links[claim.skuCode];
      break;
    }

    case 'detachment': {
      for (const asset of Object.values(assets))
        asset.attached = asset.attached?.filter(({ id }) => id !== claim.templateId);
      break;
    }

    case 'deletion': {
      if (claim.version === undefined) forget(receipt, `${claim.of}s`, claim.id);
      break;
    }

    case 'product':
  }
}

function keepAsset(
  receipt: Receipt,
  { contents, id, key, name, package: packed, version }: Extract<Claim, { type: 'asset' }>,
  { assetId, eventId = '' }: HandOffAnswers,
): void {
  const before = receipt.assets[key];
  const isSame = before?.id === (assetId ?? id!) && before.version === version;
  const asset: AssetReceipt = {
    // Said again: what has been done with it since then stays.
    ...(isSame && before),
    name,
    version,
    id: assetId ?? id!,
    // No page says that the console shows one.
    versionId: isSame ? before.versionId : '',
    eventId,
    ...(packed && { packageName: packed.name, bytes: packed.bytes }),
    sha256: packed?.sha256 ?? contents!,
    status: isSame ? before.status : 'draft',
  };
  if (before && before.id !== asset.id) setAside(receipt, 'assets', key, before);
  receipt.assets[key] = asset;
}

/** Where the console shows no id and no version, the name and the bytes stand for them. */
function referenceOf(
  { name, sha256 }: { name: string; sha256: string },
  { templateId = name, version = `sha256:${sha256.slice(0, 12)}` }: HandOffAnswers,
): TemplateReference {
  return { id: templateId, version };
}

function linkOf({ asset, exact, template }: LinkClaim, { templates }: Receipt): SpecLink {
  if (exact) return exact;
  const { id, version } = (template && templates[template.key]) ?? {};
  return {
    ...(id !== undefined && version !== undefined && { template: { id, version } }),
    ...(asset && { asset: { id: asset.id, version: asset.version } }),
  };
}
