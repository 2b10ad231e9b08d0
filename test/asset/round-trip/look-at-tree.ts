import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';

/** Path to `MODE SIZE SHA-256` of a file, or `→ TARGET` of a link. Folders are where files are. */
export type TreeView = Record<string, string>;

interface LookOptions {
  /** A link is what it points to. */
  follow?: boolean;
  /** What is shown of a file's permission bits. */
  modeOf(mode: number, file: { path: string; content: Buffer }): number | undefined;
  /** How a name is compared. */
  nameOf?(name: string): string;
}

/** All that lies in a folder. */
export async function lookAtTree(root: string, options: LookOptions, folder = ''): Promise<TreeView> {
  const { follow = false, modeOf, nameOf = (name) => name } = options;
  const view: TreeView = {};
  for (const name of await readdir(path.join(root, folder))) {
    const place = path.posix.join(folder, name);
    const file = path.join(root, place);
    const stats = await (follow ? stat(file) : lstat(file));
    if (stats.isDirectory()) Object.assign(view, await lookAtTree(root, options, place));
    else if (stats.isSymbolicLink()) view[nameOf(place)] = `→ ${nameOf(await readlink(file))}`;
    else {
      const content = await readFile(file);
      const mode = modeOf(stats.mode & 0o7777, { content, path: place });
      const sha256 = createHash('sha256').update(content).digest('hex');
      view[nameOf(place)] = `${mode?.toString(8) ?? '-'} ${content.length} ${sha256}`;
    }
  }

  return view;
}

/** What koo packs a file with: executable for everybody or for nobody, and scripts that lost it have it again. */
export function packedMode(mode: number, { content, path: file }: { content: Buffer; path: string }): number {
  const isScript = /(?:^|\/)(?:bin|scripts)\//.test(file) && content.subarray(0, 2).toString() === '#!';
  return (mode & 0o111) !== 0 || isScript ? 0o755 : 0o644;
}
