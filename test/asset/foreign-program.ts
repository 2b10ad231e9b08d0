import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Whether a program of another make is here; a test skips itself, naming it, where it is not. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** Runs a program, and answers what it printed; throws when it fails. */
export async function run(program: string, call: string[], cwd?: string): Promise<string> {
  const { stdout } = await execute(program, call, {
    cwd,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
