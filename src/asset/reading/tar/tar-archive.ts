import { sortRows } from '../../columns/sort-rows.js';
import { EventLoopYielder } from '../../../platform/event-loop-yielder.js';
import type { ContentReader } from '../../contents.js';
import type { ArchiveBody, ReadOptions } from '../archive-body.js';
import { type ArchiveLimits, maxUnpacked } from '../archive-limits.js';
import { ArchiveDamage, ArchiveProblems } from '../archive-problems.js';
import type { ArchiveFiles } from '../archive-files.js';
import type { ArchiveFile } from '../archived-entry.js';
import { ByteStream } from '../byte-stream.js';
import { EntryColumns } from '../entry-columns.js';
import type { FileBytes } from '../file-bytes.js';
import { FileChunks } from '../file-chunks.js';
import { gunzip } from '../gunzip.js';
import { PrefixReader } from '../prefix-reader.js';
import { archiveMessages } from '../messages.js';
import { TarBytes, tarEntries } from './tar-entries.js';

interface TarCall {
  gzipped: boolean;
  limits: ArchiveLimits;
  problems: ArchiveProblems;
  signal?: AbortSignal;
}

/**
 * Lists a tar; what is gzipped is unpacked for it to its end, and so compared with its CRC. What is wrong becomes a
 * problem.
 */
export async function openTarArchive(file: FileBytes, call: TarCall): Promise<ArchiveBody> {
  const { limits, problems } = call;
  const entries = new EntryColumns();
  let isComplete = true;
  const stream = streamOf(file, call);
  try {
    let total = 0;
    for await (const { entry } of tarEntries(stream, { limits, problems })) {
      entries.add(entry);
      total += entry.size;
    }

    // Only the holes of sparse files make a tar larger than it is.
    if (total > maxUnpacked(file.size, limits)) throw sparseBomb(total);
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error;
    problems.add(error.problem);
    isComplete = false;
  } finally {
    await stream.source.close();
  }

  return {
    entries,
    isComplete,
    read: (files, readers, options) => readEntries(file, files, readers, { ...options, call }),
  };
}

function streamOf(
  file: FileBytes,
  { gzipped, limits, signal }: TarCall,
  onProgress?: (done: number) => void,
): TarBytes {
  const yielder = new EventLoopYielder(signal);
  const raw = new ByteStream(new FileChunks(file.handle, file.size, signal, onProgress), yielder);
  return new TarBytes(gzipped ? new ByteStream(gunzip(raw, file.size, limits), yielder) : raw);
}

/** Goes through the tar once more; entries come in the same order as they were listed. */
async function readEntries(
  file: FileBytes,
  files: ArchiveFiles,
  readers: ReadonlyArray<ContentReader<ArchiveFile>>,
  { call, onBytes, onProblem, onProgress, signal = call.signal }: ReadOptions & { call: TarCall },
): Promise<void> {
  if (readers.length === 0 && !onBytes) return;
  const byRow = sortRows(
    files.positionsWhere(() => true),
    (a, b) => files.bytesRow(a) - files.bytesRow(b) || a - b,
  );
  const stream = streamOf(file, { ...call, signal }, onProgress);
  // What is wrong was reported when it was listed.
  const problems = new ArchiveProblems();
  try {
    let row = 0;
    let next = 0;
    for await (const { isSparse, stored } of tarEntries(stream, { limits: call.limits, problems })) {
      const from = next;
      while (next < byRow.length && files.bytesRow(byRow[next]!) === row) next += 1;
      const wanted = isSparse ? [] : [...byRow.subarray(from, next)];
      const prefixReader = new PrefixReader(
        wanted.map((position) => files.at(position)!),
        readers,
      );
      await stream.each(onBytes ? stored : prefixReader.missing, (chunk) => {
        prefixReader.add(chunk);
        if (wanted.length > 0) onBytes?.(wanted, chunk);
      });
      await prefixReader.show();
      row += 1;
    }
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error;
    onProblem(error.problem);
  } finally {
    await stream.source.close();
  }
}

function sparseBomb(total: number): ArchiveDamage {
  return new ArchiveDamage({ rule: 'bomb', message: archiveMessages.sparseBomb({ bytes: total }) });
}
