import path from 'node:path';
import type { PackageEntry } from '../model.js';

/**
 * A file that is packed under the path at which it lies in the folder. Of hundreds of thousands, each keeps no more than it
 * must: where it is read from is put together when it is asked for.
 */
export class FolderEntry implements PackageEntry {
  readonly path: string;
  readonly size: number;
  readonly mode: number;
  /** Absolute. */
  readonly folder: string;

  constructor(folder: string, { mode, path: name, size }: Pick<PackageEntry, 'mode' | 'path' | 'size'>) {
    this.path = name;
    this.size = size;
    this.mode = mode;
    this.folder = folder;
  }

  get source(): string {
    return path.join(this.folder, this.path);
  }
}
