import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import { placeOf } from '../project/place-of.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import { assetMessages } from './messages.js';

/**
 * The assets of a project that are packed, and that the keys name; without keys, all of them: software packages, and
 * container packages whose type is declared.
 * @throws UsageError `UNKNOWN_ASSET`, `IMAGE_NOT_PACKED`, `SAAS_NOT_PACKED`, `CONTAINER_TYPE`, `NOTHING_TO_PACK`
 */
export function findAssets(project: Project, keys: readonly string[]): AssetDeclaration[] {
  if (keys.length > 0) {
    return [...new Set(keys)].map((key) => {
      const asset = findAsset(project, key);
      refuseUnpacked(project, asset);
      return asset;
    });
  }

  const packed = project.assets.filter((asset) => isPacked(asset));
  if (packed.length > 0) return packed;
  const container = project.assets.find(({ kind }) => kind === 'container');
  if (container) throw noContainerType(project, container);
  throw new UsageError('NOTHING_TO_PACK', assetMessages.nothingToPack(), {
    hints: [assetMessages.declareOne()],
    place: project.manifest.file,
  });
}

/**
 * As {@link findAssets}, with the images beside the packages: the report of `check-image.sh` is checked. Without keys there
 * may be none: a product may have SaaS assets alone.
 * @throws UsageError as {@link findAssets}
 */
export function findCheckedAssets(project: Project, keys: readonly string[]): AssetDeclaration[] {
  if (keys.length > 0) {
    const named = [...new Set(keys)].map((key) => findAsset(project, key));
    for (const asset of named) if (asset.kind !== 'image') refuseUnpacked(project, asset);
    return named;
  }

  const isUnpacked = ({ kind }: AssetDeclaration): boolean => kind === 'image' || kind === 'saas';
  const hasOnlyUnpacked = project.assets.length > 0 && project.assets.every((asset) => isUnpacked(asset));
  const packed = new Set(hasOnlyUnpacked ? [] : findAssets(project, []));
  return project.assets.filter((asset) => packed.has(asset) || asset.kind === 'image');
}

function isPacked({ container, kind }: AssetDeclaration): boolean {
  return kind === 'software_package' || (kind === 'container' && container !== undefined);
}

function findAsset(project: Project, key: string): AssetDeclaration {
  const { assets, manifest } = project;
  const asset = assets.find((candidate) => candidate.key === key);
  if (!asset) {
    const keys = assets.map((candidate) => candidate.key);
    const closest = didYouMean(key, keys);
    const known = keys.length > 0 ? assetMessages.known({ keys }) : assetMessages.declareIt();
    throw new UsageError('UNKNOWN_ASSET', assetMessages.unknown({ key }), {
      hints: [closest ? assetMessages.didYouMean({ key: closest }) : known],
      place: manifest.file,
    });
  }

  return asset;
}

function refuseUnpacked(project: Project, asset: AssetDeclaration): void {
  if (isPacked(asset)) return;
  if (asset.kind === 'container') throw noContainerType(project, asset);
  throw asset.kind === 'image' ? imageNotPacked(project, asset) : saasNotPacked(project, asset);
}

function saasNotPacked(project: Project, asset: AssetDeclaration): UsageError {
  return new UsageError('SAAS_NOT_PACKED', assetMessages.saas({ key: asset.key }), {
    hints: [assetMessages.packable()],
    docs: 'docs/other-kinds.md',
    place: placeOf(project, ['assets', project.assets.indexOf(asset), 'kind']),
  });
}

function noContainerType(project: Project, asset: AssetDeclaration): UsageError {
  return new UsageError('CONTAINER_TYPE', assetMessages.noContainerType({ key: asset.key }), {
    hints: [assetMessages.stateContainerType()],
    docs: 'docs/container-packages.md',
    place: placeOf(project, ['assets', project.assets.indexOf(asset), 'kind']),
  });
}

/** @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649327.html */
function imageNotPacked(project: Project, asset: AssetDeclaration): UsageError {
  return new UsageError('IMAGE_NOT_PACKED', assetMessages.image({ key: asset.key }), {
    hints: [assetMessages.publishImage(), assetMessages.imageInTemplate(), assetMessages.packable()],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649327.html',
    place: placeOf(project, ['assets', project.assets.indexOf(asset), 'kind']),
  });
}
