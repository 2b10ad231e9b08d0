import { rmdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import { assetMessages } from './messages.js';
import { makeOutputFolder } from '../platform/make-output-folder.js';

/** The folder that packages go into. It is created when it is missing, and removed again when nothing was written. */
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
      throw new UsageError('OUT_NOT_A_FOLDER', assetMessages.outputIsFile(), {
        cause: error,
        hints: [assetMessages.nameFolder()],
        place: folder,
      });
    }
  }

  /** Removes the folders that were created, as far as they are empty. */
  async removeUnused(): Promise<void> {
    if (this.#made === undefined) return;
    try {
      for (let folder = this.path; folder.length >= this.#made.length; folder = path.dirname(folder))
        await rmdir(folder);
    } catch {
      // It is not empty, or was removed by another process.
    }
  }
}
