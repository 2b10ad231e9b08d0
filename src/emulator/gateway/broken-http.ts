import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';

/** What is no HTTP is answered by the gateway too, by hand: there is no request that could carry an answer. */
export function answerBrokenHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }

  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const [status, reason] = tooLarge ? [494, 'Request Header Too Large'] : [400, 'Bad Request'];
  const body = JSON.stringify({
    error_msg: tooLarge
      ? 'A request header is over 32 KB, or all are over 128 KB'
      : 'Bad request: this is not HTTP',
    error_code: 'APIGW.0201',
    request_id: randomUUID().replaceAll('-', ''),
  });
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    `Date: ${new Date().toUTCString()}`,
    'Server: koo-emulator',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
