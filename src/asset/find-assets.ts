import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import { placeOf } from '../project/place-of.js';
import type { AssetDeclaration, Project } from '../project/project.js';

/**
 * The assets of a project that are packed, and that the keys name; without keys, all of them: software packages, and
 * container packages whose type is declared.
 * @throws UsageError `UNKNOWN_ASSET`, `IMAGE_NOT_PACKED`, `CONTAINER_TYPE`, `NOTHING_TO_PACK`
 */
export function findAssets(project: Project, keys: readonly string[]): AssetDeclaration[] {
  if (keys.length > 0) return [...new Set(keys)].map((key) => findAsset(project, key));
  const packed = project.assets.filter((asset) => isPacked(asset));
  if (packed.length > 0) return packed;
  const container = project.assets.find(({ kind }) => kind === 'container');
  if (container) throw noContainerType(project, container);
  throw new UsageError('NOTHING_TO_PACK', 'No asset here is a software package or a container package.', {
    hints: ['Declare one under `assets` in koo.yaml: its key, name, version, and the folder as root.'],
    place: project.manifest.file,
  });
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
    const known =
      keys.length > 0 ? `The assets are ${keys.join(', ')}.` : 'Declare it under `assets` in koo.yaml.';
    throw new UsageError('UNKNOWN_ASSET', `There is no asset "${key}".`, {
      hints: [closest ? `Did you mean "${closest}"?` : known],
      place: manifest.file,
    });
  }

  if (isPacked(asset)) return asset;
  throw asset.kind === 'container' ? noContainerType(project, asset) : imageNotPacked(project, asset);
}

function noContainerType(project: Project, asset: AssetDeclaration): UsageError {
  return new UsageError(
    'CONTAINER_TYPE',
    `What kind of container package asset "${asset.key}" is, is not said.`,
    {
      hints: ['Say it in koo.yaml: `container: { type: helm }`, or `osc`, or `operator`.'],
      docs: 'docs/container-packages.md',
      place: placeOf(project, ['assets', project.assets.indexOf(asset), 'kind']),
    },
  );
}

/** @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649327.html */
function imageNotPacked(project: Project, asset: AssetDeclaration): UsageError {
  return new UsageError(
    'IMAGE_NOT_PACKED',
    `Asset "${asset.key}" is an image: KooGallery takes images from an image product, not as a file, so there is nothing to pack.`,
    {
      hints: [
        'Publish the image as an image product in the seller console; one that only deploys another product stays hidden.',
        'Its template finds it by asset id: data "huaweicloud_koogallery_assets" with deployed_type = "image".',
        'What can be packed are assets of kind software_package and container.',
      ],
      docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649327.html',
      place: placeOf(project, ['assets', project.assets.indexOf(asset), 'kind']),
    },
  );
}
