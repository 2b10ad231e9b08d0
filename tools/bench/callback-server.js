/** A seller's server with koogallery-cli/callback. It sends its port to the process that forked it. `node callback-server.js KEY` */
import http from 'node:http';

const library = new URL('../../dist/callback.js', import.meta.url);
const { createCallbackHandler, toNodeListener } = await import(library.href);
const handle = createCallbackHandler({
  handlers: { queryInstance: ({ instanceId }) => ({ info: [{ instanceId }] }) },
  keys: process.argv[2],
  protocol: 'saas-2.0',
  toleranceMs: 3_600_000,
});
const server = http.createServer(toNodeListener(handle));
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.send(port);
});
