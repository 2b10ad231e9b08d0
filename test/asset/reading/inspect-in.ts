import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../src/source/package-root.js';
import type { Inspected } from './inspect-files.js';
import type { ReadElsewhere } from './read-files.js';

const execute = promisify(execFile);

/** Inspects every file of a folder in a process of its own, whose memory is measured. */
export function inspectIn(cwd: string): Promise<Inspected[]> {
  return runIn(cwd, 'inspect-files');
}

/** Reads every archive of a folder in all other ways, in a process of its own. */
export function readIn(cwd: string): Promise<ReadElsewhere[]> {
  return runIn(cwd, 'read-files');
}

async function runIn<Result>(cwd: string, script: string): Promise<Result[]> {
  const file = path.join(packageRoot(), `build/test/asset/reading/${script}.js`);
  const { stdout } = await execute(process.execPath, [file], { cwd, maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
}
