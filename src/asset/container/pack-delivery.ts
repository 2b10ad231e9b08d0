import path from 'node:path';
import type { AssetDeclaration } from '../../project/project.js';
import { makeOutputFolder } from '../../platform/make-output-folder.js';
import { collectPackage } from '../collect/collect-package.js';
import type { ArchiveEntry, PackedAsset, PackedDelivery } from '../model.js';
import { writeArchive } from '../archive/write-archive.js';

/**
 * Makes the zip that a container package is delivered in, `NAME-VERSION.zip`: `NAME/package/` with the package, and
 * `NAME/images/` with the images and their index, where some are declared. It goes into a folder of its own, since the
 * package of an Operator or of OSC has the same name.
 *
 * @throws as {@link collectPackage}, of the images' folder, and {@link writeArchive}
 */
export async function packDelivery(
  asset: AssetDeclaration,
  packed: PackedAsset,
  outFolder: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PackedDelivery> {
  const { container, name, version } = asset;
  const entries: ArchiveEntry[] = [
    { mode: 0o644, path: `${name}/package/${packed.packageName}`, size: packed.bytes, source: packed.file },
  ];
  if (container?.images !== undefined) {
    const images = {
      ...asset,
      container: undefined,
      exclude: [],
      format: 'zip' as const,
      root: container.images,
    };
    const inventory = await collectPackage(images, { signal });
    entries.push(
      ...Array.from(inventory.entries, (entry) => ({
        ...entry,
        source: entry.source,
        path: `${name}/images/${entry.path}`,
      })),
    );
  }

  const folder = path.join(path.resolve(outFolder), 'delivery');
  await makeOutputFolder(folder);
  const file = path.join(folder, `${name}-${version}.zip`);
  const { bytes, files, sha256 } = await writeArchive(entries, file, { format: 'zip', signal });
  const paths = Array.from(files, (one) => one.path);
  files.close();
  return { bytes, file, files: paths, sha256 };
}
