import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { RfsClient } from '../../../src/rfs/rfs-client.js';
import { emulators } from '../../emulator/support/emulators.js';
import { transportTo } from '../../marketplace/support/client.js';

interface Clients {
  /** Behind a relay that loses one answer. */
  lossy: RfsClient;
  /** Goes straight. */
  direct: RfsClient;
}

/**
 * Makes two clients of an emulator for a test of the suite that calls this. The relay loses the answer to one write,
 * before or after the write got there, once `lossy` is told to by `mode`; `skip` writes go through before.
 */
export function lossyClients(): (mode: 'after' | 'before', skip?: number) => Promise<Clients> {
  const start = emulators();
  let relay: http.Server | undefined;
  afterEach(() => {
    relay?.closeAllConnections();
    relay?.close();
  });
  return async (mode, skip = 0) => {
    const { credentials, projectId, url } = await start();
    relay = await losing(url, mode, skip);
    const at = (address: string): RfsClient =>
      new RfsClient({
        projectId,
        transport: transportTo(address, {
          // The relay hands on what was signed for the emulator.
          connectTo: () => ({ host: '127.0.0.1', port: Number(new URL(address).port) }),
          credentials: new Credentials(credentials, 'the test'),
          endpoint: { addresses: [new URL(url)], isLocal: true, name: 'the emulator' },
        }),
      });
    return {
      direct: at(url),
      lossy: at(`http://127.0.0.1:${(relay.address() as AddressInfo).port}`),
    };
  };
}

function losing(target: string, mode: 'after' | 'before', skip: number): Promise<http.Server> {
  let left = skip;
  let isLost = false;
  const { hostname, port } = new URL(target);
  const server = http.createServer((request, response) => {
    const loses = !isLost && request.method !== 'GET' && left-- <= 0;
    isLost ||= loses;
    if (loses && mode === 'before') return request.on('end', () => request.socket.destroy()).resume();
    const { headers, method, url: path } = request;
    const onwards = http.request({ agent: false, headers, hostname, method, path, port }, (answer) => {
      if (loses) return answer.on('end', () => request.socket.destroy()).resume();
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => request.socket.destroy());
    request.pipe(onwards);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
