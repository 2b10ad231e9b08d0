import type { FileHandle } from 'node:fs/promises';

/** What a format reads from. */
export interface TableSource {
  handle: FileHandle;
  /** As the user named it; for messages. */
  file: string;
  /** To be called once a sheet was read. */
  checkUnchanged(): Promise<void>;
}
