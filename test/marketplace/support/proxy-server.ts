import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';

export interface ProxyServer {
  port: number;
  /** What came in: `CONNECT host:port`, and the credentials where there were any. */
  asked: Array<{ target: string; authorization?: string }>;
  /** What went through the tunnels, from this end. */
  bytesThrough(): Buffer;
  close(): Promise<void>;
}

/**
 * A real proxy that tunnels every host to one port of this machine, or refuses with a status.
 *
 * @param to Port behind the proxy, or the status of the refusal; nothing: it accepts and never answers.
 */
export async function proxyServer(
  to: { port?: number; status?: number; raw?: string },
  tls?: https.ServerOptions,
): Promise<ProxyServer> {
  const asked: ProxyServer['asked'] = [];
  const sockets = new Set<Socket>();
  const through: Buffer[] = [];
  const server = tls ? https.createServer(tls) : http.createServer();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on('connect', (request: http.IncomingMessage, client: Socket) => {
    client.on('error', () => {});
    asked.push({ authorization: request.headers['proxy-authorization'], target: request.url! });
    if (to.raw !== undefined) return void client.end(to.raw);
    if (to.status !== undefined) return void client.end(`HTTP/1.1 ${to.status} No\r\n\r\n`);
    if (to.port === undefined) return;
    const behind = net.connect(to.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.on('data', (bytes: Buffer) => through.push(bytes));
      client.pipe(behind).pipe(client);
    });
    sockets.add(behind);
    behind.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    bytesThrough: () => Buffer.concat(through),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
    port: (server.address() as AddressInfo).port,
  };
}
