import { once } from 'node:events';

/**
 * Waits until a stream has handed over what was written to it, however long its reader takes.
 *
 * @returns Whether the reader is still there.
 */
export async function drained(stream: NodeJS.WriteStream): Promise<boolean> {
  if (stream.writableLength === 0 && !stream.writableNeedDrain) return !stream.destroyed;
  try {
    // A reader that leaves is an error of the stream, which its own listener handles.
    await once(stream, 'drain');
    return true;
  } catch {
    return false;
  }
}
