import { UsageError } from '../../errors/koo-error.js';
import { archiveRules } from '../archive-rules.generated.js';
import type { FileList } from '../contents.js';
import type { WrittenEntry } from '../model.js';
import { PACKAGE_LIMITS } from './archive-limits.js';
import type { ArchiveFile, ArchiveKind } from './archived-entry.js';
import { entryPath, shownName } from './entry-path.js';
import { FileSums } from './file-sums.js';
import { formatMessages } from './messages.js';
import type { Message } from '../../i18n/message.js';
import { type Archive, openArchive, type OpenArchiveOptions } from './open-archive.js';

/** The files of an archive, and what it is, whatever its name says. */
export interface HashedArchive {
  format: ArchiveKind;
  /** Sorted by path in byte order; put together one by one. */
  files: Iterable<WrittenEntry> & { readonly length: number };
}

const SEVERITIES = new Map(
  archiveRules.map(({ id, severity }) => [id.replace('asset/archive-', ''), severity]),
);

/**
 * Every file of an archive of anybody with the SHA-256 of its bytes. They are unpacked in memory, piece by piece; nothing
 * is written. The archive has to be sound: where one program finds other files in it than the next, the answer would be
 * worth nothing.
 *
 * @param options Its `limits` are {@link PACKAGE_LIMITS} by default.
 * @throws UsageError `ARCHIVE_DAMAGED` with the first thing that is wrong, and what {@link openArchive} throws
 */
export async function archiveHashes(file: string, options: OpenArchiveOptions = {}): Promise<HashedArchive> {
  const archive = await openArchive(file, { limits: PACKAGE_LIMITS, ...options });
  try {
    refuseUnsound(archive);
    const sums = new FileSums(archive.files.length);
    await archive.readThrough([], {
      onBytes: (positions, chunk) => sums.add(positions, chunk),
      signal: options.signal,
    });
    refuseUnsound(archive);
    let position = 0;
    for (const { link, path, size } of archive.files) {
      if (link === undefined && sums.bytes(position) !== size)
        throw unsound(reasonFor(archive, path), archive.name, path);
      position += 1;
    }

    return { files: written(archive.files, sums), format: archive.format };
  } finally {
    await archive.close();
  }
}

function written(files: FileList<ArchiveFile>, sums: FileSums): HashedArchive['files'] {
  return {
    length: files.length,
    *[Symbol.iterator]() {
      let position = 0;
      for (const { link, mode, path, size } of files) {
        const { sha256 } = sums.at(position);
        yield { path, size, mode: mode & 0o777, sha256, ...(link !== undefined && { link }) };
        position += 1;
      }
    },
  };
}

function refuseUnsound({ name, problems }: Archive): void {
  const wrong = problems.list.find(({ rule, severity = SEVERITIES.get(rule) }) => severity === 'error');
  if (wrong) throw unsound(wrong.message, name, wrong.entry);
}

/** Why its bytes could not be had: mostly a method that koo does not know, or a sparse file, of which it has pieces only. */
function reasonFor({ problems }: Archive, path: string): Message {
  const known = problems.list.find(({ entry }) => entry !== undefined && entryPath(entry).path === path);
  return known?.message ?? formatMessages.notUnpackable();
}

function unsound(message: Message, archive: string, entry?: string): UsageError {
  return new UsageError('ARCHIVE_DAMAGED', message, {
    hints: [formatMessages.inspect()],
    place: entry === undefined ? archive : `${archive}!/${shownName(entry)}`,
  });
}
