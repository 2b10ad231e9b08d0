import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleProject } from '../../support/sample-project.js';

/** Makes sample products below a folder, each with an id and an asset of its own. */
export async function sampleProducts(root: string, names: readonly string[]): Promise<string> {
  for (const name of names) {
    const folder = await sampleProject(path.join(root, name));
    await edit(path.join(folder, 'koo.yaml'), (text) =>
      text.replace('00301-0001', `id-${name}`).replaceAll('sample-shop', `app-${name}`),
    );
  }

  return root;
}

export async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

interface Break {
  code: string;
  /** By command. */
  exitCode: { publish: number; lint: number };
  break(folder: string): Promise<void>;
}

/** What may be wrong with a product, and what the commands exit with then. */
export const BREAKS: Readonly<Record<string, Break>> = {
  manifest: {
    code: 'INVALID_MANIFEST',
    exitCode: { lint: 2, publish: 2 },
    break: async (folder) => writeFile(path.join(folder, 'koo.yaml'), 'product: {\n'),
  },
  'lint error': {
    code: 'FINDINGS',
    exitCode: { lint: 1, publish: 1 },
    break: async (folder) =>
      writeFile(path.join(folder, 'template/main.tf'), 'locals {\n  x = file("x")\n}\n'),
  },
  receipt: {
    code: 'RECEIPT_UNREADABLE',
    exitCode: { lint: 0, publish: 3 },
    async break(folder) {
      await mkdir(path.join(folder, '.koo'), { recursive: true });
      await writeFile(path.join(folder, '.koo/receipt.local.json'), '{');
    },
  },
  package: {
    code: 'NO_PACKAGE_FOLDER',
    exitCode: { lint: 0, publish: 2 },
    break: async (folder) => rm(path.join(folder, 'package'), { recursive: true }),
  },
};
