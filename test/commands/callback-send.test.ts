// cspell:ignore rfile wfile Instanc
import { expect } from 'chai';
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { validate as isCall } from '#validators/output-callback-call';
import { validate as isList } from '#validators/output-callback-replay';
import { verifyBodyToken, verifyQueryToken } from '../../src/callback/signing/auth-token.js';
import { bodySign } from '../../src/callback/signing/body-sign.js';
import { verifyHeaders } from '../../src/callback/signing/header-signature.js';
import { verifyQuery } from '../../src/callback/signing/query-signature.js';
import { runKooHere } from '../support/run-koo-here.js';
import type { KooRun } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Invented. */
const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const KIT_KEY = 'example-synchronization-key';
const ENV = { KOO_CALLBACK_KEY: ACCESS_KEY, KOO_CALLBACK_KEY_SYNCHRONIZATION: KIT_KEY };
const GOOD = '{"resultCode":"000000","resultMsg":"success.","instanceId":"i-1"}';

interface Received {
  method: string;
  url: URL;
  headers: http.IncomingHttpHeaders;
  body: string;
}

describe('koo callback send and replay', () => {
  const folder = temporaryFolders();
  const stops: Array<() => void> = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  /** A server that answers every call in the same way. */
  const answering = async (
    body = GOOD,
    headers: Record<string, string> = {},
  ): Promise<{ received: Received[]; url: string }> => {
    const received: Received[] = [];
    const server = http.createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      received.push({
        body: Buffer.concat(chunks).toString('utf8'),
        headers: request.headers,
        method: request.method!,
        url: new URL(request.url!, 'http://x'),
      });
      response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/saasproduce` };
  };

  const koo = async (call: string[], cwd?: string, env: Record<string, string> = ENV): Promise<KooRun> =>
    runKooHere(['callback', ...call], { cwd: cwd ?? (await folder()), env });

  it('shows a call whole: how it is signed, what went out and came back, and what KooGallery would say', async () => {
    const { received, url } = await answering();
    const { code, stderr, stdout } = await koo(['send', 'newInstance', url, 'orderId=CS1']);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const [{ body, url: called }] = received as [Received];
    const query = called.searchParams;
    expect(verifyQuery({ body, query }, ACCESS_KEY, { now: new Date() })).to.deep.equal({ valid: true });
    expect(JSON.parse(body)).to.include({
      activity: 'newInstance',
      orderId: 'CS1',
      orderLineId: 'CS1-000001',
    });
    expect(stdout).to.contain(
      'newInstance (Create an instance), SaaS 2.0\n  invented  orderLineId, businessId\n',
    );
    for (const shown of [body, query.get('nonce')!, query.get('signature')!, GOOD])
      expect(stdout).to.contain(shown);
    expect(stdout).to.contain(`             <key>${query.get('nonce')}${query.get('timestamp')}`);
    expect(stdout).to.contain('✔ KooGallery would accept this response.\n');
    expect(stdout).to.match(/\nWith a new signature: koo callback replay [\da-f]{8}\n$/);
    expect(stdout).not.to.contain(ACCESS_KEY);
  });

  it('says what KooGallery would not accept, and exits with 1', async () => {
    const { url } = await answering('{"resultCode":"000000"}');
    const { code, stdout } = await koo(['send', 'queryInstance', url, 'instanceId=i-1']);
    expect(code).to.equal(1);
    expect(stdout).to.contain('✖ KooGallery would not accept this response. [callback/answer-form]\n');
    expect(stdout).to.contain(
      '  debugging page: 调测失败，解析响应体失败，响应格式参考{"resultCode":"000000","resultMsg":"success."}.\n',
    );
  });

  it('sends calls of every protocol', async () => {
    const signed = bodySign(GOOD, ACCESS_KEY);
    const { received, url } = await answering(GOOD, { 'Body-Sign': signed });
    const first = await koo(['send', 'expireInstance', url, 'instanceId=i', '--json']);
    expect(first.code, first.stdout).to.equal(0);
    expect(received[0]!.method).to.equal('GET');
    expect(verifyQueryToken(received[0]!.url.searchParams, ACCESS_KEY)).to.deep.equal({ valid: true });

    await koo(['send', 'tenantSync', url]);
    const { body, headers } = received[1]!;
    expect(received[1]!.url.pathname).to.equal('/saasproduce/produceAPI/v2/tenantSync');
    expect(verifyHeaders({ body, headers }, KIT_KEY, { now: new Date() })).to.deep.equal({ valid: true });

    const old = await koo(['send', 'tenantSync', url, '--kind', 'kit-1.0']);
    expect(verifyBodyToken(received[2]!.body, String(received[2]!.headers.authtoken), KIT_KEY)).to.deep.equal(
      {
        valid: true,
      },
    );
    expect(old.code, 'Body-Sign is of another key').to.equal(1);
    expect(old.stdout).to.contain('[callback/body-sign]');
  });

  it('prints what a schema describes with --json, sends nothing with --dry-run, and repeats by curl', async () => {
    const { received, url } = await answering();
    const dry = await koo(['send', 'newInstance', url, '--dry-run', '--json']);
    expect(received).to.have.length(0);
    expect(isCall(JSON.parse(dry.stdout)), JSON.stringify(isCall.errors)).to.equal(true);
    expect(JSON.parse(dry.stdout)).not.to.have.property('answer');
    const { stdout } = await koo(['send', 'newInstance', url, '--json', `later:="it's @x"`]);
    const result = JSON.parse(stdout);
    expect(isCall(result), JSON.stringify(isCall.errors)).to.equal(true);
    expect(result.verdict).to.deep.equal({ isAccepted: true });
    await promisify(execFile)('bash', ['-c', result.curl]);
    expect(received[1]).to.deep.include({ body: received[0]!.body, url: received[0]!.url });
  });

  it('replays a call with a new signature, or with the very same bytes, and lists calls', async () => {
    const { received, url } = await answering();
    const cwd = await folder();
    expect((await koo(['replay'], cwd)).stdout).to.match(/^No calls are recorded here\./);
    const { id } = JSON.parse((await koo(['send', 'newInstance', url, '--json'], cwd)).stdout);
    const again = await koo(['replay', id], cwd);
    expect(again.code, again.stderr).to.equal(0);
    const same = await koo(['replay', id, '--same-signature', '--json'], cwd);
    expect(isCall(JSON.parse(same.stdout)), JSON.stringify(isCall.errors)).to.equal(true);
    const [first, second, third] = received as [Received, Received, Received];
    expect(second.body).to.equal(first.body);
    expect(second.url.search).not.to.equal(first.url.search);
    expect(
      verifyQuery({ body: second.body, query: second.url.searchParams }, ACCESS_KEY, { now: new Date() }),
    ).to.deep.equal({ valid: true });
    expect([third.body, third.url.href]).to.deep.equal([first.body, first.url.href]);

    const listed = await koo(['replay'], cwd);
    expect(listed.stdout).to.match(/^3 calls\nid +sent \(UTC\) +by +activity +outcome +address\n/);
    expect(listed.stdout).to.match(
      new RegExp(
        `\\n${id} {2}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d {2}send +newInstance {2}200 000000 {2}127`,
      ),
    );
    const list = JSON.parse((await koo(['replay', '--json'], cwd)).stdout);
    expect(isList(list), JSON.stringify(isList.errors)).to.equal(true);
    expect(list.calls.map(({ command }: { command: string }) => command)).to.deep.equal([
      'send',
      'replay',
      'replay',
    ]);
    const [name] = await readdir(path.join(cwd, '.koo/callback'));
    expect(await readFile(path.join(cwd, '.koo/callback', name!), 'utf8')).not.to.contain(ACCESS_KEY);
  });

  it('replays a call of koo callback test', async () => {
    const { received, url } = await answering();
    const cwd = await folder();
    await koo(['test', url, 'debugging'], cwd);
    const { calls } = JSON.parse((await koo(['replay', '--json'], cwd)).stdout);
    expect(calls.map(({ command }: { command: string }) => command)).to.deep.equal(
      received.map(() => 'test'),
    );
    const before = received.length;
    expect((await koo(['replay', calls[0].id], cwd)).code).to.equal(0);
    expect(received[before]!.body).to.equal(received[0]!.body);
  });

  it('replays calls of other protocols with a signature of now', async () => {
    const { received, url } = await answering();
    const cwd = await folder();
    for (const [call, ...words] of [
      ['upgrade', 'instanceId=i'],
      ['authSync'],
      ['authSync', '--kind', 'kit-1.0'],
    ] as Array<[string, ...string[]]>) {
      const { id } = JSON.parse((await koo(['send', call, url, ...words, '--json'], cwd)).stdout);
      await koo(['replay', id], cwd);
    }

    const [, token, , header, , bodyToken] = received as Received[];
    expect(verifyQueryToken(token!.url.searchParams, ACCESS_KEY)).to.deep.equal({ valid: true });
    expect(received[0]!.url.search).not.to.equal(token!.url.search);
    expect(verifyHeaders(header!, KIT_KEY, { now: new Date() })).to.deep.equal({ valid: true });
    expect(header!.body).to.equal(received[2]!.body);
    expect(verifyBodyToken(bodyToken!.body, String(bodyToken!.headers.authtoken), KIT_KEY)).to.deep.equal({
      valid: true,
    });
  });

  it('calls no host that only a log names, and follows no link of a repository', async () => {
    const cwd = await folder();
    await mkdir(path.join(cwd, '.koo/callback'), { recursive: true });
    const logged = {
      id: '0123abcd',
      command: 'send',
      protocol: 'saas-2.0',
      activity: 'newInstance',
      sentAt: '2026-11-27T22:34:17.123Z',
      outcome: '200 000000',
      url: 'https://elsewhere.example/saasproduce',
      body: '{}',
    };
    const others = [
      { ...logged, activity: 'no\u001B[31m', id: '00000001', url: 'http://127.0.0.1:9/' },
      { ...logged, id: '00000002', url: 'http://elsewhere.example/' },
    ];
    const file = path.join(cwd, '.koo/callback/20261127223417123-00000000.json');
    await writeFile(file, JSON.stringify({ calls: [logged, ...others], format: 1 }));
    const code = async (...call: string[]): Promise<string> =>
      JSON.parse((await koo([...call, '--json'], cwd)).stdout).error?.code;
    expect(await code('replay', '0123abcd')).to.equal('HOST_NOT_CONFIRMED');
    expect(await code('replay', '00000001')).to.equal('UNKNOWN_CALL');
    expect(await code('replay', '00000002')).to.equal('NOT_HTTPS');
    expect(await code('replay', 'ffffffff')).to.equal('UNKNOWN_CALL');
    expect((await koo(['replay'], cwd)).stdout)
      .to.contain(String.raw`no\u001b[31m`)
      .and.not.contain('\u001B');

    const linked = await folder();
    const outside = await folder();
    await symlink(outside, path.join(linked, '.koo'));
    const { url } = await answering();
    const sent = await koo(['send', 'newInstance', url], linked);
    expect(sent.code).to.equal(0);
    expect(sent.stderr).to.contain('The call is not in the log for koo callback replay');
    expect(await readdir(outside)).to.deep.equal([]);
    expect(await code('replay')).to.equal(undefined);
  });

  it('speaks Chinese', async () => {
    const { url } = await answering('{"resultCode":"000005","resultMsg":"x"}');
    const { stdout } = await koo(['send', 'newInstance', url, '--lang', 'zh']);
    expect(stdout).to.contain('newInstance（创建实例），协议 SaaS类商品接入 2.0\n  自动生成  orderId');
    expect(stdout).to.contain('✖ 云商店不会接受该响应。[callback/result-code]');
    expect(stdout).to.contain('  调试页面: 调用失败，生产接口resultCode返回错误.');
  });

  it('calls a server in Python, and says that none is there (needs python3)', async function () {
    if (spawnSync('python3', ['--version']).status !== 0) this.skip();
    const script = [
      'import http.server, json',
      'class H(http.server.BaseHTTPRequestHandler):',
      '    def do_POST(self):',
      '        self.rfile.read(int(self.headers["content-length"]))',
      '        out = json.dumps({"resultCode": "000004", "resultMsg": "opening", "instanceId": "py-1"}).encode()',
      '        self.send_response(200)',
      '        self.send_header("Content-Type", "application/json")',
      '        self.end_headers()',
      '        self.wfile.write(out)',
      's = http.server.HTTPServer(("127.0.0.1", 0), H)',
      'print(s.server_address[1], flush=True)',
      's.serve_forever()',
    ].join('\n');
    const python: ChildProcess = spawn('python3', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(python, 'exit');
    const [port] = (await once(createInterface(python.stdout!), 'line')) as [string];
    const url = `http://127.0.0.1:${port}/x`;
    const { code, stdout } = await koo(['send', 'newInstance', url]);
    python.kill();
    await ended;
    expect(code, stdout).to.equal(0);
    expect(stdout).to.contain(
      '✔ KooGallery would accept this response, and call queryInstance until the instance is ready.',
    );
    const gone = await koo(['send', 'newInstance', url]);
    expect(gone.code).to.equal(1);
    expect(gone.stdout).to.contain('The server cannot be reached (ECONNREFUSED).');
    expect(gone.stdout).to.contain('[callback/reachable]');
  });

  const wrong: Array<
    [what: string, call: string[], env: Record<string, string>, code: string, exit: number]
  > = [
    ['a host of others', ['newInstance', 'https://seller.example/x'], ENV, 'HOST_NOT_CONFIRMED', 2],
    ['no address', ['newInstance'], ENV, 'NO_CALLBACK_ADDRESS', 2],
    ['no key', ['newInstance', 'http://127.0.0.1:9/x'], {}, 'NO_CALLBACK_KEY', 3],
    ['another activity', ['newInstanc', 'http://127.0.0.1:9/x'], ENV, 'UNKNOWN_ACTIVITY', 2],
    ['another member', ['newInstance', 'http://127.0.0.1:9/x', 'a=1'], ENV, 'UNKNOWN_MEMBER', 2],
    ['a missing member', ['releaseInstance', 'http://127.0.0.1:9/x'], ENV, 'MEMBER_MISSING', 2],
    ['no activity', [], ENV, 'WRONG_CALL', 2],
  ];
  for (const [what, call, env, code, exit] of wrong) {
    it(`refuses ${what}`, async () => {
      const run = await koo(['send', ...call, '--json'], undefined, env);
      expect(run.code, run.stdout).to.equal(exit);
      expect(JSON.parse(run.stdout).error).to.include({ code });
    });
  }
});
