import { rmdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import { makeOutputFolder } from '../source/make-output-folder.js';

/** The folder that packages go into. It is made when it is missing, and taken away again when nothing came of it. */
export class OutputFolder {
  readonly path: string;
  /** The topmost folder that was made for it. */
  readonly #made: string | undefined;

  private constructor(folder: string, made: string | undefined) {
    this.path = folder;
    this.#made = made;
  }

  /** @throws UsageError `OUT_NOT_A_FOLDER`; EnvironmentError `LINK_LEADS_OUT`, `OBSTACLE` */
  static async make(folder: string): Promise<OutputFolder> {
    try {
      return new OutputFolder(folder, await makeOutputFolder(folder));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
      throw new UsageError('OUT_NOT_A_FOLDER', 'Where the packages should go there is a file.', {
        cause: error,
        hints: ['Name a folder, or one that does not exist yet (--out).'],
        place: folder,
      });
    }
  }

  /** Folders that were made and in which nothing lies. */
  async removeUnused(): Promise<void> {
    if (this.#made === undefined) return;
    try {
      for (let folder = this.path; folder.length >= this.#made.length; folder = path.dirname(folder))
        await rmdir(folder);
    } catch {
      // Something lies in it, or somebody else has removed it.
    }
  }
}
