import path from 'node:path';
import type { ArchiveFormat } from '../../project/project.js';
import type { ArchiveFormatWriter } from './archive-format.js';
import { BigFile } from './big-file.js';
import { cutEntries } from './cut-entries.js';
import { OrderedWork } from './ordered-work.js';
import { sortedEntries } from './sorted-entries.js';
import { TarGzWriter } from './tar-gz-writer.js';
import { TarWriter } from './tar-writer.js';
import type { JobRunner } from './threads/job-runner.js';
import { openRunner, type Workload } from './threads/open-runner.js';
import { ZipWriter } from './zip-writer.js';
import type { FileList } from '../contents.js';
import type { ArchiveEntry, PackProgress, PlacedArchive, WrittenArchive } from '../model.js';
import { PartialFile } from './partial-file.js';
import { UsageError } from '../../errors/koo-error.js';
import { packMessages } from './messages.js';
import type { ScratchFile } from './scratch-file.js';
import { sizeOfAll } from '../size-of-all.js';
import { PackedFiles } from './packed-files.js';

/** Counts what is read, and lists what is packed. */
class PackTally {
  /** What is in the archive so far, in its order. */
  readonly packed: PackedFiles;
  /** All that there is to pack. */
  readonly total: Workload;
  readonly #onProgress: ((progress: PackProgress) => void) | undefined;
  #done = 0;
  #files = 0;

  constructor(
    entries: FileList<ArchiveEntry>,
    hashes: ScratchFile,
    onProgress?: (progress: PackProgress) => void,
  ) {
    this.#onProgress = onProgress;
    this.total = { bytes: sizeOfAll(entries), files: entries.length };
    this.packed = new PackedFiles(entries, hashes);
  }

  /** So many more bytes of a file, which may be its last. */
  read(path: string, bytes: number, isLast: boolean): void {
    this.#done += bytes;
    if (isLast) this.#files += 1;
    this.#onProgress?.({
      done: this.#done,
      total: this.total.bytes,
      files: this.#files,
      totalFiles: this.total.files,
      path,
    });
  }
}

/** The first moment that a zip can hold. */
const FIRST_ZIP_DATE = Date.UTC(1980, 0, 1);

export interface WriteArchiveOptions {
  format: ArchiveFormat;
  /** Of every entry; {@link archiveDate} by default. */
  date?: Date;
  /** How many threads to start; by default as many as the machine can run when there is enough to do, else none. */
  threads?: number;
  /** The archive appears once this is resolved; when it is rejected, that is thrown, and nothing appears. */
  allowed?: Promise<unknown>;
  /** Called before the archive takes the place of what lies there; when that fails, it does not. */
  beforePlacing?: (placed: PlacedArchive) => Promise<void>;
  signal?: AbortSignal;
  onProgress?(progress: PackProgress): void;
}

const WRITERS = { tar: TarWriter, 'tar.gz': TarGzWriter, zip: ZipWriter };

/**
 * Writes an archive: sorted by path in byte order, one date, owner 0, the modes of the entries. The same entries
 * give the same bytes, whatever the time zone, umask, locale and dates of the files, and the number of threads.
 * Small files are read, hashed and deflated side by side, and so are the blocks of big ones. Each file is read once and
 * the archive is written once; both hashes are computed on the way. `outFile` appears by rename when it is whole; its
 * folder must be there. Nothing stays behind otherwise.
 *
 * @throws UsageError `UNSAFE_PATH`, `UNSAFE_LINK`, `LINK_IN_ZIP` or `DUPLICATE_PATH` before anything is written
 * @throws EnvironmentError `FILE_VANISHED`, `FILE_CHANGED`, `FILE_UNREADABLE`, `DISK_FULL`
 * @throws the reason of `signal`
 */
export async function writeArchive(
  entries: FileList<ArchiveEntry>,
  outFile: string,
  { allowed, beforePlacing, date = archiveDate(), format, onProgress, signal, threads }: WriteArchiveOptions,
): Promise<WrittenArchive> {
  // It is awaited at the end; until then a rejection without a handler would end the process.
  allowed?.catch(() => {});
  const sorted = sortedEntries(entries, format);
  signal?.throwIfAborted();
  const file = path.resolve(outFile);
  const output = await PartialFile.create(file, signal);
  const scratch = output.scratch();
  const tally = new PackTally(sorted, output.scratch(), onProgress);
  let runner: JobRunner | undefined;
  try {
    runner = openRunner(tally.total, threads);
    const work = new OrderedWork(runner, signal);
    const archive = new WRITERS[format](output, work, date, scratch);
    await fill(archive, sorted, tally, signal);
    await archive.finish();
    await work.finish();
    await allowed;
    signal?.throwIfAborted();
    const sha256 = await output.commit(beforePlacing);
    return { file, format, bytes: output.bytes, sha256, files: tally.packed };
  } catch (error) {
    tally.packed.close();
    await output.discard();
    throw error;
  } finally {
    scratch.close();
    await runner?.close();
  }
}

async function fill(
  archive: ArchiveFormatWriter,
  entries: FileList<ArchiveEntry>,
  tally: PackTally,
  signal?: AbortSignal,
): Promise<void> {
  for (const together of cutEntries(entries)) {
    signal?.throwIfAborted();
    if ('big' in together) {
      await addBigFile(archive, together.big, tally, signal);
      continue;
    }

    const { small } = together;
    await archive.addFiles(small, {
      onPacked: (sha256) => tally.packed.add(sha256),
      onRead: (index) => tally.read(small[index]!.path, small[index]!.size, true),
    });
  }
}

async function addBigFile(
  archive: ArchiveFormatWriter,
  entry: ArchiveEntry,
  tally: PackTally,
  signal?: AbortSignal,
): Promise<void> {
  const { mode, path: name, size } = entry;
  const file = new BigFile(entry, (bytes, isLast) => {
    signal?.throwIfAborted();
    tally.read(name, bytes, isLast);
  });
  try {
    await archive.addBigFile({ mode, path: name, size }, file, () => tally.packed.add(file.sha256()));
  } finally {
    file.close();
  }
}

/**
 * The one date of every entry of an archive: `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) where it is set, else
 * 1980-01-01T00:00:00Z. A zip keeps it to two seconds and within 1980 to 2107.
 *
 * @see https://reproducible-builds.org/docs/source-date-epoch/
 * @throws UsageError `WRONG_SOURCE_DATE_EPOCH`
 */
function archiveDate(environment: NodeJS.ProcessEnv = process.env): Date {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date(FIRST_ZIP_DATE);
  if (!/^\d{1,10}$/.test(epoch)) {
    throw new UsageError('WRONG_SOURCE_DATE_EPOCH', packMessages.wrongDate({ value: epoch }), {
      hints: [packMessages.giveSeconds(), packMessages.unsetDate()],
    });
  }

  return new Date(Number(epoch) * 1000);
}
