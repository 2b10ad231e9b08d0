import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../catalog/catalog.js';
import type { RuleSettings } from '../../findings/rule.js';

/** Changes when the shape of what is stored does. */
const FORMAT = 1;

/** As `chunkNames` of the bundler has it. */
const HASHED = /-[A-Z\d]{8}\.js$/;

/**
 * A digest of all that findings depend on beside the template itself: the code that is installed, the catalogue, the
 * settings, and the working directory that files are named from.
 */
export function cacheIdentity(cwd: string, settings: RuleSettings, catalog: Catalog): string {
  const index = path.join(catalog.folder, 'index.json');
  const parts = [FORMAT, process.version, cwd, settings, index, stampOf(index), codeStamps()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/**
 * The files that this code was built into: what `npm run build` or an update changes. A chunk of the bundle has its hash
 * in its name, so that names are enough; of other files size and time are looked at, too.
 */
function codeStamps(): string[] {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const isBundled = path.basename(here) === 'chunks';
  const code = isBundled ? here : path.resolve(here, '../..');
  return readdirSync(code, { recursive: !isBundled })
    .map(String)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => (HASHED.test(name) ? name : `${name} ${stampOf(path.join(code, name))}`));
}

function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${size} ${mtimeMs}`;
}
