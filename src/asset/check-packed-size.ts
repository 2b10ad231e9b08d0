import type { Finding } from '../findings/finding.js';
import { FindingsFound, type Stopped } from '../findings/findings-found.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import type { SourceText } from '../syntax/source-text.js';
import { checkPackage } from './check-package.js';
import { packageSize as containerPackageSize } from './container/rules/package-size.js';
import type { PackageInventory, PackedAsset } from './model.js';
import { removePackage } from './sidecars/remove-package.js';
import { packageSize } from './rules/package-size.js';

/**
 * Checks what is known of a package only once it is packed: how big it is. Answers what is no error, and could not be said
 * before.
 *
 * @throws FindingsFound when it is too big; then it is deleted
 */
export async function checkPackedSize(
  project: Project,
  asset: AssetDeclaration,
  { inventory, packed, stopped }: { inventory: PackageInventory; packed: PackedAsset; stopped: Stopped },
): Promise<Finding[]> {
  const sources = new Map<string, SourceText>();
  const findings = await checkPackage(project, asset, inventory, {
    archiveBytes: packed.bytes,
    only: [packageSize.id, containerPackageSize.id],
    sources,
  });
  if (findings.every(({ severity }) => severity !== 'error'))
    return findings.filter(({ rule }) => rule === containerPackageSize.id);
  await removePackage(packed);
  throw new FindingsFound(findings, sources, stopped);
}
