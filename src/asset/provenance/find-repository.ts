import type { Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBounded } from '../../platform/read-bounded.js';

/** Where git keeps what it knows of a folder. All paths are absolute. */
export interface Repository {
  /** The folder that holds `.git`, whatever `core.worktree` says. */
  workTree: string;
  /** HEAD and index. */
  gitFolder: string;
  /** Objects, refs and configuration, which linked work trees share. */
  commonFolder: string;
  /** Of `.git`; 0 on Windows. */
  owner: number;
}

/** Bytes of a file that holds one path. */
const MAX_POINTER_BYTES = 16 * 1024;

/**
 * The repository that a folder is in: the next `.git` upwards. A folder that looks like a bare repository is none. git
 * would use it, with its configuration; but anybody can put such files into a pull request, and nobody packs from one.
 *
 * @param folder Absolute, without symbolic links.
 */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  for (let workTree = folder; ; workTree = path.dirname(workTree)) {
    const found = await repositoryIn(workTree);
    if (found) return found;
    if (workTree === path.dirname(workTree)) return undefined;
  }
}

async function repositoryIn(workTree: string): Promise<Repository | undefined> {
  const dotGit = path.join(workTree, '.git');
  try {
    const { uid } = await lstat(dotGit);
    const stats = await stat(dotGit);
    const gitFolder = stats.isDirectory()
      ? await realpath(dotGit)
      : await readPointer(dotGit, stats, workTree);
    if (!gitFolder || !(await lstat(path.join(gitFolder, 'HEAD')))) return undefined;
    return { commonFolder: await commonFolderOf(gitFolder), gitFolder, owner: uid, workTree };
  } catch {
    return undefined;
  }
}

/** A linked work tree and a submodule have a file instead: `gitdir: PATH`. */
async function readPointer(file: string, stats: Stats, workTree: string): Promise<string | undefined> {
  if (!stats.isFile()) return undefined;
  const text = (await readBounded(file, { maxBytes: MAX_POINTER_BYTES })).toString('utf8');
  const target = /^gitdir: (.*[^\r\n])[\r\n]*$/s.exec(text)?.[1];
  return target === undefined ? undefined : realpath(path.resolve(workTree, target));
}

async function commonFolderOf(gitFolder: string): Promise<string> {
  try {
    const text = await readBounded(path.join(gitFolder, 'commondir'), { maxBytes: MAX_POINTER_BYTES });
    return await realpath(path.resolve(gitFolder, text.toString('utf8').trimEnd()));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return gitFolder;
    throw error;
  }
}
