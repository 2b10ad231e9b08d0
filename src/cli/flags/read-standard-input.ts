import { UsageError } from '../../errors/koo-error.js';
import { flagMessages } from './messages.js';

/** Bytes; far more than any template has. */
const MAX_INPUT_BYTES = 64 * 1024 * 1024;

/**
 * All of standard input.
 *
 * @throws UsageError `INPUT_TOO_LARGE` beyond 64 MiB
 */
export async function readStandardInput(signal?: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stop = (): void => {
    process.stdin.destroy();
  };

  signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_INPUT_BYTES) {
        throw new UsageError('INPUT_TOO_LARGE', flagMessages.inputTooLarge(), {
          hints: [flagMessages.checkInput()],
        });
      }

      chunks.push(chunk);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
  }

  signal?.throwIfAborted();
  return Buffer.concat(chunks, bytes);
}
