import { expect } from 'chai';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { EmulatorContext } from '../../src/emulator/emulator-context.js';
import { FaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { openGateway } from '../../src/emulator/gateway/gateway.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';

/** Requests as no well-meaning client writes them, so by hand. */
describe('the emulator’s HTTP', () => {
  const start = emulators();
  let emulator: TestEmulator;
  before(async () => {
    emulator = await start();
  });

  /** Sends these lines and an empty one, and reads to the end. */
  async function send(...lines: string[]): Promise<{ status: number; body: string }> {
    const { hostname, port } = new URL(emulator.url);
    const socket = connect(Number(port), hostname);
    socket.end(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
    const answer = await text(socket);
    return { body: answer, status: Number(answer.split(' ', 2)[1]) };
  }

  const host = () => `Host: ${new URL(emulator.url).host}`;

  for (const path of [
    '/page/api/tables',
    '/%70age/api/tables',
    '/page/%61pi/tables',
    '/%70%61%67%65/%61%70%69/tables',
  ]) {
    it(`lets no other site read ${path}`, async () => {
      expect((await send(`GET ${path} HTTP/1.1`, host(), 'Sec-Fetch-Site: cross-site')).status).to.equal(403);
      expect((await send(`GET ${path} HTTP/1.1`, host(), 'Origin: https://evil.example')).status).to.equal(
        403,
      );
      expect((await send(`GET ${path} HTTP/1.1`, host(), 'Sec-Fetch-Site: same-origin')).status).to.equal(
        200,
      );
    });
  }

  it('lets no other site change anything by another spelling of a path', async () => {
    for (const path of ['/page/api/faults', '/%70age/api/faults', '/page/api/%66aults']) {
      const { body, status } = await send(`PUT ${path} HTTP/1.1`, host(), 'Content-Length: 0');
      expect(status, path).to.equal(403);
      expect(body).to.include('EMU.CROSS_SITE');
    }
  });

  it('refuses a request target that is not a path', async () => {
    for (const target of [`${emulator.url}/page/`, 'http://x/', 'https://x/page/api/tables', 'x/', '*']) {
      const { body, status } = await send(`GET ${target} HTTP/1.1`, host());
      expect(status, target).to.equal(400);
      expect(body, target).to.include('APIGW.0201');
    }
  });

  it('answers to names of this machine only, wherever no signature is asked for', async () => {
    for (const line of [
      'GET / HTTP/1.1',
      'GET /identity HTTP/1.1',
      'GET /page/ HTTP/1.1',
      'GET /%70age/ HTTP/1.1',
      'GET /api/v1/oauth2/authorize HTTP/1.1',
      'GET /api/v1/logout HTTP/1.1',
      'GET /api/v1/oauth2/userinfo HTTP/1.1',
      'POST /api/v1/oauth2/token HTTP/1.1',
      'GET /objects/a.zip HTTP/1.1',
    ]) {
      const rebound = await send(line, 'Host: rebound.example.com');
      expect(rebound.status, line).to.equal(421);
      expect((await send(line, host())).status, line).to.not.equal(421);
    }
  });

  it('reads a head of 160 KB at most, and waits for nobody without an end', async () => {
    const context = { faults: new FaultPlan() } as EmulatorContext;
    const app = await openGateway(context, []);
    const server = app.server as Server & { maxHeaderSize?: number };
    expect(server.maxHeaderSize).to.equal(160 * 1024);
    expect(server.headersTimeout).to.be.within(1, 60_000);
    expect(server.requestTimeout).to.be.within(server.headersTimeout, 3_600_000);
    expect(server.timeout).to.be.within(1, 3_600_000);
    await app.close();
    const line = `X-Big: ${'a'.repeat(31 * 1024)}`;
    expect((await send('GET / HTTP/1.1', host(), line, line, line, line)).status).to.equal(200);
    expect((await send('GET / HTTP/1.1', host(), line, line, line, line, line)).status).to.equal(494);
  });
});
