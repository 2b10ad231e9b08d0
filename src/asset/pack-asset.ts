import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import type { AssetDeclaration } from '../project/project.js';
import { writeAtomically } from '../source/write-atomically.js';
import { collectPackage } from './collect-package.js';
import { NEVER_PACKED } from './ignore-patterns.js';
import type { PackageInventory, PackedAsset, PackProgress } from './model.js';
import { packageManifest } from './package-manifest.js';
import { packageName } from './package-name.js';
import { writeArchive } from './write-archive.js';

export interface PackAssetOptions {
  /** What {@link collectPackage} found, when it was asked already. */
  inventory?: PackageInventory;
  signal?: AbortSignal;
  onProgress?(progress: PackProgress): void;
}

/**
 * Packs one asset into `outFolder`, which is made when it is missing. Three files appear there: the archive
 * (`demo-V1_0.zip`), its hash as `sha256sum` writes it (`demo-V1_0.zip.sha256`), and its manifest
 * (`demo-V1_0.zip.koo-package.json`). The package's rules are not run: see `checkPackage` and `packAssets`.
 *
 * @throws UsageError `UNSAFE_PACKAGE_NAME`, `OUT_AMONG_INPUT`, `OUT_NOT_A_FOLDER`, and what {@link collectPackage} throws
 * @throws EnvironmentError as {@link writeArchive}
 */
export async function packAsset(
  asset: AssetDeclaration,
  outFolder: string,
  { inventory, onProgress, signal }: PackAssetOptions = {},
): Promise<PackedAsset> {
  const name = packageName(asset);
  if (/[/\\\0]/.test(name)) throw unsafeName(name);
  const folder = path.resolve(outFolder);
  const { entries, root } = inventory ?? (await collectPackage(asset, { signal }));
  if (isAmongInput(folder, root)) throw outAmongInput(folder, root);
  await makeFolder(folder);
  const archive = await writeArchive(entries, path.join(folder, name), {
    format: asset.format,
    onProgress,
    signal,
  });
  const checksum = `${archive.file}.sha256`;
  const manifest = `${archive.file}.koo-package.json`;
  await writeAtomically(checksum, `${archive.sha256}  ${name}\n`);
  await writeAtomically(manifest, `${JSON.stringify(packageManifest(asset, name, archive), null, 2)}\n`);
  return {
    key: asset.key,
    version: asset.version,
    file: archive.file,
    packageName: name,
    format: archive.format,
    bytes: archive.bytes,
    sha256: archive.sha256,
    entries: archive.files.length,
    manifest,
    checksum,
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new UsageError('OUT_NOT_A_FOLDER', 'Where the packages should go there is a file.', {
      cause: error,
      hints: ['Name a folder, or one that does not exist yet (--out).'],
      place: folder,
    });
  }
}

/** A package that lies in the folder it is made of would be in the next one. */
function isAmongInput(folder: string, root: string): boolean {
  const inside = path.relative(root, folder);
  if (inside === '') return true;
  const names = inside.split(path.sep);
  return names[0] !== '..' && !path.isAbsolute(inside) && !names.some((name) => NEVER_PACKED.has(name));
}

function outAmongInput(folder: string, root: string): UsageError {
  return new UsageError('OUT_AMONG_INPUT', 'The packages would lie in the folder that is packed.', {
    hints: [`Choose a folder outside ${root} (--out), or one named .koo, which is never packed.`],
    place: folder,
  });
}

function unsafeName(name: string): UsageError {
  return new UsageError('UNSAFE_PACKAGE_NAME', `${JSON.stringify(name)} cannot be the name of a file.`, {
    hints: ['Use letters, digits, - and _ in the name and version of the asset.'],
  });
}
