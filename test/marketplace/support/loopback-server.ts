import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import { sha256, verifySignature } from '../../../src/marketplace/signing/signing.js';
import { KEYS } from './client.js';

export interface Received {
  method: string;
  target: string;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  /** What the server's end says to the signature. */
  signature: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: object | string;
}

export interface LoopbackServer {
  url: string;
  port: number;
  received: Received[];
  close(): Promise<void>;
}

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** A real server that reads each request to its end, checks its signature, and gives the next of the replies. */
export function replying(...replies: Reply[]): Promise<LoopbackServer> {
  return replyingOver(undefined, ...replies);
}

export async function replyingOver(
  tls: https.ServerOptions | undefined,
  ...replies: Reply[]
): Promise<LoopbackServer> {
  const received: Received[] = [];
  const server = await listening((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(readRequest(request, Buffer.concat(chunks)));
      const {
        body = { error_code: 'CBC.0000', error_msg: 'Success' },
        headers = {},
        status = 200,
      } = replies.shift() ?? {};
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  }, tls);
  return { ...server, received };
}

/** A real HTTP server with a listener of the test's own. */
export async function listening(
  listener: Listener,
  tls?: https.ServerOptions,
): Promise<Omit<LoopbackServer, 'received'>> {
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  server.on('clientError', (_error, socket) => socket.destroy());
  return started(server, tls ? 'https' : 'http');
}

/** A bare socket server, for what no HTTP server would do. */
export function listeningBare(
  onSocket: (socket: Socket) => void,
  scheme = 'http',
): Promise<Omit<LoopbackServer, 'received'>> {
  return started(
    net.createServer((socket) => {
      socket.on('error', () => {});
      onSocket(socket);
    }),
    scheme,
  );
}

/** A port of this machine on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await listeningBare(() => {});
  await server.close();
  return server.port;
}

async function started(server: net.Server, scheme: string): Promise<Omit<LoopbackServer, 'received'>> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
    port,
    url: `${scheme}://127.0.0.1:${port}`,
  };
}

function readRequest(request: http.IncomingMessage, body: Buffer): Received {
  const { headers } = request;
  const method = request.method!;
  const target = request.url!;
  const verdict = verifySignature(
    { bodyHash: sha256(body), headers, method, target },
    (accessKey) => (accessKey === KEYS.accessKey ? KEYS.secretKey : undefined),
    new Date(),
  );
  return { body, headers, method, signature: verdict.ok ? 'ok' : verdict.reason, target };
}
