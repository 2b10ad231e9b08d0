import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { type FileKind, fileMessages } from './messages.js';

/** A pipe would not let go of `open` until something is written to it; Windows has no such flag. */
const WITHOUT_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const WITHOUT_LINKS = constants.O_NOFOLLOW ?? 0;

export interface BoundedRead {
  /** A larger file is not read. */
  maxBytes: number;
  /** The name in messages; defaults to the path. */
  shown?: string;
  /**
   * Whether the file may be a symbolic link; by default not in a folder `.koo`: koo makes none there, and one that came with a
   * repository can lead anywhere.
   */
  followLinks?: boolean;
}

/**
 * Reads a file that koo opens by itself: a regular file, up to a limit, without blocking. A pipe, a device or a folder
 * in its place is an error at once, and so is a file that grows while it is read.
 *
 * @throws EnvironmentError `NOT_A_FILE` (a folder, a pipe, a device, or a link where none is followed), `FILE_TOO_LARGE`
 * @throws NodeJS.ErrnoException what opening throws (`ENOENT`, `EACCES`, …)
 */
export async function readBounded(file: string, options: BoundedRead): Promise<Buffer> {
  const handle = await openRegular(file, options);
  try {
    const buffers: Buffer[] = [];
    let length = 0;
    for (;;) {
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return Buffer.concat(buffers, length);
      buffers.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > options.maxBytes) throw tooLarge(file, options);
    }
  } finally {
    await handle.close();
  }
}

/** As {@link readBounded}, synchronously. */
export function readBoundedSync(file: string, options: BoundedRead): Buffer {
  const descriptor = openOrExplain(file, options, () => openSync(file, flagsOf(file, options)));
  try {
    refuseUnlessRegular(file, fstatSync(descriptor), options);
    const buffers: Buffer[] = [];
    let length = 0;
    for (;;) {
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      const bytesRead = readSync(descriptor, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return Buffer.concat(buffers, length);
      buffers.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > options.maxBytes) throw tooLarge(file, options);
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Opens a regular file for reading, with the checks of {@link readBounded} on its size as it is now; for who reads it in
 * chunks, or only its beginning (`maxBytes: Infinity`).
 */
export async function openRegular(file: string, options: BoundedRead): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    handle = await open(file, flagsOf(file, options));
  } catch (error) {
    throw explained(file, error, options);
  }

  try {
    refuseUnlessRegular(file, await handle.stat(), options);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Bytes. What koo reads whole has mostly a few thousand. */
const CHUNK_BYTES = 64 * 1024;

function followsLinks(file: string, { followLinks }: BoundedRead): boolean {
  return followLinks ?? !path.resolve(file).split(path.sep).includes('.koo');
}

function flagsOf(file: string, options: BoundedRead): number {
  return followsLinks(file, options) ? WITHOUT_BLOCKING : WITHOUT_BLOCKING | WITHOUT_LINKS;
}

function openOrExplain(file: string, options: BoundedRead, action: () => number): number {
  try {
    return action();
  } catch (error) {
    throw explained(file, error, options);
  }
}

/** What the system says of a link that is not followed (`ELOOP`), and of a socket (`ENXIO`), is of no help. */
function explained(file: string, error: unknown, options: BoundedRead): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ELOOP' && !followsLinks(file, options)) return notAFile(file, 'link', options);
  return code === 'ENXIO' ? notAFile(file, 'socket', options) : error;
}

function refuseUnlessRegular(file: string, stats: Stats, options: BoundedRead): void {
  if (!stats.isFile()) throw notAFile(file, kindOf(stats), options);
  if (stats.size > options.maxBytes) throw tooLarge(file, options);
}

function kindOf(stats: Stats): FileKind {
  if (stats.isDirectory()) return 'folder';
  return stats.isFIFO() ? 'pipe' : 'device';
}

function notAFile(file: string, kind: FileKind, { shown = file }: BoundedRead): EnvironmentError {
  return new EnvironmentError('NOT_A_FILE', fileMessages.notAFile({ file: shown, kind }), {
    hints: [fileMessages.putFileThere()],
    place: shown,
  });
}

function tooLarge(file: string, { maxBytes, shown = file }: BoundedRead): EnvironmentError {
  return new EnvironmentError('FILE_TOO_LARGE', fileMessages.tooLarge({ file: shown, maxBytes }), {
    hints: [fileMessages.checkFile()],
    place: shown,
  });
}
