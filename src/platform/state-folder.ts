import { mkdirSync, type Stats } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { type Ending, refuseObstacles } from './obstacle.js';
import { readBounded, readBoundedSync } from './read-bounded.js';
import { syncFolder } from './sync-folder.js';
import { clearAbandoned, writeAtomically } from './write-atomically.js';
import { stateRoot } from './state-root.js';
import { fileMessages } from './messages.js';

/** Of a project: everything that koo keeps of it. */
const STATE = '.koo';

/**
 * A folder of koo's own, inside another one that is trusted by its name only: what a project holds may come from
 * strangers. On the way from there each part is a folder, and what is opened is a regular file; a link, a pipe or a
 * device in the way is an error (`OBSTACLE`) before anything is read, written or removed.
 */
export class StateFolder {
  /** Absolute. */
  readonly path: string;
  /** The folder around it that is trusted; absolute. */
  readonly base: string;
  readonly #parts: readonly string[];

  private constructor(base: string, parts: readonly string[]) {
    const wrong = parts.find((part) => !isOneName(part));
    if (wrong !== undefined) throw unsafeName(wrong, path.join(base, ...parts));
    this.base = base;
    this.#parts = parts;
    this.path = path.join(base, ...parts);
  }

  /** `.koo` of a project, or a folder in it; where `KOO_STATE_DIR` names another place, there. */
  static of(projectRoot: string, ...parts: readonly string[]): StateFolder {
    const { base, parts: way } = stateRoot(path.resolve(projectRoot));
    return new StateFolder(base, [...way, STATE, ...parts]);
  }

  /**
   * A folder that was named. Where it lies in a `.koo`, what contains that is trusted, and not the folder; otherwise the
   * user chose the folder itself.
   */
  static at(folder: string): StateFolder {
    const absolute = path.resolve(folder);
    const { root } = path.parse(absolute);
    const parts = absolute.slice(root.length).split(path.sep);
    const index = parts.lastIndexOf(STATE);
    return index === -1
      ? new StateFolder(absolute, [])
      : new StateFolder(path.join(root, ...parts.slice(0, index)), parts.slice(index));
  }

  folder(...parts: readonly string[]): StateFolder {
    return new StateFolder(this.base, [...this.#parts, ...parts]);
  }

  /** Where a file is, or would be, after a look at the way there and at the file; for who opens it otherwise. */
  file(name: string): string {
    this.#check([name], 'file');
    return path.join(this.path, name);
  }

  /** What is there under a name, without following a link. */
  stat(name: string): Stats | undefined {
    return this.#check([name], 'any');
  }

  /** Whether it is there. */
  exists(): boolean {
    return this.#parts.length === 0 || this.#check([], 'folder') !== undefined;
  }

  /**
   * Makes it and the folders above it.
   *
   * @param mode Of each folder that is made.
   * @returns The topmost folder that was made, if any.
   */
  make(mode = 0o777): string | undefined {
    let first = mkdirSync(this.base, { mode, recursive: true });
    for (let count = 1; count <= this.#parts.length; count += 1) {
      const parts = this.#parts.slice(0, count);
      if (refuseObstacles(this.base, parts, 'folder')) continue;
      const folder = path.join(this.base, ...parts);
      try {
        mkdirSync(folder, { mode });
        first ??= folder;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        refuseObstacles(this.base, parts, 'folder');
      }
    }

    return first;
  }

  /** The names in it; none where it is missing. */
  async list(): Promise<string[]> {
    if (!this.exists()) return [];
    return readdir(this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  }

  /**
   * The bytes of a file; nothing where it is missing.
   *
   * @throws EnvironmentError `OBSTACLE`, `FILE_TOO_LARGE`
   */
  async read(name: string, maxBytes: number): Promise<Buffer | undefined> {
    const file = this.file(name);
    return readBounded(file, { followLinks: false, maxBytes }).catch(ifMissing);
  }

  /** As {@link read}, synchronously. */
  readSync(name: string, maxBytes: number): Buffer | undefined {
    const file = this.file(name);
    try {
      return readBoundedSync(file, { followLinks: false, maxBytes });
    } catch (error) {
      return ifMissing(error);
    }
  }

  /**
   * Makes the folder, and writes a file in it, whole or not at all. What killed processes left half-written of it goes.
   *
   * @param mode Permissions of a new file.
   * @param isLasting Whether it has to survive a power cut, from now on.
   */
  async write(
    name: string,
    content: Iterable<string> | Uint8Array | string,
    { isLasting = false, mode = 0o644 }: { isLasting?: boolean; mode?: number } = {},
  ): Promise<void> {
    this.make();
    const file = this.file(name);
    await clearAbandoned(file);
    await writeAtomically(file, content, mode);
    if (isLasting) await syncFolder(this.path);
  }

  /** Removes what is there under a name, a folder with all that is in it; of a link only the link. */
  async remove(name: string): Promise<void> {
    this.#check([name], 'any');
    await rm(path.join(this.path, name), { force: true, recursive: true });
  }

  #check(names: readonly string[], ending: Ending): Stats | undefined {
    const wrong = names.find((name) => !isOneName(name));
    if (wrong !== undefined) throw unsafeName(wrong, this.path);
    return refuseObstacles(this.base, [...this.#parts, ...names], ending);
  }
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}

function unsafeName(name: string, place: string): EnvironmentError {
  return new EnvironmentError('UNSAFE_NAME', fileMessages.unsafeName({ quoted: JSON.stringify(name) }), {
    hints: [fileMessages.checkName()],
    place,
  });
}

/** Whether a text names one entry of a folder, and so leads nowhere else. */
function isOneName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);
}
