import { realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { childEnvironment } from '../../platform/child-environment.js';
import { findProgram } from '../../platform/find-program.js';
import { findRepository, type Repository } from './find-repository.js';
import { type GitSettings, readGitSettings } from './git-settings.js';
import { IsolatedGit } from './isolated-git.js';
import { publicUrl } from './public-url.js';
import { type Head, headOf, readHead } from './read-head.js';
import { runGit } from './run-git.js';
import { posixRelative } from '../../platform/posix-path.js';

/**
 * Folders of git in which it could not say whether a file differs, or not in time: it waits for a pipe in the place of an
 * index or of a `.gitignore`. A run asks for each package and for its events, and waits once.
 */
const unanswered = new Set<string>();

/** The commit that a package was made of. */
export interface SourceState {
  /** Hex. */
  commit: string;
  /** Absent on a detached head. */
  branch?: string;
  /**
   * Whether what is packed, or koo.yaml, differs from the commit. What git ignores does not count. Absent where only a filter
   * (Git LFS, for example) or a submodule could tell, and where git did not answer.
   */
  dirty?: boolean;
  /** Without user and password. */
  remote?: string;
}

export interface ReadSourceStateOptions {
  environment?: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
}

/**
 * The commit that the inputs come from. Nothing, when they are not in a repository, there is no commit yet, git is not at
 * hand, or the repository is another user's whom git's `safe.directory` does not trust.
 *
 * No command that the repository names is run, since whoever opens a pull request decides about its files, and koo is
 * started with keys in its environment. Commit, branch and remote are read from the files of `.git`. Whether a file differs
 * only git can say, as it alone knows its index: it says so without the repository's configuration ({@link IsolatedGit}),
 * and so without filters. A file that a filter would have changed, and whose bytes are not those of the commit, may or may
 * not be what was checked out; a submodule is a repository of its own, and not looked into. `dirty` is absent then, unless
 * another file differs.
 *
 * @param folder Absolute; in the repository.
 * @param inputs Absolute paths whose changes count.
 */
export async function readSourceState(
  folder: string,
  inputs: readonly string[],
  { environment = process.env, signal }: ReadSourceStateOptions = {},
): Promise<SourceState | undefined> {
  signal?.throwIfAborted();
  const place = await realpath(folder).catch(() => undefined);
  const repository = place === undefined ? undefined : await findRepository(place);
  if (place === undefined || !repository) return undefined;
  const paths = inputs.map((input) => path.join(place, path.relative(folder, input)));
  if (paths.some((input) => !isIn(repository.workTree, input))) return undefined;
  const program = await findProgram('git', environment);
  if (program === undefined) return undefined;
  const settings = await readGitSettings(program, repository, environment, signal);
  if (!isTrusted(repository, settings)) return undefined;
  const head = (await readHead(repository)) ?? (await askForHead(program, repository, environment, signal));
  if (!head) return undefined;
  const options = { environment, head, program, repository, settings, signal };
  const { gitFolder } = repository;
  const dirty = unanswered.has(gitFolder)
    ? undefined
    : await IsolatedGit.with(options, (git) => isDirty(git, repository, paths)).catch(() => {
        signal?.throwIfAborted();
        return undefined;
      });
  const remote = settings.remote && publicUrl(settings.remote);
  return { ...head, ...(dirty !== undefined && { dirty }), ...(remote && { remote }) };
}

function isIn(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
}

/** As git decides it, which does so because of configurations that run commands; here a false commit would be stated. */
function isTrusted({ owner, workTree }: Repository, { safeFolders }: GitSettings): boolean {
  const user = process.geteuid?.();
  if (user === undefined || owner === user || (user === 0 && owner === Number(process.env.SUDO_UID)))
    return true;
  return safeFolders.some(
    (safe) =>
      safe === '*' || safe === workTree || (safe.endsWith('/*') && workTree.startsWith(safe.slice(0, -1))),
  );
}

/** For refs that are kept otherwise than in files. To resolve HEAD, git runs nothing of what is configured. */
async function askForHead(
  program: string,
  { commonFolder, gitFolder }: Repository,
  environment: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Head | undefined> {
  const ask = (...call: string[]): Promise<string | undefined> =>
    runGit(
      program,
      ['--no-pager', '-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${os.devNull}`, ...call],
      {
        cwd: commonFolder,
        environment: {
          ...childEnvironment(environment),
          GIT_CONFIG_GLOBAL: os.devNull,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_DIR: gitFolder,
          GIT_NO_LAZY_FETCH: '1',
        },
        signal,
      },
    );
  const [commit, ref] = await Promise.all([
    ask('rev-parse', '--verify', '--quiet', 'HEAD'),
    ask('symbolic-ref', '--quiet', 'HEAD'),
  ]);
  return commit === undefined ? undefined : headOf(commit.trim(), ref?.trim());
}

async function isDirty(
  git: IsolatedGit,
  { gitFolder, workTree }: Repository,
  inputs: readonly string[],
): Promise<boolean | undefined> {
  const paths = inputs.map((input) => posixRelative(workTree, input));
  const among = paths.map((name) => (name === '' ? ':(top)' : `:(top,literal)${name}`));
  const [status, files] = await Promise.all([
    git.run([
      'status',
      '--porcelain=v1',
      '--no-renames',
      '--untracked-files=normal',
      '--ignore-submodules=all',
      '-z',
      '--',
      ...among,
      ':(top,exclude,glob)**/.koo/**',
    ]),
    git.run(['ls-files', '--stage', '-z', '--', ...among]),
  ]);
  if (status === undefined || files === undefined) {
    unanswered.add(gitFolder);
    return undefined;
  }

  const filtered: string[] = [];
  for (const entry of status.split('\0')) {
    if (entry === '') continue;
    // Only the bytes in the work tree differ; all else no filter would change.
    if (!entry.startsWith(' M ')) return true;
    filtered.push(entry.slice(3));
  }

  if (filtered.length > 0 && !(await areAllFiltered(git, filtered))) return true;
  const hasSubmodule = files.startsWith('160000 ') || files.includes('\u0000160000 ');
  return filtered.length > 0 || hasSubmodule ? undefined : false;
}

/** Whether each of these files has an attribute that selects a filter. */
async function areAllFiltered(git: IsolatedGit, files: readonly string[]): Promise<boolean> {
  const output = await git.run(
    ['check-attr', '-z', '--stdin', 'filter'],
    files.map((file) => `${file}\0`).join(''),
  );
  // path, attribute, value
  const values = (output ?? '').split('\0').filter((_, index) => index % 3 === 2);
  return output === undefined || values.every((value) => value !== 'unspecified' && value !== 'unset');
}
