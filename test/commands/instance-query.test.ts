// cspell:ignore rfile wfile
import { expect } from 'chai';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { validate } from '#validators/output-instance-query';
import { encryptValue } from '../../src/callback/encryption/encrypted-value.js';
import { bodySign } from '../../src/callback/signing/body-sign.js';
import { verifyQueryToken } from '../../src/callback/signing/auth-token.js';
import { verifyQuery } from '../../src/callback/signing/query-signature.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Invented. */
const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('koo instance query', () => {
  const folder = temporaryFolders();
  const servers: http.Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  /** A seller's server, which has some instances. */
  const serving = async (
    infoOf: (id: string) => object | undefined,
  ): Promise<{ asked: string[][]; url: string }> => {
    const asked: string[][] = [];
    const server = http.createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString('utf8');
      const { searchParams } = new URL(request.url!, 'http://x');
      const isGet = request.method === 'GET';
      const verified = isGet
        ? verifyQueryToken(searchParams, ACCESS_KEY)
        : verifyQuery({ body, query: searchParams }, ACCESS_KEY, { now: new Date() });
      const ids = (isGet ? searchParams.get('instanceId')! : JSON.parse(body).instanceId).split(
        ',',
      ) as string[];
      asked.push(ids);
      const missing = ids.some((id) => infoOf(id) === undefined);
      const info = ids
        .filter((id) => id !== 'left-out')
        .map((instanceId) => ({ instanceId, ...infoOf(instanceId) }));
      const answer = JSON.stringify(
        !verified.valid
          ? { resultCode: '000001', resultMsg: 'who are you' }
          : missing
            ? { resultCode: '000003', resultMsg: 'no such instance' }
            : { encryptType: '2', info, resultCode: '000000', resultMsg: 'success.' },
      );
      response.writeHead(200, {
        'Body-Sign': bodySign(answer, ACCESS_KEY),
        'content-type': 'application/json',
      });
      response.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/saasproduce` };
  };

  const query = async (
    call: string[],
    more: { env?: Record<string, string>; input?: string } = {},
  ): Promise<KooRun> =>
    runKoo(['instance', 'query', ...call], {
      cwd: await folder(),
      env: more.env ?? { KOO_CALLBACK_KEY: ACCESS_KEY },
      input: more.input,
    });
  const plain = (id: string): object => ({
    appInfo: {
      frontEndUrl: `https://${id}.example`,
      memo: '=1+1',
      password: 'secret-of-it',
      userName: 'admin',
    },
    usageInfo: [
      { relatedInstanceId: `${id}-sms`, statisticalTime: '20221124023618256', usageValue: 12.5 },
      { relatedInstanceId: `${id}-mms`, statisticalTime: '20221124023618256', usageValue: 3 },
    ],
  });

  it('shows what a user needs of an instance, a row for each usage, and no password unless it is asked for', async () => {
    const { url } = await serving((id) => (id === 'bare' ? {} : plain(id)));
    const { code, stderr, stdout } = await query(['i-1', 'bare', '--url', url]);
    expect(code, stderr).to.equal(0);
    expect(stdout).to.equal(
      [
        'instanceId  frontEndUrl          userName  password  memo  relatedInstanceId  usageValue  statisticalTime',
        'i-1         https://i-1.example  admin     ***       =1+1  i-1-sms            12.5        20221124023618256',
        'i-1         https://i-1.example  admin     ***       =1+1  i-1-mms            3           20221124023618256',
        'bare',
        '',
      ].join('\n'),
    );
    expect(stderr).to.equal('2 of 2 instances found, with 1 call.\n');
    expect((await query(['i-1', '--url', url, '--show-secrets'])).stdout).to.contain('  secret-of-it  ');
    const json = await query(['i-1', '--url', url, '--json']);
    expect(validate(JSON.parse(json.stdout)), JSON.stringify(validate.errors)).to.equal(true);
    expect(json.stdout).not.to.contain('secret-of-it');
    const chinese = await query(['i-1', '--url', url, '--lang', 'zh']);
    expect(chinese.stderr).to.equal('共查询 1 个实例，找到 1 个，调用 1 次。\n');
  });

  it('writes CSV in which no spreadsheet runs a formula', async () => {
    const { url } = await serving(plain);
    const { stdout } = await query(['i-1', '--url', url, '--format', 'csv']);
    expect(stdout.split('\r\n')[0]).to.equal(
      'instanceId,frontEndUrl,adminUrl,userName,password,memo,relatedInstanceId,usageValue,statisticalTime,dashboardUrl',
    );
    expect(stdout.split('\r\n')[1]).to.equal(
      "i-1,https://i-1.example,,admin,***,'=1+1,i-1-sms,12.5,20221124023618256,",
    );
  });

  it('asks for 100 at a time, from standard input, and divides a call that is refused because of one', async () => {
    const { asked, url } = await serving((id) => (id === 'i-7' ? undefined : {}));
    const input = Array.from({ length: 250 }, (_, at) => `i-${at}`).join('\r\n');
    const { code, stderr } = await query(['-', 'i-3', '--url', url], { input });
    expect(code).to.equal(1);
    expect(Math.max(...asked.map((ids) => ids.length))).to.equal(100);
    expect(stderr).to.match(
      /^i-7: the server returned resultCode 000003 \(no such instance\)\n249 of 250 instances found, with \d\d calls\.\n$/,
    );
    expect(asked.length).to.be.below(20);
  });

  it('decrypts what 1.0 encrypts, and shows nothing that is not encrypted with the key', async () => {
    const { url } = await serving((id) => ({
      appInfo: {
        frontEndUrl: 'https://app.example',
        password: id === 'i-1' ? encryptValue('decrypted-1', ACCESS_KEY, { encryptType: '2' }) : 'plain-text',
        userName: encryptValue('admin', ACCESS_KEY, { encryptType: '2' }),
      },
    }));
    const right = await query(['i-1', '--url', url, '--kind', 'saas-1.0', '--show-secrets']);
    expect(right.code, right.stderr).to.equal(0);
    expect(right.stdout).to.contain('admin     decrypted-1');
    const wrong = await query(['i-2', '--url', url, '--kind', 'saas-1.0', '--show-secrets', '--json']);
    expect(wrong.code).to.equal(1);
    expect(wrong.stdout).not.to.contain('plain-text');
    expect(JSON.parse(wrong.stdout).instances[0]).to.include({
      reason: 'password cannot be decrypted with the key',
      status: 'found',
    });
  });

  it('reports what a response leaves out, and what the server says of a wrong key', async () => {
    const { url } = await serving(plain);
    const some = await query(['i-1', 'left-out', '--url', url]);
    expect(some.code).to.equal(1);
    expect(some.stderr).to.equal(
      'left-out: the response does not have it\n1 of 2 instances found, with 1 call.\n',
    );
    const other = await query(['i-1', '--url', url], { env: { KOO_CALLBACK_KEY: 'another-example-key' } });
    expect(other.code).to.equal(1);
    expect(other.stdout).to.equal('');
    expect(other.stderr).to.contain('i-1: the server returned resultCode 000001 (who are you)\n');
  });

  it('asks a server in Python (needs python3)', async function () {
    if (spawnSync('python3', ['--version']).status !== 0) this.skip();
    const script = [
      'import http.server, json',
      'class H(http.server.BaseHTTPRequestHandler):',
      '    def do_POST(self):',
      '        ids = json.loads(self.rfile.read(int(self.headers["content-length"])))["instanceId"].split(",")',
      '        info = [{"instanceId": i, "appInfo": {"frontEndUrl": "https://用户.example"}} for i in ids]',
      '        out = json.dumps({"resultCode": "000000", "resultMsg": "", "info": info}).encode()',
      '        self.send_response(200)',
      '        self.send_header("Content-Type", "application/json; charset=utf-8")',
      '        self.end_headers()',
      '        self.wfile.write(out)',
      's = http.server.HTTPServer(("127.0.0.1", 0), H)',
      'print(s.server_address[1], flush=True)',
      's.serve_forever()',
    ].join('\n');
    const python = spawn('python3', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(python, 'exit');
    const [port] = (await once(createInterface(python.stdout), 'line')) as [string];
    const url = `http://127.0.0.1:${port}/x`;
    const { code, stdout } = await query(['i-1', '--url', url]);
    python.kill();
    await ended;
    expect({ code, stdout }).to.deep.equal({
      code: 0,
      stdout: 'instanceId  frontEndUrl\ni-1         https://用户.example\n',
    });
    const gone = await query(['i-1', '--url', url, '--json']);
    expect(gone.code).to.equal(3);
    expect(JSON.parse(gone.stdout).error.code).to.equal('CALLBACK_UNREACHABLE');
  });

  const wrong: Array<[what: string, call: string[], input: string | undefined, code: string, exit: number]> =
    [
      ['no ID', [], undefined, 'WRONG_CALL', 2],
      ['no ID on standard input', ['-', '--url', 'http://127.0.0.1:9/'], '\n\n', 'NO_INSTANCE_IDS', 2],
      ['two IDs in one', ['a,b', '--url', 'http://127.0.0.1:9/'], undefined, 'INSTANCE_ID_FORM', 2],
      ['no address', ['a'], undefined, 'NO_CALLBACK_ADDRESS', 2],
      ['a host of others', ['a', '--url', 'https://seller.example/'], undefined, 'HOST_NOT_CONFIRMED', 2],
    ];
  for (const [what, call, input, code, exit] of wrong) {
    it(`refuses ${what}`, async () => {
      const run = await query([...call, '--json'], { input });
      expect(run.code, run.stdout).to.equal(exit);
      expect(JSON.parse(run.stdout).error).to.include({ code });
    });
  }
});
