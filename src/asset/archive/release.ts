import { MessageChannel } from 'node:worker_threads';

/** Less is not worth the call. */
const MIN_BYTES = 64 * 1024;

const { port1: nowhere } = new MessageChannel();
nowhere.close();

/**
 * Gives back at once what a buffer takes: nobody may look at it any more. V8 leaves what lies outside of its heap until
 * 64 MB have gathered, for each thread. What is sent to a port that is closed is gone.
 */
export function release({ buffer }: Buffer): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < MIN_BYTES) return;
  // Node's own pool, which many small buffers share, is not to be taken: 8 KB in Node 20, and 64 in Node 24.
  if (buffer.byteLength > Buffer.poolSize) nowhere.postMessage(undefined, [buffer]);
}
