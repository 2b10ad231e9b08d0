import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../src/platform/package-root.js';
import type { Inspected } from './inspect-files.js';
import type { ReadElsewhere } from './read-files.js';

const execute = promisify(execFile);

/**
 * Room for young objects, in MB for each of three parts: what Node 20 and 22 give. Node 24 gives twice as much, which V8 fills
 * before it looks for garbage; the limit is on what the reader holds.
 */
const YOUNG = '--max-semi-space-size=16';

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
  const { stdout } = await execute(process.execPath, [YOUNG, file], { cwd, maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
}
