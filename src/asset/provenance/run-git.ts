import { execFile } from 'node:child_process';

/** How long git may take, in milliseconds: on a slow disk the statement rather has no source than no end. */
const TIMEOUT_MS = 5000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export interface GitRun {
  /** Where it starts. */
  cwd: string;
  /** All that it gets. */
  environment: Readonly<Record<string, string>>;
  input?: string;
  signal?: AbortSignal;
}

/**
 * Runs git.
 *
 * @param program Its absolute path.
 * @returns What it prints; nothing if it fails.
 */
export function runGit(
  program: string,
  call: readonly string[],
  { cwd, environment, input = '', signal }: GitRun,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd,
      env: { ...environment, LC_ALL: 'C' },
      killSignal: 'SIGKILL',
      maxBuffer: MAX_OUTPUT_BYTES,
      signal,
      timeout: TIMEOUT_MS,
      windowsHide: true,
    } as const;
    const child = execFile(program, call, options, (error, stdout) => {
      if (signal?.aborted) return reject(signal.reason);
      resolve(error ? undefined : stdout);
    });
    // It may end before it has read all.
    child.stdin?.on('error', () => {}).end(input);
  });
}
