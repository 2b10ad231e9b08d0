import { spawn } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';

export interface KooRun {
  /** `null` when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  /** What it reads on standard input; nothing unless told. */
  input?: Uint8Array | string;
  /** Another user than the one who runs the tests. */
  uid?: number;
  gid?: number;
  /** Called with the process once it runs, to kill it for example. */
  onStart?: (child: import('node:child_process').ChildProcess) => void;
}

export const KOO = path.join(packageRoot(), 'bin/run.js');

/** Runs the built command line as a user would, with nothing of the user's own environment that holds keys. */
export function runKoo(
  call: string[],
  { cwd, env = {}, gid, input, onStart, uid }: RunOptions,
): Promise<KooRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [KOO, ...call], {
      cwd,
      uid,
      gid,
      env: { ...inheritedEnvironment(), NO_COLOR: '1', ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr, stdout }));
    if (input !== undefined) child.stdin!.end(input);
    onStart?.(child);
  });
}

/** The environment of the tests without what may be the user's own keys. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(HUAWEICLOUD|KOO|HW)_/.test(name) || name === 'KOO_CREDENTIALS_FILE',
    ),
  );
}
