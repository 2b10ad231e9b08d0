import type { ArchiveEntry } from '../model.js';
import { BLOCK_BYTES } from './block-size.js';

/** What the headers of an entry need at most beside its path, in an archive of any format, in bytes. */
const HEADER_BYTES = 2048;

/** How many bytes of UTF-8 a character of a path can take. */
const CHARACTER_BYTES = 3;

/** Entries that are packed in one go: some small files, or one big one alone. */
export type PackedTogether = { big: ArchiveEntry } | { small: ArchiveEntry[] };

/** Cuts entries, in their order, by nothing but what they are. */
export function* cutEntries(entries: Iterable<ArchiveEntry>): Generator<PackedTogether, void, void> {
  let small: ArchiveEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const isBig = entry.size > BLOCK_BYTES;
    const needed = roomFor(entry);
    if (small.length > 0 && (isBig || bytes + needed > BLOCK_BYTES)) {
      yield { small };
      small = [];
      bytes = 0;
    }

    if (isBig) yield { big: entry };
    else {
      small.push(entry);
      bytes += needed;
    }
  }

  if (small.length > 0) yield { small };
}

function roomFor({ link = '', path, size }: ArchiveEntry): number {
  return size + HEADER_BYTES + CHARACTER_BYTES * (path.length + link.length);
}
