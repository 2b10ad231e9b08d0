import path from 'node:path';
import type { ArchiveFormat } from '../project/project.js';
import { archiveDate } from './archive-date.js';
import type { ArchiveFormatWriter } from './archive/archive-format.js';
import { EntrySource } from './archive/entry-source.js';
import { GzipSink } from './archive/gzip-sink.js';
import { OrderedWork } from './archive/ordered-work.js';
import { PlainSink } from './archive/plain-sink.js';
import { sortedEntries } from './archive/sorted-entries.js';
import { TarWriter } from './archive/tar-writer.js';
import { ZipWriter } from './archive/zip-writer.js';
import type { ArchiveEntry, PackProgress, WrittenArchive, WrittenEntry } from './model.js';
import { PartialFile } from './partial-file.js';

export interface WriteArchiveOptions {
  format: ArchiveFormat;
  /** Of every entry; {@link archiveDate} unless told. */
  date?: Date;
  signal?: AbortSignal;
  onProgress?(progress: PackProgress): void;
}

/**
 * Writes an archive: sorted by path in byte order, one date, owner 0, the modes of the entries. The same entries
 * give the same bytes, whatever the time zone, umask, locale and dates of the files, and the number of threads.
 * Deflate runs side by side on the threads of Node's pool. Each file is read once and the archive is written once;
 * both hashes are computed on the way. `outFile` appears by rename when it is whole; its folder must be there.
 * Nothing stays behind otherwise.
 *
 * @throws UsageError `UNSAFE_PATH`, `UNSAFE_LINK`, `LINK_IN_ZIP` or `DUPLICATE_PATH` before anything is written
 * @throws EnvironmentError `FILE_VANISHED`, `FILE_CHANGED`, `FILE_UNREADABLE`, `DISK_FULL`
 * @throws the reason of `signal`
 */
export async function writeArchive(
  entries: readonly ArchiveEntry[],
  outFile: string,
  { date = archiveDate(), format, onProgress, signal }: WriteArchiveOptions,
): Promise<WrittenArchive> {
  const sorted = sortedEntries(entries, format);
  signal?.throwIfAborted();
  const file = path.resolve(outFile);
  const output = await PartialFile.create(file, signal);
  try {
    const work = new OrderedWork(signal);
    const archive = openArchive(format, output, work, date);
    const files = await fill(archive, sorted, { onProgress, signal });
    await archive.finish();
    await work.finish();
    signal?.throwIfAborted();
    return { file, format, bytes: output.bytes, sha256: await output.commit(), files };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function openArchive(
  format: ArchiveFormat,
  output: PartialFile,
  work: OrderedWork,
  date: Date,
): ArchiveFormatWriter {
  if (format === 'zip') return new ZipWriter(output, work, date);
  return new TarWriter(format === 'tar' ? new PlainSink(output, work) : new GzipSink(output, work), date);
}

async function fill(
  archive: ArchiveFormatWriter,
  entries: readonly ArchiveEntry[],
  { onProgress, signal }: Pick<WriteArchiveOptions, 'onProgress' | 'signal'>,
): Promise<WrittenEntry[]> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const files: WrittenEntry[] = [];
  let done = 0;
  for (const entry of entries) {
    const { link, mode, path: name, size } = entry;
    const tell = (): void =>
      onProgress?.({ done, total, files: files.length, totalFiles: entries.length, path: name });
    const content = new EntrySource(entry, (bytes, isLast) => {
      signal?.throwIfAborted();
      done += bytes;
      if (!isLast) tell();
    });
    try {
      await (link === undefined
        ? archive.addFile({ mode, path: name, size }, content)
        : archive.addLink({ mode, path: name, size: 0 }, link));
    } finally {
      content.close();
    }

    files.push({ path: name, size, mode, sha256: content.sha256(), ...(link !== undefined && { link }) });
    tell();
  }

  return files;
}
