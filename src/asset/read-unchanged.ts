import { createHash, type Hash } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { EnvironmentError } from '../errors/koo-error.js';

/** The size of one read. Every read but a file's last fills it, so that a deflater sees the same pieces each time. */
export const READ_BYTES = 256 * 1024;

export interface UnchangedFile {
  /** Absolute path. */
  source: string;
  /** Bytes that it must have. */
  size: number;
}

/**
 * Reads a file piece by piece into `hash` and to the caller, and makes sure that it is one state of the file: of
 * the size that was promised, and not written to meanwhile.
 *
 * @throws EnvironmentError `FILE_VANISHED`, `FILE_CHANGED` or `FILE_UNREADABLE`, naming the file
 */
export async function* readUnchanged(
  { size, source }: UnchangedFile,
  hash: Hash = createHash('sha256'),
): AsyncGenerator<Buffer, void, void> {
  const handle = await openFile(source);
  try {
    const before = await handle.stat({ bigint: true });
    if (!before.isFile() || before.size !== BigInt(size)) throw changed(source);
    for (let at = 0; at < size;) {
      const piece = await readPiece(handle, source, at, Math.min(READ_BYTES, size - at));
      hash.update(piece);
      at += piece.length;
      yield piece;
    }

    if (!sameState(before, await handle.stat({ bigint: true }))) throw changed(source);
  } finally {
    await handle.close();
  }
}

/** Not a link, and without waiting for somebody to write, should a pipe have come into the file's place. */
async function openFile(source: string): Promise<FileHandle> {
  try {
    return await open(source, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw unreadable(source, error as NodeJS.ErrnoException);
  }
}

async function readPiece(handle: FileHandle, source: string, at: number, length: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await handle.read(piece, filled, length - filled, at + filled).catch((error) => {
      throw unreadable(source, error);
    });
    if (bytesRead === 0) throw changed(source);
    filled += bytesRead;
  }

  return piece;
}

function sameState(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs;
}

function changed(source: string): EnvironmentError {
  return new EnvironmentError('FILE_CHANGED', `A file changed while it was being packed: ${source}`, {
    hints: [
      'Stop what writes to it (a build, a log), then pack again.',
      'If it need not be packed, leave it out.',
    ],
    place: source,
  });
}

/** The error for a file that could not be opened or read. */
export function unreadable(source: string, error: NodeJS.ErrnoException): EnvironmentError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new EnvironmentError('FILE_VANISHED', `A file vanished while it was being packed: ${source}`, {
      cause: error,
      hints: ['Stop what deletes files there (a build, a cleaner), then pack again.'],
      place: source,
    });
  }

  if (error.code === 'ELOOP') return changed(source);
  return new EnvironmentError('FILE_UNREADABLE', `A file cannot be read: ${source} (${error.code}).`, {
    cause: error,
    hints: ['Check who owns it and its permissions, or leave it out of the package.'],
    place: source,
  });
}
