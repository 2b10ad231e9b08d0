import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { childEnvironment } from '../../platform/child-environment.js';
import { readBounded } from '../../platform/read-bounded.js';
import type { Repository } from './find-repository.js';
import type { GitSettings } from './git-settings.js';
import type { Head } from './read-head.js';
import { runGit } from './run-git.js';

/** Patterns of `.git/info`, in bytes. */
const MAX_PATTERNS_BYTES = 1024 * 1024;

export interface IsolatedGitOptions {
  /** Of git; absolute. */
  program: string;
  repository: Repository;
  head: Head;
  settings: GitSettings;
  environment: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
}

/**
 * git, on the files, the index and the objects of a repository, but with none of its configuration: that could have git run
 * any command (filters, monitors, hooks, remotes; under names that nobody can list for the git of tomorrow, and in
 * files that it includes). It gets a repository of its own, in a temporary folder, which has the commit as its HEAD
 * and of the settings only those that decide whether a file differs. Nor does it read the user's configuration: a filter
 * of the user's own would run because a `.gitattributes` selects it, in a folder that somebody else has filled.
 */
export class IsolatedGit {
  private constructor(
    private readonly folder: string,
    private readonly options: IsolatedGitOptions,
  ) {}

  /** @returns What `action` returns; the temporary folder is gone then. */
  static async with<T>(options: IsolatedGitOptions, action: (git: IsolatedGit) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'koo-git-'));
    try {
      await writeRepository(folder, options);
      return await action(new IsolatedGit(folder, options));
    } finally {
      await rm(folder, { force: true, recursive: true });
    }
  }

  /** @returns What it prints; nothing if it fails. */
  run(call: readonly string[], input?: string): Promise<string | undefined> {
    const { environment, program, repository, settings, signal } = this.options;
    const nothing = os.devNull;
    const values: Record<string, string> = {
      ...settings.deciding,
      'core.fsmonitor': 'false',
      'core.hooksPath': nothing,
      'core.untrackedCache': 'false',
      'protocol.allow': 'never',
      'submodule.recurse': 'false',
      ...(settings.excludesFile && { 'core.excludesFile': settings.excludesFile }),
    };
    return runGit(
      program,
      [
        '--no-pager',
        '--no-replace-objects',
        ...Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
        ...call,
      ],
      {
        cwd: this.folder,
        environment: {
          ...childEnvironment(environment),
          GIT_ATTR_NOSYSTEM: '1',
          GIT_CONFIG_GLOBAL: nothing,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_DIR: this.folder,
          GIT_INDEX_FILE: path.join(repository.gitFolder, 'index'),
          GIT_NO_LAZY_FETCH: '1',
          GIT_OBJECT_DIRECTORY: path.join(repository.commonFolder, 'objects'),
          GIT_OPTIONAL_LOCKS: '0',
          GIT_TERMINAL_PROMPT: '0',
          GIT_WORK_TREE: repository.workTree,
          // git before 2.32 does not know GIT_CONFIG_GLOBAL.
          HOME: this.folder,
          XDG_CONFIG_HOME: this.folder,
        },
        input,
        signal,
      },
    );
  }
}

async function writeRepository(folder: string, { head, repository }: IsolatedGitOptions): Promise<void> {
  const isSha256 = head.commit.length === 64;
  await Promise.all(['refs', 'info'].map((name) => mkdir(path.join(folder, name))));
  await Promise.all([
    writeFile(path.join(folder, 'HEAD'), `${head.commit}\n`),
    writeFile(
      path.join(folder, 'config'),
      isSha256
        ? '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n'
        : '[core]\n\trepositoryformatversion = 0\n',
    ),
    // Patterns of what is ignored, and attributes: line ends, encodings, and names of filters that are not defined here.
    ...['exclude', 'attributes'].map((name) => copyPatterns(repository, folder, path.join('info', name))),
  ]);
}

async function copyPatterns({ commonFolder }: Repository, folder: string, name: string): Promise<void> {
  try {
    const bytes = await readBounded(path.join(commonFolder, name), { maxBytes: MAX_PATTERNS_BYTES });
    await writeFile(path.join(folder, name), bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
