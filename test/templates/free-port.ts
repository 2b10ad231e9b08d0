import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port on loopback that nobody listens on. It lies below those that the system gives to outgoing connections,
 * so that none of these takes it before it is used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    const server = createServer().listen(port, '127.0.0.1');
    const event = await Promise.race([
      once(server, 'listening').then(() => 'listening'),
      once(server, 'error').then(() => 'error'),
    ]).catch(() => 'error');
    if (event !== 'listening') continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
