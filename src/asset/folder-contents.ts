import { closeSync, constants, openSync, readSync } from 'node:fs';
import { EventLoopYielder } from '../platform/event-loop-yielder.js';
import { type ContentReader, MAX_LOOK_BYTES, type PackageContents } from './contents.js';
import type { PackageEntry, PackageInventory } from './model.js';
import { unreadable } from './archive/read-unchanged.js';

/** What most heads fit into; it grows for those that do not. */
const FIRST_BUFFER = 1024 * 1024;

/**
 * The folder that will be packed, as checks look at it. Each file that some reader wants is opened once, in the order
 * of the package; the others are not touched.
 *
 * @param name What findings call the folder; its absolute path by default.
 */
export function folderContents(
  { entries, root }: PackageInventory,
  name = root,
): PackageContents<PackageEntry> {
  return {
    name,
    files: entries,
    read: (readers, { signal } = {}) => readHeads(entries, readers, signal),
  };
}

/** Small files by the thousand: a call that waits is several times as fast as three that do not. */
async function readHeads(
  entries: PackageInventory['entries'],
  readers: ReadonlyArray<ContentReader<PackageEntry>>,
  signal?: AbortSignal,
): Promise<void> {
  const yielder = new EventLoopYielder(signal);
  let buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER);
  for (const entry of entries) {
    await yielder.yieldIfDue();
    if (entry.link !== undefined) continue;
    const wants = readers.map((reader) => reader.wants(entry));
    const most = Math.min(Math.max(0, ...wants), MAX_LOOK_BYTES);
    if (most === 0) continue;
    const length = Math.min(most, entry.size);
    if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(Math.min(MAX_LOOK_BYTES, length * 2));
    const head = buffer.subarray(0, length === 0 ? 0 : readHead(entry.source, buffer, length));
    for (const [at, reader] of readers.entries()) {
      if (wants[at] === 0) continue;
      // Waiting for nothing costs a turn of the event loop's queue, for each file.
      const seen = reader.see(entry, head);
      if (seen) await seen;
    }
  }
}

/** Not through a link, and without waiting for a writer should a pipe have come into the file's place. */
function readHead(source: string, buffer: Buffer, length: number): number {
  try {
    const file = openSync(
      source,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      let filled = 0;
      while (filled < length) {
        const bytes = readSync(file, buffer, filled, length - filled, filled);
        if (bytes === 0) break;
        filled += bytes;
      }

      return filled;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(source, error as NodeJS.ErrnoException);
  }
}
