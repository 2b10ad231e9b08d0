import { read } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { uploadMessages } from './messages.js';

/** In bytes. Smaller ones make more turns, whose garbage grows the heap; larger ones leave less to do side by side. */
const BUFFER_BYTES = 2 << 20;
/** One is filled while the other is on its way. */
const BUFFER_COUNT = 2;
/** The first pieces are small and later ones grow with what is done, so that a slow line shows progress too. */
const FIRST_PIECE_BYTES = 256 << 10;

export interface FileToSend {
  /** Open for reading; stays open. */
  handle: FileHandle;
  /** For messages. */
  place: string;
  /** In bytes, when it was opened. */
  bytes: number;
}

export interface BytesListener {
  /** Sees all bytes in order, before they are sent; it must not keep them. */
  see(bytes: Uint8Array): void;
  /** Sends them; the buffer is filled anew when it has resolved. */
  send(bytes: Uint8Array): Promise<void>;
}

/**
 * Passes exactly `bytes` bytes of a file on, from its start, in two buffers that are used again and again: memory
 * does not grow with the file.
 *
 * @throws EnvironmentError `FILE_CHANGED` when the file ends early; then nothing more is sent.
 */
export async function passFileBytes(
  { bytes, handle, place }: FileToSend,
  listener: BytesListener,
): Promise<void> {
  const size = Math.max(1, Math.min(BUFFER_BYTES, bytes));
  const count = Math.min(BUFFER_COUNT, Math.ceil(bytes / size));
  const buffers = Array.from({ length: count }, () => ({
    memory: Buffer.allocUnsafeSlow(size),
    sent: Promise.resolve(),
  }));
  let failure: { error: unknown } | undefined;
  for (let position = 0, turn = 0; position < bytes; turn += 1) {
    const buffer = buffers[turn % count]!;
    await buffer.sent;
    if (failure) throw failure.error;
    const piece = Math.min(size, Math.max(FIRST_PIECE_BYTES, Math.floor(position / 4)), bytes - position);
    const bytesRead = await readAt(handle.fd, buffer.memory, piece, position);
    if (bytesRead === 0) throw fileChanged(place, uploadMessages.endedEarly({ bytes, done: position }));
    position += bytesRead;
    const filled = buffer.memory.subarray(0, bytesRead);
    listener.see(filled);
    buffer.sent = listener.send(filled).catch((error: unknown) => {
      failure ??= { error };
    });
  }

  await Promise.all(buffers.map(({ sent }) => sent));
  if (failure) throw failure.error;
}

/** Half the garbage of `FileHandle.read`, which would be most of an upload's. */
function readAt(fd: number, memory: Buffer, length: number, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(fd, memory, 0, length, position, (error, bytesRead) => (error ? reject(error) : resolve(bytesRead)));
  });
}

export function fileChanged(place: string, how: Message): EnvironmentError {
  return new EnvironmentError('FILE_CHANGED', uploadMessages.fileChanged({ how }), {
    hints: [uploadMessages.waitUntilFinished()],
    place,
  });
}
