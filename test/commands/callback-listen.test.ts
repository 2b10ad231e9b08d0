// cspell:ignore urlopen
import { expect } from 'chai';
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { validate } from '#validators/output-callback-listen';
import { signQuery } from '../../src/callback/signing/query-signature.js';
import { findInterface } from '../../src/callback/find-interface.js';
import { sendCall } from '../../src/callback/sending/send-call.js';
import { signedCall } from '../../src/callback/sending/signed-call.js';
import { verifyBodySign } from '../../src/callback/signing/body-sign.js';
import { decryptValue } from '../../src/callback/encryption/encrypted-value.js';
import { testServer } from '../../src/callback/stories/test-server.js';
import { inheritedEnvironment, KOO, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Invented. */
const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const ENV = {
  KOO_CALLBACK_KEY: ACCESS_KEY,
  KOO_CALLBACK_KEY_LICENCE_CODE: 'example-licence-key',
  KOO_CALLBACK_KEY_SYNCHRONIZATION: 'example-synchronization-key',
};

interface Listening {
  child: ChildProcess;
  url: string;
  /** Further lines of standard output. */
  next(): Promise<string>;
  /** @returns the exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

describe('koo callback listen', () => {
  const folder = temporaryFolders();
  const running = new Set<Listening>();
  afterEach(async () => {
    for (const one of running) await one.stop('SIGKILL');
  });

  const listen = async (...flags: string[]): Promise<Listening> => {
    const child = spawn(process.execPath, [KOO, 'callback', 'listen', ...flags], {
      cwd: await folder(),
      env: { ...inheritedEnvironment(), NO_COLOR: '1', ...ENV },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout!)[Symbol.asyncIterator]();
    const next = async (): Promise<string> => (await lines.next()).value as string;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    const first = await next();
    const one: Listening = {
      child,
      next,
      async stop(signal = 'SIGINT') {
        running.delete(one);
        child.kill(signal);
        return (await exited)[0];
      },
      url: /http:\/\/127\.0\.0\.1:\d+/.exec(first)![0],
    };
    running.add(one);
    return one;
  };

  const send = async (url: string, body: string, query: object): Promise<Record<string, string>> => {
    const search = new URLSearchParams(query as Record<string, string>);
    const response = await fetch(`${url}/saasproduce?${search}`, { body, method: 'POST' });
    return (await response.json()) as Record<string, string>;
  };

  it('shows a call and answers it, as a stand-in that opens nothing; Ctrl-C ends it with 0', async () => {
    const server = await listen();
    expect(await server.next()).to.equal('Keys: basic, synchronization, licence-code.');
    expect([await server.next(), await server.next()]).to.deep.equal(['Ctrl-C stops it.', '']);
    const body = '{"activity":"newInstance","orderId":"o","orderLineId":"l","businessId":"b-1"}';
    const signed = signQuery(body, ACCESS_KEY, new Date());
    expect(await send(server.url, body, signed)).to.deep.equal({
      instanceId: 'b-1',
      resultCode: '000000',
      resultMsg: 'success. (koo callback listen, a stand-in: nothing is opened)',
    });
    expect(await server.next()).to.match(/^#1 \d\d:\d\d:\d\d\.\d{3} UTC {2}newInstance, SaaS 2\.0$/);
    expect(await server.next()).to.equal(`  POST /saasproduce?${new URLSearchParams({ ...signed })}`);
    expect(await server.next()).to.match(/^ {2}content-type: /);
    expect(await server.next()).to.equal(`  ${body}`);
    expect(await server.next()).to.equal('  ✔ The signature is right.');
    expect(await server.next()).to.match(/^ {2}← HTTP 200 \{"resultCode":"000000"/);
    expect(await server.next()).to.equal('');

    expect(await send(server.url, body, signed)).to.include({ resultCode: '000001' });
    for (let line = 0; line < 5; line += 1) await server.next();
    expect(await server.next()).to.equal('  ✖ The nonce was used before: a replay.');
    for (let line = 0; line < 2; line += 1) await server.next();

    // Licences have the same activity, signed with another key.
    const other = signQuery(body, 'example-licence-key', new Date());
    expect(await send(server.url, body, other)).to.include({ resultCode: '000000' });
    expect(await server.next()).to.match(/^#3 .* {2}newInstance, Licences opened online$/);
    expect(await server.stop()).to.equal(0);
  });

  it('says which mistake was made, one line of JSON for each call', async () => {
    const server = await listen('--json', '--kind', 'saas-2.0', '--lang', 'zh');
    const body = '{"testFlag":"1","activity":"newInstance","orderId":"o","orderLineId":"l","businessId":""}';
    const signed = signQuery(body, 'example-licence-key', new Date());
    expect(await send(server.url, body, signed)).to.include({ resultCode: '000001' });
    const line = JSON.parse(await server.next());
    expect(validate(line), JSON.stringify(validate.errors)).to.equal(true);
    expect(line).to.deep.include({
      activity: 'newInstance',
      body,
      fields: [{ kind: 'missing', path: 'businessId' }],
      isReplayed: false,
      isSigned: false,
      number: 1,
      protocol: 'saas-2.0',
    });
    expect(line.mistakes).to.deep.equal([
      {
        expected: 'basic',
        key: 'licence-code',
        kind: 'other-key',
        message: '签名使用了License授权码交付接口的访问密钥，应使用基础接口的访问密钥。',
      },
    ]);
    const right = signQuery(body, ACCESS_KEY, new Date());
    expect(await send(server.url, body, right)).to.include({ resultCode: '000002' });
    await server.next();
    expect((await send(server.url, '\u001B[31m{', {})).resultCode).to.equal('000001');
    const text = await server.next();
    expect(text)
      .to.contain(String.raw`\u001b[31m{`)
      .and.not.contain('\u001B');
    expect(JSON.parse(text).mistakes.map(({ kind }: { kind: string }) => kind)).to.deep.equal([
      'missing',
      'missing',
      'missing',
    ]);
    const response = await fetch(server.url);
    expect(response.status).to.equal(200);
    expect(JSON.parse(await server.next())).not.to.have.property('activity');
    expect(await server.stop('SIGTERM')).to.equal(0);
  });

  it('answers otherwise where it is told to', async () => {
    const server = await listen('--json', '--answer', '000004', '--http-status', '503', '--delay', '1');
    const { one } = findInterface('newInstance');
    const call = signedCall(
      one,
      { activity: 'newInstance', businessId: 'b', orderId: 'o', orderLineId: 'l' },
      { accessKey: ACCESS_KEY, address: new URL(server.url), now: new Date() },
    );
    const { answer, durationMs } = await sendCall(call);
    expect(answer).to.include({ status: 503 });
    expect(JSON.parse((answer as { body: string }).body)).to.include({
      instanceId: 'b',
      resultCode: '000004',
    });
    expect(durationMs).to.be.at.least(990);
    // One that waits does not hold up the end.
    const waiting = sendCall({ ...call, url: new URL(call.url) });
    await server.next();
    expect(await server.stop()).to.equal(0);
    expect((await waiting).answer).to.have.any.keys('failure', 'status');
  });

  it('passes what koo callback test checks of a server, as it answers like a right one', async () => {
    const server = await listen('--json');
    for (const protocol of ['saas-2.0', 'kit-2.0', 'saas-1.0', 'licence-code', 'kit-1.0'] as const) {
      const key = {
        'kit-1.0': 'example-synchronization-key',
        'kit-2.0': 'example-synchronization-key',
        'licence-code': 'example-licence-key',
        'saas-1.0': ACCESS_KEY,
        'saas-2.0': ACCESS_KEY,
      }[protocol];
      const { checks } = await testServer(
        { accessKey: key, protocol, url: new URL(`${server.url}/${protocol}`) },
        ['lifecycle'],
      );
      const failed = checks.filter(({ isMet, level }) => !isMet && level === 'must');
      expect(failed.map(({ message, rule }) => `${protocol} ${rule} ${String(message)}`)).to.deep.equal([]);
      expect(checks.length, protocol).to.be.at.least(5);
    }

    expect(await server.stop()).to.equal(0);
  });

  it('signs and encrypts what 1.0 does', async () => {
    const server = await listen('--json');
    const { one } = findInterface('newInstance', ['saas-1.0']);
    const members = {
      activity: 'newInstance',
      businessId: 'b',
      customerId: 'c',
      orderId: 'o',
      productId: 'p',
    };
    const call = signedCall(one, members, {
      accessKey: ACCESS_KEY,
      address: new URL(server.url),
      now: new Date(),
    });
    const { answer } = await sendCall(call);
    const { body, bodySign } = answer as { body: string; bodySign: string };
    expect(verifyBodySign(bodySign, body, ACCESS_KEY)).to.deep.equal({ valid: true });
    expect(decryptValue(JSON.parse(body).appInfo.password, ACCESS_KEY)).to.equal('example-password');
    expect(await server.stop()).to.equal(0);
  });

  it('reads no body that is too large, and is not stopped by what is no HTTP', async () => {
    const server = await listen('--json');
    const port = Number(new URL(server.url).port);
    const socket = connect(port, '127.0.0.1');
    socket.resume();
    socket.write('no HTTP\r\n\r\n');
    await once(socket, 'close');
    const response = await fetch(server.url, { body: 'x'.repeat(5_000_000), method: 'POST' }).catch(
      () => undefined,
    );
    // Its answer may be lost with the connection.
    expect(response?.status ?? 413).to.equal(413);
    const line = JSON.parse(await server.next());
    expect(line).to.deep.include({ body: '', isTooLarge: true });
    expect(validate(line), JSON.stringify(validate.errors)).to.equal(true);
    expect(await server.stop()).to.equal(0);
  });

  it('says that a port is used, and refuses what is wrong', async () => {
    const server = await listen();
    const { port } = new URL(server.url);
    const cwd = await folder();
    const code = async (
      env: Record<string, string>,
      ...flags: string[]
    ): Promise<[string, number | null]> => {
      const run = await runKoo(['callback', 'listen', '--json', ...flags], { cwd, env });
      return [JSON.parse(run.stdout).error.code, run.code];
    };

    expect(await code(ENV, '--port', port)).to.deep.equal(['PORT_IN_USE', 3]);
    expect(await code({})).to.deep.equal(['NO_CALLBACK_KEY', 3]);
    expect(await code(ENV, '--answer', '4')).to.deep.equal(['RESULT_CODE_FORM', 2]);
    await server.stop();
  });

  it('explains a call of Python (needs python3)', async function () {
    if (spawnSync('python3', ['--version']).status !== 0) this.skip();
    const server = await listen('--json');
    // As a public example has it: the body as json.dumps writes it, and a plain SHA-256.
    const script = [
      'import hashlib, hmac, json, sys, time, urllib.request',
      'url, key = sys.argv[1:]',
      'body = json.dumps({"activity": "newInstance", "orderId": "订单", "orderLineId": "l", "businessId": "b"}, sort_keys=True)',
      't, n = str(int(time.time() * 1000)), "nonce-1"',
      'canonical = key + n + t + hashlib.sha256(body.encode()).hexdigest()',
      'signature = hmac.new(key.encode(), canonical.encode(), hashlib.sha256).hexdigest()',
      'compact = json.dumps(json.loads(body), ensure_ascii=False).encode()',
      'urllib.request.urlopen(urllib.request.Request(f"{url}/x?signature={signature}&timestamp={t}&nonce={n}", compact))',
    ].join('\n');
    await promisify(execFile)('python3', ['-c', script, server.url, ACCESS_KEY]);
    const { mistakes } = JSON.parse(await server.next());
    expect(mistakes.map(({ kind }: { kind: string }) => kind)).to.deep.equal([
      'blanks',
      'escaped-unicode',
      'plain-sha256',
    ]);
    await server.stop();
  });
});
