import { InterruptedError, KooError } from '../../errors/koo-error.js';
import type { AssetDeclaration } from '../../project/project.js';
import { collectPackage } from './collect-package.js';
import type { PackageInventory } from '../model.js';

/**
 * What goes into the packages of the assets, for checks that look at a package when there is one: those that cannot be
 * packed as they are (no folder yet, a link that leads out) are left out.
 *
 * @throws what the signal was aborted with
 */
export async function collectKnownPackages(
  assets: readonly AssetDeclaration[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<Map<AssetDeclaration, PackageInventory>> {
  const inventories = new Map<AssetDeclaration, PackageInventory>();
  for (const asset of assets) {
    if (asset.kind !== 'software_package') continue;
    signal?.throwIfAborted();
    try {
      inventories.set(asset, await collectPackage(asset, { signal }));
    } catch (error) {
      if (!(error instanceof KooError) || error instanceof InterruptedError) throw error;
    }
  }

  return inventories;
}
