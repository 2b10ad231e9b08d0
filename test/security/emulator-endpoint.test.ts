import { expect } from 'chai';
import { chmod, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { findRunningEmulator } from '../../src/emulator/emulator.js';
import type { KooError } from '../../src/errors/koo-error.js';
import { connectTarget } from '../../src/publish/targets/connect-target.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { listening } from '../marketplace/support/loopback-server.js';

/** An `endpoint.json` and a `credentials.json` of a hostile repository, or another user's server on this machine. */
describe('an emulator is trusted when it has proved itself', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let endpointFile: string;
  let keysFile: string;
  let endpoint: Record<string, unknown>;
  let root: string;

  beforeEach(async () => {
    emulator = await start();
    endpointFile = path.join(emulator.dataFolder, 'endpoint.json');
    keysFile = path.join(emulator.dataFolder, 'credentials.json');
    endpoint = JSON.parse(await readFile(endpointFile, 'utf8')) as Record<string, unknown>;
    root = path.resolve(emulator.dataFolder, '../..');
  });

  const find = (options?: { timeoutMs?: number }) => findRunningEmulator(emulator.dataFolder, options);
  const write = (change: object) => writeFile(endpointFile, JSON.stringify({ ...endpoint, ...change }));
  const connect = () => connectTarget({ target: 'local' }, { cwd: root, environment: {} });
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'none',
      (error: KooError) => error.code,
    );

  /** Somebody else's server, and what was sent to it. */
  async function impostor(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    const received: IncomingMessage[] = [];
    const server = await listening((request, response) => {
      received.push(request);
      answer(request, response);
    });
    after(() => server.close());
    await write({ url: server.url });
    return received;
  }

  it('is found by its own koo, with its keys', async () => {
    expect(await find()).to.deep.include({ credentials: emulator.credentials, url: emulator.url });
    expect((await connect()).endpoint.addresses[0].origin).to.equal(emulator.url);
  });

  it('is at a loopback address, written in one way', async () => {
    const { port } = new URL(emulator.url);
    for (const url of [
      `http://localhost:${port}`,
      `http://127.1:${port}`,
      `http://0.0.0.0:${port}`,
      `http://[::ffff:127.0.0.1]:${port}`,
      `http://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}/path`,
      `http://127.0.0.1:${port}?query`,
      `http://user@127.0.0.1:${port}`,
      `https://127.0.0.1:${port}`,
      'http://127.0.0.1:99999',
      'http://127.0.0.1',
      'http://127.0.0.1.example.com:80',
      'https://example.com',
    ]) {
      await write({ url });
      expect(await find(), url).to.equal(undefined);
    }
  });

  it('has ids of their own form, and nothing else in its file', async () => {
    for (const change of [
      { projectId: '../../v1' },
      { projectId: 7 },
      { instanceId: '' },
      { instanceId: 'koo' },
      { region: '.evil.example' },
      { startedAt: '\u001B[2J' },
      { pid: -1 },
      { pid: 1.5 },
      { more: true },
    ]) {
      await write(change);
      expect(await find(), JSON.stringify(change)).to.equal(undefined);
    }

    await writeFile(endpointFile, JSON.stringify(endpoint).padEnd(1 << 20));
    expect(await find(), 'a large file').to.equal(undefined);
    await writeFile(`${endpointFile}.other`, JSON.stringify(endpoint));
    await rename(`${endpointFile}.other`, path.join(root, 'other.json'));
    await rename(endpointFile, path.join(root, 'old.json'));
    await symlink(path.join(root, 'other.json'), endpointFile);
    expect(await find(), 'a link').to.equal(undefined);
  });

  it('is not whoever repeats its id: nothing signed is sent there', async () => {
    const received = await impostor((_, response) => response.end(JSON.stringify(endpoint)));
    expect(await codeOf(connect())).to.equal('EMULATOR_NOT_RUNNING');
    expect(received.length).to.be.greaterThan(0);
    for (const { headers } of received) expect(headers).to.not.have.any.keys('authorization', 'x-sdk-date');
  });

  it('is not another emulator, which has other keys', async () => {
    const other = await start();
    await write({ url: other.url });
    expect(await find()).to.equal(undefined);
    expect(await codeOf(connect())).to.equal('EMULATOR_NOT_RUNNING');
  });

  it('is not whoever passes the question on to it: the proof covers its address', async () => {
    const received = await impostor((request, response) => {
      get(`${emulator.url}${request.url}`, (answer) => answer.pipe(response));
    });
    expect(await codeOf(connect())).to.equal('EMULATOR_NOT_RUNNING');
    expect(received).to.have.length(1);
  });

  it('is not whoever returns the proof of an earlier question', async () => {
    const earlier = `${emulator.url}/identity?nonce=${'0'.repeat(64)}`;
    await impostor((_, response) => void get(earlier, (answer) => answer.pipe(response)));
    expect(await find()).to.equal(undefined);
  });

  it('is not whoever returns nothing, or never ends', async () => {
    await impostor(() => {});
    expect(await find({ timeoutMs: 20 }), 'silent').to.equal(undefined);
    await impostor((_, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(1024)));
      };
      response.on('drain', more);
      more();
    });
    expect(await find({ timeoutMs: 60_000 }), 'endless').to.equal(undefined);
    await impostor((_, response) => response.writeHead(302, { location: `${emulator.url}/identity` }).end());
    expect(await find(), 'a redirect').to.equal(undefined);
  });

  it('tells nobody more than a proof that is no signature', async () => {
    const answer = async (query: string): Promise<number> =>
      new Promise((resolve) => {
        get(`${emulator.url}/identity${query}`, (response) => resolve(response.resume().statusCode!));
      });
    for (const query of ['', '?nonce=', '?nonce=x', `?nonce=${'0'.repeat(64)}%0A`, `?nonce=a&nonce=b`])
      expect(await answer(query), query).to.equal(400);
  });

  it('does not use keys that others can read, as Git writes them', async () => {
    await chmod(keysFile, 0o644);
    expect(await codeOf(find())).to.equal('EMULATOR_KEYS_EXPOSED');
    expect(await codeOf(connect())).to.equal('EMULATOR_KEYS_EXPOSED');
    await emulator.close();
    const again = await start({ dataFolder: emulator.dataFolder });
    expect(again.credentials.secretKey, 'a new pair').to.not.equal(emulator.credentials.secretKey);
    expect(await find()).to.deep.include({ credentials: again.credentials });
  });

  it('never signs with keys that are not the emulator’s own, nor with what a link leads to', async () => {
    const real = { accessKey: 'AKEXAMPLE00000000001', secretKey: 'x'.repeat(40) };
    await writeFile(keysFile, JSON.stringify(real));
    expect(await codeOf(connect())).to.equal('CREDENTIALS_BROKEN');
    const elsewhere = path.join(root, 'keys.json');
    await writeFile(elsewhere, JSON.stringify(emulator.credentials), { mode: 0o600 });
    await rename(keysFile, `${keysFile}.old`);
    await symlink(elsewhere, keysFile);
    expect(await codeOf(connect())).to.equal('OBSTACLE');
  });
});
