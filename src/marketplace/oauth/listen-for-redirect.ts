import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { EnvironmentError } from '../../errors/koo-error.js';
import { oauthMessages } from './messages.js';

export interface RedirectListener {
  port: number;
  close(): Promise<void>;
}

/** A browser sends its request as soon as it is connected, and a stranger's connection is not held longer. */
const TIMEOUT_MS = 5000;
/** Connections at a time. One more ends the oldest, so that whoever holds many does not keep the browser out. */
const MAX_CONNECTIONS = 64;
/** How often a free port is looked for that is free on both addresses of `localhost`. */
const MAX_TRIES = 20;
/** This machine has no such address: there is no IPv6, or it is switched off on loopback. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Listens for the browser at the redirect address, wherever on this machine the browser may look for it: `localhost` is
 * 127.0.0.1 and [::1], and whoever listened at the other one would get the code. So koo has both, or refuses. Where the
 * machine has no IPv6, 127.0.0.1 is all of `localhost`.
 *
 * @throws EnvironmentError `REDIRECT_PORT`
 */
export async function listenForRedirect(
  { hostname, port }: URL,
  onRequest: RequestListener,
): Promise<RedirectListener> {
  const asked = port === '' ? 80 : Number(port);
  if (hostname !== 'localhost') {
    const server = await listen(hostname === '[::1]' ? '::1' : hostname, asked, onRequest);
    return { close: () => close(server), port: portOf(server) };
  }

  for (let tries = 1; ; tries += 1) {
    const first = await listen('127.0.0.1', asked, onRequest);
    try {
      const second = await listen('::1', portOf(first), onRequest);
      return {
        close: async () => void (await Promise.all([close(first), close(second)])),
        port: portOf(first),
      };
    } catch (error) {
      const code = ((error as EnvironmentError).cause as NodeJS.ErrnoException | undefined)?.code ?? '';
      if (NO_SUCH_ADDRESS.has(code)) return { close: () => close(first), port: portOf(first) };
      await close(first);
      // With port 0 any will do: another one.
      if (asked !== 0 || code !== 'EADDRINUSE' || tries === MAX_TRIES) throw error;
    }
  }
}

async function listen(host: string, port: number, onRequest: RequestListener): Promise<Server> {
  const server = createServer(
    {
      connectionsCheckingInterval: 1000,
      headersTimeout: TIMEOUT_MS,
      keepAlive: false,
      requestTimeout: TIMEOUT_MS,
    },
    onRequest,
  );
  server.timeout = TIMEOUT_MS;
  makeRoom(server);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return server;
  } catch (error) {
    throw new EnvironmentError(
      'REDIRECT_PORT',
      oauthMessages.redirectPort({ address: `${host.includes(':') ? `[${host}]` : host}:${port}` }),
      {
        cause: error,
        hints: [oauthMessages.endProgram()],
      },
    );
  }
}

/** Ends the oldest connection that has no request when there are too many. */
function makeRoom(server: Server): void {
  const waiting = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
    if (waiting.size <= MAX_CONNECTIONS) return;
    const [oldest] = waiting;
    oldest!.destroy();
  });
  server.on('request', ({ socket }) => waiting.delete(socket));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
