import path from 'node:path';
import { collectPackage } from '../../../src/asset/collect/collect-package.js';
import { folderContents } from '../../../src/asset/folder-contents.js';
import { ComponentFinder } from '../../../src/asset/sbom/component-finder.js';
import { softwarePackage, type Tree, writeTree } from '../write-tree.js';

/** What is found in a folder with these files. */
export async function findComponents(folder: string, tree: Tree): Promise<ComponentFinder> {
  const root = await writeTree(path.join(folder, 'package'), tree);
  const finder = new ComponentFinder();
  await folderContents(await collectPackage(softwarePackage(root))).read([finder]);
  return finder;
}

/** Package URL (or name), and what is told beside it. */
export function shown({ components }: ComponentFinder): string[] {
  return components
    .map(({ hashes = [], itself, licences = [], name, purl, scope, version }) =>
      [
        purl ?? `${name}${version ? ` ${version}` : ''}`,
        ...(scope ? [scope] : []),
        ...licences,
        ...hashes.map(({ algorithm, hex }) => `${algorithm} ${hex.slice(0, 8)}`),
        ...(itself ? ['itself'] : []),
      ].join(', '),
    )
    .sort();
}
