import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { publicUrl } from './public-url.js';

const execute = promisify(execFile);

/** How long git may take, in milliseconds: on a slow disk the statement rather has no source than no end. */
const LONGEST = 20_000;

/** No hook, no monitor and no question of git's is to run because somebody packs. */
const HARMLESS = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath='];

/** The commit that a package was made of. */
export interface SourceState {
  /** Hex. */
  commit: string;
  /** Absent on a detached head. */
  branch?: string;
  /** Whether what is packed, or koo.yaml, differs from the commit. What git ignores does not count. */
  dirty: boolean;
  /** Without user and password. */
  remote?: string;
}

/**
 * Asks git for the commit that the inputs come from. Nothing, when they are not in a repository, there is no commit
 * yet, or git is not at hand.
 *
 * @param folder Absolute; in the repository.
 * @param inputs Absolute paths whose changes count.
 */
export async function readSourceState(
  folder: string,
  inputs: readonly string[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<SourceState | undefined> {
  const paths = inputs.map((input) => path.relative(folder, input) || '.');
  const [status, remote] = await Promise.all([
    git(
      folder,
      ['status', '--porcelain=v2', '--branch', '-z', '--', ...paths, ':(exclude,glob)**/.koo/**'],
      signal,
    ),
    git(folder, ['config', '--get', 'remote.origin.url'], signal),
  ]);
  const lines = status?.split('\0') ?? [];
  const commit = valueOf(lines, 'branch.oid');
  if (commit === undefined || !/^(?:[\da-f]{40}|[\da-f]{64})$/.test(commit)) return undefined;
  const branch = valueOf(lines, 'branch.head');
  return {
    commit,
    ...(branch && branch !== '(detached)' && { branch }),
    dirty: lines.some((line) => line !== '' && !line.startsWith('# ')),
    ...(remote && { remote: publicUrl(remote) }),
  };
}

function valueOf(lines: readonly string[], header: string): string | undefined {
  return lines.find((line) => line.startsWith(`# ${header} `))?.slice(header.length + 3);
}

async function git(folder: string, call: string[], signal?: AbortSignal): Promise<string | undefined> {
  try {
    const { stdout } = await execute('git', [...HARMLESS, '-C', folder, ...call], {
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      maxBuffer: 64 * 1024 * 1024,
      signal,
      timeout: LONGEST,
      windowsHide: true,
    });
    return stdout;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
