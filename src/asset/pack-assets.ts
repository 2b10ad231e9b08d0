import type { Finding } from '../findings/finding.js';
import { FindingsFound } from '../findings/findings-found.js';
import { notYetFound } from '../findings/not-yet-found.js';
import { checkAssetRoots } from '../project/check-asset-roots.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import type { SourceText } from '../syntax/source-text.js';
import { checkPackage } from './check-package.js';
import { checkPackedSize } from './check-packed-size.js';
import { collectPackage } from './collect/collect-package.js';
import { packDelivery } from './container/pack-delivery.js';
import type { PackageInventory, PackedAsset, PackProgress } from './model.js';
import { packAsset, type PackAssetOptions } from './pack-asset.js';

export interface PackAssetsOptions extends Pick<
  PackAssetOptions,
  'beforePlacing' | 'provenance' | 'sbom' | 'threads'
> {
  signal?: AbortSignal;
  onStart?(asset: AssetDeclaration): void;
  onProgress?(progress: PackProgress): void;
  onPacked?(packed: PackedAsset): void;
}

export interface PackedAssets {
  packages: PackedAsset[];
  /** Warnings and advice, those about koo.yaml first; an error would have been thrown. */
  findings: Finding[];
  sources: ReadonlyMap<string, SourceText>;
}

/**
 * Checks assets by the package's rules, and packs them. The first is packed while they are checked, all of them; its
 * package appears once that is done, and does not when a rule finds an error.
 *
 * @throws FindingsFound when a rule finds an error, before packing is done or (its size) after; that archive is deleted
 * @throws whatever {@link collectPackage} and {@link packAsset} throw
 */
export async function packAssets(
  project: Project,
  assets: readonly AssetDeclaration[],
  outFolder: string,
  { onPacked, onStart, ...options }: PackAssetsOptions = {},
): Promise<PackedAssets> {
  const { signal } = options;
  await checkAssetRoots(project, assets);
  const inventories = new Map<AssetDeclaration, PackageInventory>();
  for (const asset of assets) inventories.set(asset, await collectPackage(asset, { signal }));
  const sources = new Map([[project.manifest.file, project.manifest]]);
  const allowed = checkAll(project, inventories, { signal, sources });
  allowed.catch(() => {});
  const findings: Finding[] = [];
  const packages: PackedAsset[] = [];
  for (const [asset, inventory] of inventories) {
    onStart?.(asset);
    const packed = await packAsset(asset, outFolder, { ...options, allowed, inventory, project }).catch(
      async (error: unknown) => {
        // What is wrong with the package is what to put right first.
        await allowed;
        throw error;
      },
    );
    findings.push(...(await checkPackedSize(project, asset, { inventory, packed, stopped: 'packing' })));
    if (asset.container?.delivery) packed.delivery = await packDelivery(asset, packed, outFolder, { signal });
    packages.push(packed);
    onPacked?.(packed);
  }

  return { packages, findings: [...(await allowed), ...findings], sources };
}

/** Warnings and advice about all of them, those about koo.yaml first. */
async function checkAll(
  project: Project,
  inventories: ReadonlyMap<AssetDeclaration, PackageInventory>,
  { signal, sources }: { signal?: AbortSignal; sources: Map<string, SourceText> },
): Promise<Finding[]> {
  const findings: Finding[] = [...(project.warnings ?? [])];
  for (const [asset, inventory] of inventories) {
    const found = await checkPackage(project, asset, inventory, { signal, sources });
    findings.push(...notYetFound(found, findings));
  }

  refuseErrors(findings, sources);
  return findings;
}

function refuseErrors(findings: Finding[], sources: ReadonlyMap<string, SourceText>): void {
  if (findings.some(({ severity }) => severity === 'error'))
    throw new FindingsFound(findings, sources, 'packing');
}
