import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../src/platform/package-root.js';

/** The whole output that a format has to have for the sample report. */
export function gold(format: string): string {
  const file = path.join(packageRoot(), `test/findings/reporters/gold/${format}.txt`);
  return readFileSync(file, 'utf8').trimEnd();
}
