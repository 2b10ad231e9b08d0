import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { EnvironmentError } from '../../errors/koo-error.js';
import { uploadMessages } from './messages.js';

/**
 * Lays a stream of unknown length into a file that only this process can open, since the length of an upload is
 * sent before its first byte. The file has no name any more when this returns: it is gone when the handle is
 * closed, whatever the process dies of. Where the system cannot take the name of an open file away (Windows), it
 * is taken away after closing.
 *
 * @param folder Where to lay it; by default the system's folder for temporary files.
 * @returns The file, to be read from position 0; `close` frees the space.
 * @throws EnvironmentError when the disk is full.
 */
export async function spool(
  stream: Readable,
  { folder = os.tmpdir(), signal }: { folder?: string; signal?: AbortSignal } = {},
): Promise<{ handle: FileHandle; close(): Promise<void> }> {
  // It may break before anyone reads; reading tells then.
  stream.on('error', () => {});
  const own = await mkdtemp(path.join(folder, 'koo-spool-'));
  const removeName = (): Promise<void> => rm(own, { force: true, recursive: true });
  let handle: FileHandle | undefined;
  try {
    handle = await open(path.join(own, 'spool'), 'wx+', 0o600);
    if (process.platform !== 'win32') await removeName();
    await fill(handle, stream, signal);
  } catch (error) {
    await handle?.close();
    await removeName();
    throw full(error, folder);
  }

  const file = handle;
  return {
    async close() {
      await file.close();
      await removeName();
    },
    handle: file,
  };
}

async function fill(handle: FileHandle, stream: Readable, signal: AbortSignal | undefined): Promise<void> {
  const stop = (): void => void stream.destroy(signal!.reason as Error);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) await handle.appendFile(chunk as Uint8Array);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function full(error: unknown, folder: string): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return error;
  return new EnvironmentError('ENOSPC', uploadMessages.diskFull({ folder }), {
    cause: error,
    hints: [uploadMessages.freeSpace()],
    place: folder,
  });
}
