import { createHash } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { UsageError } from '../errors/koo-error.js';
import type { ArchiveFormat } from '../project/project.js';
import { archiveDate } from './archive-date.js';
import { type ArchiveStream, openArchiveStream } from './archive-stream.js';
import { byByteOrder } from './byte-order.js';
import type { ArchiveEntry, PackProgress, WrittenArchive, WrittenEntry } from './model.js';
import { PartialFile } from './partial-file.js';
import { pathProblem } from './path-problem.js';
import { READ_BYTES, readUnchanged } from './read-unchanged.js';

export interface WriteArchiveOptions {
  format: ArchiveFormat;
  /** Of every entry; {@link archiveDate} unless told. */
  date?: Date;
  signal?: AbortSignal;
  onProgress?(progress: PackProgress): void;
}

/**
 * Writes an archive: sorted by path in byte order, one date, owner 0, the modes of the entries. The same entries
 * give the same bytes, whatever the time zone, umask, locale and dates of the files. Each file is read once and
 * the archive is written once; both hashes are computed on the way. `outFile` appears by rename when it is whole;
 * its folder must be there. Nothing stays behind otherwise.
 *
 * @throws UsageError `UNSAFE_PATH` or `DUPLICATE_PATH` before anything is written
 * @throws EnvironmentError `FILE_VANISHED`, `FILE_CHANGED`, `FILE_UNREADABLE`, `DISK_FULL`
 * @throws the reason of `signal`
 */
export async function writeArchive(
  entries: readonly ArchiveEntry[],
  outFile: string,
  { date = archiveDate(), format, onProgress, signal }: WriteArchiveOptions,
): Promise<WrittenArchive> {
  const sorted = sortedEntries(entries);
  signal?.throwIfAborted();
  const file = path.resolve(outFile);
  const archive = await openArchiveStream(format, { date, entries: sorted.length });
  const output = await PartialFile.create(file);
  const written = drain(archive, output);
  written.catch(() => {});
  const stop = (): void => archive.destroy(signal!.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const files = await fill(archive, sorted, onProgress);
    await Promise.all([archive.finish(), written]);
    signal?.throwIfAborted();
    return { file, format, bytes: output.bytes, sha256: await output.commit(), files };
  } catch (error) {
    archive.destroy(error as Error);
    await written.catch(() => {});
    await output.discard();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** A disk that is full stops whoever fills the archive. */
async function drain(archive: ArchiveStream, output: PartialFile): Promise<void> {
  try {
    for await (const piece of archive) await output.write(piece);
  } catch (error) {
    archive.destroy(error as Error);
    throw error;
  }
}

async function fill(
  archive: ArchiveStream,
  entries: readonly ArchiveEntry[],
  onProgress: WriteArchiveOptions['onProgress'],
): Promise<WrittenEntry[]> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const files: WrittenEntry[] = [];
  let done = 0;
  for (const entry of entries) {
    const tell = (): void =>
      onProgress?.({ done, total, files: files.length, totalFiles: entries.length, path: entry.path });
    const sha256 = await appendFile(archive, entry, (count) => {
      done += count;
      if (count === READ_BYTES) tell();
    });
    files.push({ path: entry.path, size: entry.size, mode: entry.mode, sha256 });
    tell();
  }

  return files;
}

/** Answers the SHA-256 of what went in. Small files go in whole: a stream each would cost more than the file. */
async function appendFile(
  archive: ArchiveStream,
  entry: ArchiveEntry,
  onRead: (bytes: number) => void,
): Promise<string> {
  const { size, source } = entry;
  const hash = createHash('sha256');
  if (typeof source !== 'string') {
    await archive.append(entry, Buffer.from(source.buffer, source.byteOffset, source.byteLength));
    onRead(size);
    return hash.update(source).digest('hex');
  }

  const pieces = counted(readUnchanged({ size, source }, hash), onRead);
  if (size > READ_BYTES) {
    await archive.append(entry, Readable.from(pieces, { highWaterMark: 1, objectMode: true }));
  } else {
    let whole: Buffer = Buffer.alloc(0);
    for await (const piece of pieces) whole = piece;
    await archive.append(entry, whole);
  }

  return hash.digest('hex');
}

async function* counted(
  pieces: AsyncIterable<Buffer>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    onRead(piece.length);
    yield piece;
  }
}

/** The last guard: whatever a caller collected, nothing unsafe gets into an archive. */
function sortedEntries(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const sorted = entries
    .map((entry) => ({
      ...entry,
      size: typeof entry.source === 'string' ? entry.size : entry.source.byteLength,
    }))
    .sort((a, b) => byByteOrder(a.path, b.path));
  for (const [at, { path }] of sorted.entries()) {
    const problem = pathProblem(path);
    if (problem) {
      throw new UsageError('UNSAFE_PATH', `${JSON.stringify(path)} ${problem}.`, {
        hints: ['Rename the file, or leave it out.'],
      });
    }

    if (path === sorted[at + 1]?.path) {
      throw new UsageError('DUPLICATE_PATH', `${path} would be twice in the archive.`, {
        hints: ['Rename one of them.'],
      });
    }
  }

  return sorted;
}
