import { lstat, readlink, stat } from 'node:fs/promises';
import path from 'node:path';
import { leadsOut } from '../../platform/leads-out.js';
import { UsageError } from '../../errors/koo-error.js';
import type { AssetDeclaration } from '../../project/project.js';
import { HelmIgnore } from '../container/helm-ignore.js';
import { IGNORE_FILE, NEVER_PACKED } from './ignore-patterns.js';
import { PackageFilter, type PatternPlace } from './package-filter.js';
import { collectMessages } from './messages.js';
import { posixPath } from '../../platform/posix-path.js';

/** Why a file is in a package, or is not. */
export interface WhyPacked {
  /** Relative to the asset's folder. */
  path: string;
  packed: boolean;
  /** The pattern that decided; without one everything is packed. */
  pattern?: PatternPlace;
  /** Never packed, whatever any pattern says: the name that is to blame. */
  never?: string;
  /** What it points to, when it is a symbolic link. */
  link?: string;
}

/**
 * Says why a file or folder of an asset is packed or left out, and which pattern decides: the last one that matches it,
 * or a folder that it lies in.
 *
 * @param file Relative to the asset's folder, or to the working directory.
 * @throws UsageError `NOT_IN_PACKAGE_FOLDER` when there is no such file there
 */
export async function whyPacked(asset: AssetDeclaration, file: string, cwd: string): Promise<WhyPacked> {
  const root = path.resolve(asset.root);
  const relative = await pathInRoot(root, file, cwd);
  const filter = new PackageFilter(asset.exclude, await HelmIgnore.of(asset));
  const parts = relative.split('/');
  const never = parts.find((name) => NEVER_PACKED.has(name));
  if (never !== undefined) return { path: relative, packed: false, never };
  for (const [depth] of parts.entries()) {
    const folder = parts.slice(0, depth).join('/');
    if (await isFile(path.join(root, folder, IGNORE_FILE))) await filter.readIgnoreFile(root, folder);
  }

  const stats = await lstat(path.join(root, relative));
  const tested = stats.isDirectory() ? `${relative}/` : relative;
  const pattern = filter.decidedBy(tested);
  return {
    path: tested,
    packed: !filter.leavesOut(tested),
    ...(pattern && { pattern }),
    ...(stats.isSymbolicLink() && { link: await readlink(path.join(root, relative)) }),
  };
}

async function pathInRoot(root: string, file: string, cwd: string): Promise<string> {
  for (const absolute of [path.resolve(root, file), path.resolve(cwd, file)]) {
    const relative = path.relative(root, absolute);
    if (relative !== '' && !leadsOut(relative) && (await lstat(absolute).catch(() => undefined)))
      return posixPath(relative);
  }

  throw new UsageError('NOT_IN_PACKAGE_FOLDER', collectMessages.notInFolder({ file }), {
    hints: [collectMessages.nameAsListed()],
    place: root,
  });
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
