import { Breather } from '../../../platform/breather.js';
import type { ContentReader } from '../../contents.js';
import type { ArchiveBody, ReadOptions } from '../archive-body.js';
import { type ArchiveLimits, mostUnpacked } from '../archive-limits.js';
import { ArchiveDamage, ArchiveProblems } from '../archive-problems.js';
import type { ArchivedEntry, ArchiveFile } from '../archived-entry.js';
import { ByteStream } from '../byte-stream.js';
import type { FileBytes } from '../file-bytes.js';
import { FilePieces } from '../file-pieces.js';
import { gunzip } from '../gunzip.js';
import { HeadDealer } from '../head-dealer.js';
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
  const entries: ArchivedEntry[] = [];
  let isComplete = true;
  const stream = streamOf(file, call);
  try {
    let total = 0;
    for await (const { entry } of tarEntries(stream, { limits, problems })) {
      entries.push(entry);
      total += entry.size;
    }

    // Only the holes of sparse files make a tar larger than it is.
    if (total > mostUnpacked(file.size, limits)) throw sparseBomb(total);
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
    read: (files, readers, options) => readEntries({ entries, file }, files, readers, { ...options, call }),
  };
}

function streamOf(
  file: FileBytes,
  { gzipped, limits, signal }: TarCall,
  onProgress?: (done: number) => void,
): TarBytes {
  const breather = new Breather(signal);
  const raw = new ByteStream(new FilePieces(file.handle, file.size, signal, onProgress), breather);
  return new TarBytes(gzipped ? new ByteStream(gunzip(raw, file.size, limits), breather) : raw);
}

/** Goes through the tar once more; entries come in the same order as they were listed. */
async function readEntries(
  { entries, file }: { entries: readonly ArchivedEntry[]; file: FileBytes },
  files: readonly ArchiveFile[],
  readers: ReadonlyArray<ContentReader<ArchiveFile>>,
  { call, onBytes, onProblem, onProgress, signal = call.signal }: ReadOptions & { call: TarCall },
): Promise<void> {
  if (readers.length === 0 && !onBytes) return;
  const filesOf = new Map<ArchivedEntry, ArchiveFile[]>();
  for (const one of files) {
    if (one.link !== undefined) continue;
    const others = filesOf.get(one.bytesOf);
    if (others) others.push(one);
    else filesOf.set(one.bytesOf, [one]);
  }

  const stream = streamOf(file, { ...call, signal }, onProgress);
  // What is wrong was reported when it was listed.
  const problems = new ArchiveProblems();
  try {
    let index = 0;
    for await (const { isSparse, stored } of tarEntries(stream, { limits: call.limits, problems })) {
      const entry = entries[index++];
      const wanted = (!isSparse && entry && filesOf.get(entry)) || [];
      const dealer = new HeadDealer(wanted, readers);
      await stream.each(onBytes ? stored : dealer.missing, (piece) => {
        dealer.add(piece);
        if (wanted.length > 0) onBytes?.(wanted, piece);
      });
      await dealer.show();
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
