import type { ArchiveEntry } from '../../model.js';
import type { SmallFile } from './pack-job.js';

/** Entries as they can be sent to another thread: bytes in memory without the larger memory that they may lie in. */
export function smallFiles(entries: readonly ArchiveEntry[]): SmallFile[] {
  return entries.map(({ link, mode, path, size, source }) => ({
    link,
    mode,
    path,
    size,
    source: typeof source === 'string' ? source : Uint8Array.from(source),
  }));
}
