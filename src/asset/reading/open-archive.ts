import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { UsageError } from '../../errors/koo-error.js';
import type { ContentReader, FileList, PackageContents } from '../contents.js';
import type { ArchiveBody, BytesListener } from './archive-body.js';
import { ArchiveFiles } from './archive-files.js';
import { archiveFormat, cannotOpen, notAFile } from './archive-format.js';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
import { ArchiveProblems } from './archive-problems.js';
import type { ArchivedEntry, ArchiveFile, ArchiveKind } from './archived-entry.js';
import { checkEntries } from './check-entries.js';
import { checkSuffix } from './check-suffix.js';
import { FileBytes } from './file-bytes.js';
import { FileChunks } from './file-chunks.js';
import { type FileKind, formatMessages } from './messages.js';
import { openTarArchive } from './tar/tar-archive.js';
import { openZipArchive } from './zip/zip-archive.js';

export interface OpenArchiveOptions {
  limits?: Partial<ArchiveLimits>;
  /** What findings and errors call the file; defaults to the path as it was given. */
  shown?: string;
  /** Hex, of the file, where it is known: it is not computed then. */
  sha256?: string;
  /** Told how many bytes of the file have been hashed. */
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
}

export interface ReadThroughOptions {
  onBytes?: BytesListener;
  /** Told how many bytes of the archive have been unpacked. */
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
}

/** An archive of anybody, open for reading. Its `files` are those that would be unpacked inside of one folder. */
export interface Archive extends PackageContents<ArchiveFile> {
  files: FileList<ArchiveFile>;
  format: ArchiveKind;
  /** Of the archive. */
  bytes: number;
  /** Hex, of the whole archive. */
  sha256: string;
  /** All that is listed, in the archive's own order. */
  entries: FileList<ArchivedEntry>;
  /** Whether all of it could be listed; if not, `problems` says why. */
  isComplete: boolean;
  /** What is wrong with it; `readThrough` may find more. */
  problems: ArchiveProblems;
  /**
   * Unpacks every file to its end, whoever wants it, and compares it with its headers: what is wrong is added to
   * `problems`, and readers see the other files.
   */
  readThrough(
    readers: ReadonlyArray<ContentReader<ArchiveFile>>,
    options?: ReadThroughOptions,
  ): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a zip, tar or tar.gz, whatever its name says, and lists what is in it. Nothing is written, and no name in it is
 * used as a path. What is wrong with it, and what would cost more than the limits allow, becomes a problem; what could
 * be listed until then is in the result.
 *
 * @throws UsageError `NOT_AN_ARCHIVE`, `EMPTY_FILE`; EnvironmentError when the file cannot be read
 */
export async function openArchive(
  file: string,
  { limits: given, onProgress, sha256: known, shown = file, signal }: OpenArchiveOptions = {},
): Promise<Archive> {
  const limits = { ...ARCHIVE_LIMITS, ...given };
  const { handle, size } = await openFile(file, shown);
  try {
    const bytes = new FileBytes(handle, size);
    const format = archiveFormat(bytes, shown);
    const sha256 = known ?? (await hashOf(handle, size, { onProgress, signal }));
    const problems = new ArchiveProblems();
    checkSuffix(shown, format, problems);
    const call = { limits, problems, signal };
    const body =
      format === 'zip'
        ? await openZipArchive(bytes, call)
        : await openTarArchive(bytes, { ...call, gzipped: format === 'tar.gz' });
    checkEntries(body.entries, problems);
    const files = new ArchiveFiles(body.entries);
    return archiveOf(body, { files, format, handle, problems, sha256, shown, size });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

interface Opened {
  files: ArchiveFiles;
  format: ArchiveKind;
  handle: FileHandle;
  problems: ArchiveProblems;
  sha256: string;
  shown: string;
  size: number;
}

function archiveOf(
  body: ArchiveBody,
  { files, format, handle, problems, sha256, shown, size }: Opened,
): Archive {
  return {
    name: shown,
    format,
    bytes: size,
    sha256,
    entries: body.entries,
    isComplete: body.isComplete,
    problems,
    files,
    async read(readers, { signal } = {}) {
      await body.read(files, readers, {
        everything: false,
        onProblem({ entry, message }) {
          throw new UsageError('ARCHIVE_DAMAGED', message, {
            hints: [formatMessages.inspect()],
            place: entry === undefined ? shown : `${shown}!/${entry}`,
          });
        },
        signal,
      });
    },
    async readThrough(readers, { onBytes, onProgress, signal } = {}) {
      // What would cost too much is not unpacked.
      if (problems.list.some(({ rule }) => rule === 'bomb')) return;
      await body.read(files, readers, {
        everything: true,
        onBytes,
        onProblem(problem) {
          const isKnown = problems.list.some(
            ({ entry, message }) => entry === problem.entry && message.id === problem.message.id,
          );
          if (!isKnown) problems.add(problem);
        },
        onProgress: onProgress && ((done) => onProgress(done, size)),
        signal,
      });
    },
    close: () => handle.close(),
  };
}

/** Without waiting for a writer should it be a pipe. */
async function openFile(file: string, shown: string): Promise<{ handle: FileHandle; size: number }> {
  const before = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw cannotOpen(error, shown);
  });
  if (!before.isFile()) throw notAFile(kindOf(before), shown);
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      throw cannotOpen(error, shown);
    },
  );
  return { handle, size: (await handle.stat()).size };
}

function kindOf(stats: Stats): FileKind {
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

async function hashOf(
  handle: FileHandle,
  size: number,
  { onProgress, signal }: Pick<OpenArchiveOptions, 'onProgress' | 'signal'>,
): Promise<string> {
  const hash = createHash('sha256');
  const chunks = new FileChunks(handle, size, signal);
  let done = 0;
  for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
    hash.update(chunk.value);
    done += chunk.value.length;
    onProgress?.(done, size);
  }

  return hash.digest('hex');
}
