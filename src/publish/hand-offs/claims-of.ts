import type { AssetKind } from '../../project/project.js';
import type { Change } from '../plan/change.js';
import type { DesiredAsset, DesiredState } from '../plan/desired-state.js';
import type { TemplatePackage } from '../target.js';
import type { Claim, LinkClaim } from './claim.js';

/** What claims are made from. */
export interface ClaimSources {
  desired: DesiredState;
  /** The id of an asset by its key, as soon as it has one. */
  assetId(key: string): string | undefined;
  /** What something is called, by its id. */
  nameOf(type: 'asset' | 'template', id: string): string | undefined;
  /** A template's package by its key, as soon as it can be packed. */
  template(key: string): Pick<TemplatePackage, 'introduction' | 'sha256'> | undefined;
}

/** What is so when a person has made this change. */
export function claimOf(change: Change, sources: ClaimSources): Claim {
  const { step, template, what } = change;
  const { key, name } = what;
  const version = what.version ?? '';
  switch (step) {
    case 'draft-asset': {
      const id = sources.assetId(key);
      const { contents, package: packed } = desiredAsset(key, sources);
      return {
        type: 'asset',
        key,
        name,
        version,
        ...kindOf(key, sources),
        ...(id && { id }),
        ...(packed ? { package: packed } : { contents }),
      };
    }

    case 'upload-package': {
      const packed = desiredAsset(key, sources).package!;
      return { type: 'package', key, name, version, ...kindOf(key, sources), package: packed };
    }
    case 'register-template': {
      return { type: 'template', key, name, ...packed(sources.template(key)!) };
    }
    case 'attach-template': {
      return { type: 'attachment', template: template!.key, asset: key, assetName: name, version };
    }
    case 'await-review':
    case 'submit-asset': {
      return { type: 'submission', key, name, version, ...kindOf(key, sources) };
    }
    case 'link-spec': {
      return { type: 'link', skuCode: key, name, link: linkOf(change, sources) };
    }
    case 'unlink-spec': {
      return { type: 'unlink', skuCode: key, name };
    }
    case 'detach-template': {
      return { type: 'detachment', templateId: template!.id!, asset: key, version };
    }
    case 'delete-asset': {
      return { type: 'deletion', of: 'asset', id: what.id!, name };
    }
    case 'delete-asset-version': {
      return { type: 'deletion', of: 'asset', id: what.id!, name, version };
    }
    case 'delete-template': {
      return { type: 'deletion', of: 'template', id: what.id!, name };
    }
    case 'delete-template-version': {
      return { type: 'deletion', of: 'template', id: what.id!, name, version };
    }
    case 'list-product': {
      return { type: 'product', id: key, name };
    }
  }
}

function packed({ introduction, sha256 }: Pick<TemplatePackage, 'introduction' | 'sha256'>) {
  return { introduction, sha256 };
}

function desiredAsset(key: string, { desired }: ClaimSources): DesiredAsset {
  return desired.assets.find((asset) => asset.key === key)!;
}

/** That of most is left out. */
function kindOf(key: string, { desired }: ClaimSources): { kind?: AssetKind } {
  const kind = desired.assets.find((asset) => asset.key === key)?.kind;
  return kind === undefined || kind === 'software_package' ? {} : { kind };
}

/** A link that is to be this one, whatever koo.yaml declares, has it with it. */
function linkOf(
  { link, what }: Change,
  { assetId, nameOf, template: packageOfTemplate, desired }: ClaimSources,
): LinkClaim {
  const spec = desired.specs.find(({ skuCode }) => skuCode === what.key);
  const template = desired.templates.find(({ key }) => key === spec?.template);
  const asset = desired.assets.find(({ key }) => key === spec?.asset);
  const sha256 = template && packageOfTemplate(template.key)?.sha256;
  const templateId = link?.template?.id;
  const linked = link?.asset && {
    key: '',
    name: nameOf('asset', link.asset.id) ?? link.asset.id,
    ...link.asset,
  };
  return {
    ...((template !== undefined || templateId !== undefined) && {
      template: {
        key: template?.key ?? '',
        name: template?.name ?? nameOf('template', templateId!) ?? templateId!,
        ...(sha256 && { sha256 }),
      },
    }),
    ...(asset
      ? { asset: { key: asset.key, name: asset.name, id: assetId(asset.key) ?? '', version: asset.version } }
      : linked && { asset: linked }),
    ...(link && { exact: link }),
  };
}
