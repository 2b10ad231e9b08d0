import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../catalog/catalog.js';
import type { RuleSettings } from '../../findings/rule.js';

/** Changes when the shape of what is stored does. */
const FORMAT = 1;

/**
 * A digest of all that findings depend on beside the template itself: the code that is installed, the catalogue, the
 * settings, and the working directory that files are named from.
 */
export function cacheIdentity(cwd: string, settings: RuleSettings, catalog: Catalog): string {
  const index = path.join(catalog.folder, 'index.json');
  const parts = [FORMAT, process.version, cwd, settings, index, stampOf(index), codeStamps()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Name, size and time of the files that this code was built into: what `npm run build` or an update changes. */
function codeStamps(): string[] {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const code = path.basename(here) === 'chunks' ? here : path.resolve(here, '../..');
  return readdirSync(code, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => `${name} ${stampOf(path.join(code, name))}`);
}

function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${size} ${mtimeMs}`;
}
