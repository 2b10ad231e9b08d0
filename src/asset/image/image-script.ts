import path from 'node:path';
import { packageRoot } from '../../platform/package-root.js';
import { readBounded } from '../../platform/read-bounded.js';

/** Bytes: the script has some ten thousand. */
const MAX_SCRIPT_BYTES = 1024 * 1024;

/** The text of `check-image.sh`, which runs inside a machine before an image is made of it. */
export async function imageScript(): Promise<string> {
  const file = path.join(packageRoot(), 'image/check-image.sh');
  return (await readBounded(file, { maxBytes: MAX_SCRIPT_BYTES })).toString('utf8');
}
