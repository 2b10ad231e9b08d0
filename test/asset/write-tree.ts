import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AssetDeclaration } from '../../src/project/project.js';

/** A file's content, alone or with its mode; a path that ends with `/` is an empty folder. */
export type Tree = Record<string, Uint8Array | string | { content: Uint8Array | string; mode: number }>;

/** Makes the files of a tree in the order given. */
export async function writeTree(root: string, tree: Tree): Promise<string> {
  await mkdir(root, { recursive: true });
  for (const [name, file] of Object.entries(tree)) {
    const target = path.join(root, name);
    if (name.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }

    const { content, mode } =
      typeof file === 'string' || file instanceof Uint8Array ? { content: file, mode: 0o644 } : file;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
    await chmod(target, mode);
  }

  return root;
}

/** What lies in a folder: each file's path, executable or not, and content in hex. */
export async function readTree(root: string): Promise<Record<string, { executable: boolean; hex: string }>> {
  const found: Record<string, { executable: boolean; hex: string }> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { mode } = await stat(file);
    found[path.relative(root, file)] = {
      executable: (mode & 0o100) !== 0,
      hex: (await readFile(file)).toString('hex'),
    };
  }

  return found;
}

/** An asset as koo.yaml would declare it. */
export function softwarePackage(root: string, changes: Partial<AssetDeclaration> = {}): AssetDeclaration {
  return {
    key: 'app',
    name: 'demo',
    version: 'V1.0',
    kind: 'software_package',
    root,
    exclude: [],
    format: 'zip',
    lifecycle: {},
    ...changes,
  };
}
