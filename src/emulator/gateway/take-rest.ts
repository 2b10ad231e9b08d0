import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** In bytes. Who sends more is refused at once. */
const SMALL = 1024 * 1024;
/** In milliseconds. */
const PATIENCE = 1000;

/**
 * Takes what is left of a small body before its sender is refused: a connection that is closed with bytes unread is
 * reset, and the answer may be lost with it.
 */
export async function takeRest(request: IncomingMessage): Promise<void> {
  const { headers } = request;
  const isSmall =
    Number(headers['content-length'] ?? 0) <= SMALL && headers['transfer-encoding'] === undefined;
  // Who asks first is answered first.
  if (request.complete || request.destroyed || !isSmall || headers.expect !== undefined) return;
  const enough = new AbortController();
  const { signal } = enough;
  request.resume();
  await Promise.race([
    once(request, 'close', { signal }),
    once(request, 'end', { signal }),
    sleep(PATIENCE, undefined, { ref: false, signal }),
  ]).catch(() => {});
  enough.abort();
}
