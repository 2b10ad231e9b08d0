import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/**
 * The folder of this package: where `package.json`, `schemas/` and `templates/` lie. Bundled and
 * unbundled code is at different depths in it, so it is looked for upwards from this file.
 */
export function packageRoot(): string {
  if (found) return found;
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The package that this file belongs to has no package.json.');
    folder = parent;
  }

  return (found = folder);
}
