/**
 * Takes any request on loopback, throws its body away and answers as the upload interface does: the server that
 * uploads are measured against. It looks at as little as it can, so that it is not what is measured.
 * Prints its port.
 *
 * `node sink.js [BYTES]`: takes no more than so many a second of each body.
 */
import net from 'node:net';

const ANSWER_BODY = '{"error_code":"CBC.0000","error_msg":"Success"}';
const ANSWER = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${ANSWER_BODY.length}\r\nConnection: close\r\n\r\n${ANSWER_BODY}`;

const rate = Number(process.argv[2] ?? Infinity);

/** Lets the sender wait for as long as it is ahead of the rate. */
function hold(socket, taken, start) {
  const ahead = (taken / rate) * 1000 - (performance.now() - start);
  if (ahead < 1) return;
  socket.pause();
  setTimeout(() => socket.resume(), ahead);
}

const server = net.createServer((socket) => {
  let head = '';
  let left;
  let taken = 0;
  const start = performance.now();
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    if (left === undefined) {
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      if (/^expect: *100-continue/im.test(head.slice(0, end))) socket.write('HTTP/1.1 100 Continue\r\n\r\n');
      left = Number(/^content-length: *(\d+)/im.exec(head.slice(0, end))?.[1] ?? 0) - (head.length - end - 4);
    } else {
      left -= chunk.length;
    }

    taken += chunk.length;
    if (left <= 0) socket.end(ANSWER);
    else hold(socket, taken, start);
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
);
