import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Takes a body slowly, whoever reads it: after each piece nothing is taken from the socket for a while, so that the
 * sender has to wait too. What came together with the head is there already.
 */
export async function slowBody(request: IncomingMessage, milliseconds: number): Promise<void> {
  const push = request.push.bind(request);
  const read = request._read.bind(request);
  // What is pushed is always enough for now: the socket rests until `_read` asks for more.
  request.push = (piece: unknown) => {
    push(piece);
    return false;
  };
  request._read = (size) => void setTimeout(read, milliseconds, size).unref();
  await sleep(milliseconds, undefined, { ref: false });
}

/**
 * Breaks the connection off once so many bytes of the body have come.
 *
 * @returns Whether that was now.
 */
export function breakBody(request: IncomingMessage, bytes: number): boolean {
  let taken = request.readableLength;
  if (taken >= bytes) {
    request.socket.destroy();
    return true;
  }

  const push = request.push.bind(request);
  request.push = (piece: Buffer | null) => {
    taken += piece?.length ?? 0;
    if (taken < bytes) return push(piece);
    request.socket.destroy();
    return false;
  };
  return false;
}
