import { expect } from 'chai';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import {
  type CodeReceiver,
  receiveCode,
  type ReceiveCodeOptions,
} from '../../src/marketplace/oauth/receive-code.js';
import { httpCall } from '../emulator/support/http-call.js';
import { failureOf } from '../marketplace/support/client.js';

const STATE = 'a1'.repeat(32);

/** Another user of this machine, who wants the code of somebody's login. */
describe('the redirect of a login', () => {
  const open: Array<{ close(): unknown }> = [];
  const sockets: Socket[] = [];
  let hasIpv6 = true;

  before(async () => {
    hasIpv6 = await squat('::1').then(
      () => true,
      () => false,
    );
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await Promise.all(open.splice(0).map((one) => one.close()));
  });

  async function start(options: Partial<ReceiveCodeOptions> = {}): Promise<CodeReceiver> {
    const receiver = await receiveCode({
      address: 'http://localhost:0/callback',
      timeoutMs: 60_000,
      state: STATE,
      ...options,
    });
    open.push(receiver);
    return receiver;
  }

  async function squat(host: string, port = 0): Promise<number> {
    const server: Server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, ipv6Only: true, port }, resolve);
    });
    open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    return (server.address() as AddressInfo).port;
  }

  async function hold(receiver: CodeReceiver, host: string, count: number, bytes = ''): Promise<void> {
    const { port } = new URL(receiver.redirectUri);
    for (let at = 0; at < count; at += 1) {
      const socket = connect(Number(port), host).on('error', () => {});
      sockets.push(socket);
      await new Promise((resolve) => socket.once('connect', resolve));
      if (bytes !== '') socket.write(bytes);
    }
  }

  it('is refused where somebody else listens at [::1], the other address of localhost', async function () {
    if (!hasIpv6) this.skip();
    const port = await squat('::1');
    const error = await failureOf(start({ address: `http://localhost:${port}/callback` }));
    expect(error).to.include({ code: 'REDIRECT_PORT', message: `Cannot listen on [::1]:${port}.` });
    // The other half is free again.
    await squat('127.0.0.1', port);
  });

  it('comes to localhost at either address', async () => {
    for (const host of hasIpv6 ? ['127.0.0.1', '[::1]'] : ['127.0.0.1']) {
      const receiver = await start();
      const { host: name, port } = new URL(receiver.redirectUri);
      const { status } = await httpCall(`http://${host}:${port}/callback?code=x&state=${STATE}`, {
        headers: { host: name },
      });
      expect(status, host).to.equal(200);
      expect(await receiver.received).to.deep.equal({ code: 'x' });
    }
  });

  it('is listened for at one address where one is named', async function () {
    if (!hasIpv6) this.skip();
    const receiver = await start({ address: 'http://127.0.0.1:0/callback' });
    await squat('::1', Number(new URL(receiver.redirectUri).port));
  });

  for (const [what, bytes] of [
    ['silent', ''],
    ['half a request', 'GET /callback HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ] as const) {
    it(`comes through although a stranger holds many connections (${what})`, async () => {
      const receiver = await start();
      await hold(receiver, '127.0.0.1', 200, bytes);
      // The oldest make room, and no more than 64 are held.
      await Promise.all(sockets.slice(0, 100).map((socket) => socket.closed || once(socket, 'close')));
      const { host, port } = new URL(receiver.redirectUri);
      const { status } = await httpCall(`http://127.0.0.1:${port}/callback?code=x&state=${STATE}`, {
        headers: { host },
      });
      expect(status).to.equal(200);
      expect(await receiver.received).to.deep.equal({ code: 'x' });
      await receiver.close();
    });
  }
});
