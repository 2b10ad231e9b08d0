import { expect } from 'chai';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { validate } from '#validators/output-callback-test';
import {
  ACCESS_KEY,
  OTHER_KEY,
  SellerServer,
  type SellerServerOptions,
} from '../callback/stories/seller-server.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('koo callback test', () => {
  const folder = temporaryFolders();

  const tested = async (
    flags: string[],
    options: SellerServerOptions = {},
  ): Promise<KooRun & { url: string }> => {
    const server = await SellerServer.start(options);
    try {
      const url = server.url.href;
      const run = await runKoo(['callback', 'test', url, ...flags], {
        cwd: await folder(),
        env: { KOO_CALLBACK_KEY: ACCESS_KEY },
      });
      return { ...run, url };
    } finally {
      await server.stop();
    }
  };

  it('says of a good server that everything is met', async () => {
    const { code, stderr, stdout, url } = await tested([]);
    expect(code, stderr).to.equal(0);
    expect(stderr).to.equal('');
    expect(stdout).to.match(
      new RegExp(
        `^koo called ${url} as KooGallery does \\(SaaS 2.0\\)\\.\n\n✔ lifecycle: \\d+ checks\n✔ debugging: `,
      ),
    );
    expect(stdout).to.match(/\n\n\d+ checks: all met\.\n$/);
  });

  it('says what a server does wrong, by which rule and page, and how to repeat it', async () => {
    const { code, stdout } = await tested(['repeated'], { fault: 'no-idempotency' });
    expect(code).to.equal(1);
    expect(stdout).to.match(
      /\n {2}must The same order line got two instances: \w+ and \w+\. \[callback\/same-instance\]\n/,
    );
    expect(stdout).to.contain(
      '\n      → Return the same instanceId for the same orderId and orderLineId; businessId is new in each call.\n' +
        '      https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649427.html\n' +
        "      curl -sS 'http://127.0.0.1:",
    );
    expect(stdout).to.match(/✖ repeated: 1 of \d+ checks not met\n/);
    expect(stdout).to.match(/\n\d+ checks: not met: 1 must\.\n$/);
  });

  it('prints what the debugging page would', async () => {
    const { stdout } = await tested(['lifecycle'], { fault: 'http-201' });
    expect(stdout).to.contain(
      '      debugging page: 调测失败，接口响应httpCode=201，请检查服务器日志，定位失败原因.\n',
    );
  });

  it('fails by the level that is asked for', async () => {
    expect((await tested(['time'], { fault: 'forgets-nonces' })).code).to.equal(0);
    expect((await tested(['time', '--fail-on', 'should'], { fault: 'forgets-nonces' })).code).to.equal(1);
    expect((await tested(['time', '--fail-on', 'should'], { fault: 'future-accepted' })).code).to.equal(0);
    expect((await tested(['time', '--fail-on', 'unclear'], { fault: 'future-accepted' })).code).to.equal(1);
  });

  it('prints everything with --json, and never the key', async () => {
    const run = await tested(['--json'], { fault: 'unsigned' });
    expect(run.code).to.equal(1);
    const result = JSON.parse(run.stdout);
    expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    expect(result.summary).to.deep.include({ must: 3, should: 0, unclear: 0 });
    expect(run.stdout + run.stderr).not.to.contain(ACCESS_KEY);
  });

  it('writes several formats in one run, and text to the terminal', async () => {
    const cwd = await folder();
    const server = await SellerServer.start({ fault: 'unsigned' });
    const formats = ['html', 'json', 'junit', 'markdown', 'sarif'];
    try {
      const { code, stderr, stdout } = await runKoo(
        [
          'callback',
          'test',
          server.url.href,
          ...formats.flatMap((name) => ['--format', `${name}=out/${name}`]),
        ],
        { cwd, env: { KOO_CALLBACK_KEY: ACCESS_KEY } },
      );
      expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
      expect(stdout).to.match(/^koo called /);
    } finally {
      await server.stop();
    }

    expect((await readdir(path.join(cwd, 'out'))).sort()).to.deep.equal(formats);
    const json = JSON.parse(await readFile(path.join(cwd, 'out/json'), 'utf8'));
    expect(validate(json), JSON.stringify(validate.errors)).to.equal(true);
    for (const name of formats) {
      const text = await readFile(path.join(cwd, 'out', name), 'utf8');
      expect(text, name).to.contain('callback/signature').and.not.to.contain(ACCESS_KEY);
    }
  });

  it('prints one format instead of text', async () => {
    const { code, stdout } = await tested(['debugging', '--format', 'markdown']);
    expect(code).to.equal(0);
    expect(stdout).to.match(/^### koo callback test\n\n\d+ checks: all met\.\n/);
    const json = await tested(['debugging', '--format', 'json']);
    expect(validate(JSON.parse(json.stdout)), JSON.stringify(validate.errors)).to.equal(true);
  });

  it('reports what was found until it is stopped', async () => {
    let stop: () => void = () => {};
    let calls = 0;
    const server = http.createServer((request, response) => {
      request.resume().on('end', () => {
        calls += 1;
        // The second call is never answered.
        if (calls > 1) return stop();
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"resultCode":"000000","resultMsg":"success.","instanceId":"i1"}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const cwd = await folder();
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
      const run = await runKoo(['callback', 'test', url, '--format', 'json=out.json'], {
        cwd,
        env: { KOO_CALLBACK_KEY: ACCESS_KEY },
        onStart: (child) => (stop = () => child.kill('SIGINT')),
      });
      expect(run.code, run.stderr).to.equal(130);
      expect(run.stdout).to.match(/✔ lifecycle: \d+ checks\n(?:- \S+: not played.*\n)+\n\d+ checks: all met/);
      expect(run.stderr).to.contain('INTERRUPTED').and.not.to.contain('lifecycle');
      const result = JSON.parse(await readFile(path.join(cwd, 'out.json'), 'utf8'));
      expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
      expect(result.tries).to.have.length(1);
      expect(result.skipped.map(({ story }: { story: string }) => story)).to.include('repeated');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('speaks Chinese', async () => {
    const { stdout } = await tested(['repeated', '--lang', 'zh'], { fault: 'no-idempotency' });
    expect(stdout).to.contain(
      '→ 对相同的 orderId 和 orderLineId，请返回相同的 instanceId；businessId 每次都不同。',
    );
    expect(stdout).to.match(/\n共 \d+ 项检查：未满足：must 1 项。\n$/);
  });

  describe('in a project', () => {
    const PRODUCT = 'product: {id: OFFI1, name: Demo, access: saas}\n';

    it('calls the address that koo.yaml has, with the key of the profile', async () => {
      const server = await SellerServer.start();
      const cwd = await folder();
      const credentials = path.join(await folder(), 'credentials.yaml');
      await writeFile(credentials, `profiles: {default: {callbackKeys: {basic: '${ACCESS_KEY}'}}}\n`, {
        mode: 0o600,
      });
      await writeFile(
        path.join(cwd, 'koo.yaml'),
        `${PRODUCT}callback: {address: "${server.url.href}", protocol: saas-2.0}\n`,
      );
      try {
        const env = { KOO_CREDENTIALS_FILE: credentials };
        const run = await runKoo(['callback', 'test', 'debugging', '--kind', 'saas-2.0'], { cwd, env });
        expect(run.stderr).to.equal('');
        expect(run.stdout).to.match(
          /^koo called .* \(SaaS 2\.0\)\.\n\n✔ debugging: (\d+) checks\n\n\1 checks: all met/,
        );
        expect(run.code).to.equal(0);
      } finally {
        await server.stop();
      }
    });

    it('calls no host of a repository, and does not show a key that is in koo.yaml', async () => {
      const cwd = await folder();
      await writeFile(
        path.join(cwd, 'koo.yaml'),
        `${PRODUCT}callback: {address: "https://attacker.example/"}\n`,
      );
      const env = { KOO_CALLBACK_KEY: ACCESS_KEY };
      const run = await runKoo(['callback', 'test'], { cwd, env });
      expect(run.code).to.equal(2);
      expect(run.stderr).to.contain('attacker.example is not this machine.');
      await writeFile(path.join(cwd, 'koo.yaml'), `${PRODUCT}callback: {key: ${ACCESS_KEY}}\n`);
      const other = await runKoo(['callback', 'test'], { cwd });
      expect(other.code).to.equal(2);
      expect(other.stderr).to.contain('`key` is not known in `callback`');
      expect(run.stderr + other.stderr + other.stdout).not.to.contain(ACCESS_KEY);
    });
  });

  it('asks for usage where the product is paid for by it', async () => {
    expect((await tested(['lifecycle'])).code).to.equal(0);
    const { code, stdout } = await tested(['lifecycle', '--billing', 'on-demand']);
    expect(code).to.equal(1);
    expect(stdout).to.contain('[callback/usage-info]');
  });

  it('restarts the server by a command', async () => {
    const without = await tested(['restart']);
    expect(without.stdout).to.contain('restart: not played; give a command that kills the server');
    const made = await tested(['restart', '--restart', 'exit 0']);
    expect(made.code, made.stdout).to.equal(0);
    expect(made.stdout).to.contain('✔ restart: ');
    const failed = await tested(['restart', '--restart', 'exit 7', '--json']);
    expect(failed.code).to.equal(3);
    expect(JSON.parse(failed.stdout).error).to.include({
      code: 'RESTART_FAILED',
      message: 'The command of --restart failed (7): exit 7',
    });
  });

  it('encrypts client secrets with the public key of a file', async () => {
    const cwd = await folder();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const file = path.join(cwd, 'public.pem');
    await writeFile(file, publicKey.export({ format: 'pem', type: 'spki' }));
    const server = await SellerServer.start({ privateKey, protocol: 'kit-2.0' });
    const call = ['callback', 'test', server.url.href, 'application', '--kind', 'kit-2.0', '--public-key'];
    const env = { KOO_CALLBACK_KEY_SYNCHRONIZATION: ACCESS_KEY };
    const run = await runKoo([...call, file], { cwd, env });
    await writeFile(file, 'no key');
    const wrong = await runKoo([...call, file, '--json'], { cwd, env });
    await server.stop();
    expect(run.code, run.stdout + run.stderr).to.equal(0);
    expect(server.secrets).to.have.length(6);
    expect(wrong.code).to.equal(2);
    expect(JSON.parse(wrong.stdout).error).to.include({ code: 'BAD_PUBLIC_KEY' });
  });

  it('receives licences on a port', async () => {
    const port = await freePort();
    const marketplace = new URL(`http://127.0.0.1:${port}`);
    const env = { KOO_CALLBACK_KEY: OTHER_KEY, KOO_CALLBACK_KEY_LICENCE_CODE: ACCESS_KEY };
    for (const [fault, code] of [
      [undefined, 0],
      ['other-licence', 1],
    ] as const) {
      const server = await SellerServer.start({ fault, marketplace, protocol: 'licence' });
      const call = ['callback', 'test', server.url.href, 'licence', '--kind', 'licence'];
      const run = await runKoo([...call, '--events-port', String(port)], { cwd: await folder(), env });
      await server.stop();
      expect(run.code, run.stdout + run.stderr).to.equal(code);
    }
  });

  const wrong: Array<
    [what: string, call: string[], env: Record<string, string>, code: string, exit: number]
  > = [
    ['a host of others', ['https://seller.example/x'], { KOO_CALLBACK_KEY: 'x' }, 'HOST_NOT_CONFIRMED', 2],
    ['HTTP to elsewhere', ['http://seller.example/x'], { KOO_CALLBACK_KEY: 'x' }, 'NOT_HTTPS', 2],
    ['no key', ['http://127.0.0.1:9/x'], {}, 'NO_CALLBACK_KEY', 3],
    ['an unknown story', ['http://127.0.0.1:9/x', 'forms2'], { KOO_CALLBACK_KEY: 'x' }, 'UNKNOWN_STORY', 2],
    ['an unknown format', ['http://127.0.0.1:9/x', '--format', 'pdf'], {}, 'UNKNOWN_FORMAT', 2],
    ['no address', [], { KOO_CALLBACK_KEY: 'x' }, 'NO_CALLBACK_ADDRESS', 2],
    ['an unknown protocol', ['--kind', 'koo'], {}, 'WRONG_CALL', 2],
  ];
  for (const [what, call, env, code, exit] of wrong) {
    it(`refuses ${what}`, async () => {
      const run = await runKoo(['callback', 'test', ...call, '--json'], { cwd: await folder(), env });
      expect(run.code, run.stdout).to.equal(exit);
      expect(JSON.parse(run.stdout).error).to.include({ code });
    });
  }
});
