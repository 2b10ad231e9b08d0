import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from './package-root.js';

/**
 * The file that a thread starts with: it is never bundled into another.
 *
 * @param place Where its source lies in `src`, with `.js` for `.ts`.
 */
export function workerFile(place: string): string {
  const unbundled = path.join(packageRoot(), 'build/src');
  const isBundled = !fileURLToPath(import.meta.url).startsWith(unbundled + path.sep);
  return path.join(isBundled ? path.join(packageRoot(), 'dist') : unbundled, place);
}
