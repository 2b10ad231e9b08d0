import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../src/source/package-root.js';
import type { Inspected } from './inspect-files.js';

const execute = promisify(execFile);

/** Inspects every file of a folder in a process of its own, whose memory is measured. */
export async function inspectIn(cwd: string): Promise<Inspected[]> {
  const script = path.join(packageRoot(), 'build/test/asset/reading/inspect-files.js');
  const { stdout } = await execute(process.execPath, [script], { cwd, maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Inspected);
}
