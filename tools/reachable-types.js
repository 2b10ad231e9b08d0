/** What the library's declarations are made of: the files that its face leads to, and the packages that they name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /(?:(?<!['"])\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"]+)\1/gm;

/**
 * @param {string} entry `…/index.d.ts`
 * @returns {{files: string[], packages: Map<string, string>}} the files; package name to the first file that names it
 */
export function reachableTypes(entry) {
  const files = [entry];
  const packages = new Map();
  for (const file of files) {
    for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = match[2];
      if (name.startsWith('.')) {
        const next = path.resolve(path.dirname(file), name.replace(/\.js$/, '.d.ts'));
        if (!files.includes(next)) files.push(next);
      } else if (!name.startsWith('node:')) {
        const parts = name.split('/');
        const called = name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
        if (!packages.has(called)) packages.set(called, file);
      }
    }
  }

  return { files, packages };
}
