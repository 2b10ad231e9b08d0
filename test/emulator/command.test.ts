import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { validate } from '#validators/output-emulator';
import { KOO, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { httpCall, SignedClient } from './support/http-call.js';

describe('koo emulator', () => {
  const folder = temporaryFolders();
  const children: ChildProcess[] = [];

  after(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  interface Started {
    child: ChildProcess;
    stdout: () => string;
    stderr: () => string;
    ended: Promise<[code: number | null, signal: string | null]>;
  }

  /** Runs it until `ready` is on standard output. */
  async function startKoo(call: string[], cwd: string, ready: RegExp): Promise<Started> {
    const child = spawn(process.execPath, [KOO, 'emulator', ...call], {
      cwd,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let stdout = '';
    let stderr = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const ended = once(child, 'close') as Started['ended'];
    await new Promise<void>((resolve, reject) => {
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        if (ready.test(stdout)) resolve();
      });
      void ended.then(([code]) => reject(new Error(`ended with ${code}: ${stderr}`)));
    });
    return { child, ended, stderr: () => stderr, stdout: () => stdout };
  }

  it('says where it is, serves, and ends with 0 at Ctrl-C', async () => {
    const cwd = await folder();
    const { child, ended, stderr, stdout } = await startKoo([], cwd, /Stop it/);
    const data = path.join(cwd, '.koo/local');
    const keys = JSON.parse(readFileSync(path.join(data, 'credentials.json'), 'utf8'));
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout())![0];
    expect(stdout()).to.include(keys.accessKey).and.to.include(path.join(data, 'credentials.json'));
    expect(stdout()).to.include(`kill ${child.pid}`);
    expect(stdout() + stderr()).to.not.include(keys.secretKey);
    expect((await new SignedClient(url, keys).call('GET', '/console/v1/assets')).json).to.deep.equal({
      assets: [],
    });
    child.kill('SIGINT');
    expect(await ended).to.deep.equal([0, null]);
    expect(stderr()).to.include('GET /console/v1/assets 200');
    expect(existsSync(path.join(data, 'endpoint.json'))).to.equal(false);
  });

  it('prints one object with --json, serves on, and ends with 0 at SIGTERM', async () => {
    const cwd = await folder();
    const { child, ended, stderr, stdout } = await startKoo(
      ['--json', '--data', 'state', '--review', 'manual'],
      cwd,
      /\n}\n/,
    );
    const printed = JSON.parse(stdout());
    expect(validate(printed), JSON.stringify(validate.errors)).to.equal(true);
    expect(printed).to.include({ dataFolder: path.join(cwd, 'state'), pid: child.pid, region: 'local' });
    const keys = JSON.parse(readFileSync(printed.credentialsFile, 'utf8'));
    expect((await new SignedClient(printed.url, keys).call('GET', '/console/v1/templates')).status).to.equal(
      200,
    );
    child.kill('SIGTERM');
    expect(await ended).to.deep.equal([0, null]);
    expect(JSON.parse(stdout())).to.deep.equal(printed);
    expect(stderr()).to.equal('');
  });

  it('holds bodies to the gateway’s 12 MB with --gateway-limit', async () => {
    const { child, ended, stdout } = await startKoo(['--json', '--gateway-limit'], await folder(), /\n}\n/);
    const { credentialsFile, url } = JSON.parse(stdout());
    const client = new SignedClient(url, JSON.parse(readFileSync(credentialsFile, 'utf8')));
    expect((await client.putObject('big.zip', Buffer.alloc(12 * 1024 * 1024 + 1))).json.error_code).to.equal(
      'APIGW.0201',
    );
    expect((await client.putObject('good.zip', Buffer.alloc(12 * 1024 * 1024))).status).to.equal(200);
    child.kill('SIGTERM');
    await ended;
  });

  it('tells where another one runs, and exits with 3', async () => {
    const cwd = await folder();
    const { child, ended, stdout } = await startKoo(['--json'], cwd, /\n}\n/);
    const { url } = JSON.parse(stdout());
    const second = await runKoo(['emulator', '--json'], { cwd });
    expect(second.code).to.equal(3);
    const { error } = JSON.parse(second.stdout);
    expect(error).to.include({ code: 'EMULATOR_RUNNING' });
    expect(error.message).to.include(url);
    expect(error.hints).to.have.length.of.at.least(1);
    child.kill('SIGTERM');
    await ended;
  });

  it('exits with 3 when the port is in use, and with 2 for a call that is wrong', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const cwd = await folder();
    const taken = await runKoo(['emulator', '--port', String(port)], { cwd });
    server.close();
    expect(taken.code).to.equal(3);
    expect(taken.stderr).to.include(`Cannot listen on port ${port}`).and.to.include('→');
    for (const call of [
      ['--port', '70000'],
      ['--review', 'never'],
      ['--host', '0.0.0.0'],
    ]) {
      expect((await runKoo(['emulator', ...call], { cwd })).code, call.join(' ')).to.equal(2);
    }
  });

  it('says where orders go with --callback, and can order what koo.yaml declares', async () => {
    const cwd = await folder();
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      'product: {id: OFFI1, name: Noteboard, access: saas}\ncallback: {protocol: licence}\n',
    );
    process.env.KOO_CALLBACK_KEY_LICENCE_CODE = 'an-invented-key';
    const address = 'http://127.0.0.1:9/saasproduce';
    const { child, ended, stdout } = await startKoo(['--callback', address, '--json'], cwd, /^\}/m).finally(
      () => delete process.env.KOO_CALLBACK_KEY_LICENCE_CODE,
    );
    const started = JSON.parse(stdout()) as { callback: string; page: string };
    expect(validate(started), JSON.stringify(validate.errors)).to.equal(true);
    expect(started.callback).to.equal(address);
    const { json } = await httpCall(`${started.page}api/tables/orders/new`);
    const [{ choices }] = json.form.fields;
    expect(choices).to.deep.equal([{ label: 'Noteboard', value: 'OFFI1\tOFFI1' }]);
    expect(json.alert).to.equal(undefined);
    child.kill('SIGTERM');
    expect(await ended).to.deep.equal([0, null]);
  });

  it('delivers no orders to another machine, without a key, or to what is not an address', async () => {
    const cwd = await folder();
    const key = { KOO_CALLBACK_KEY: 'an-invented-key' };
    const calls: Array<[string[], Record<string, string>, number, string]> = [
      [['--callback', 'https://shop.example/produce'], key, 2, 'HOST_NOT_CONFIRMED'],
      [['--callback', 'http://shop.example/produce', '--allow-host', 'shop.example'], key, 2, 'NOT_HTTPS'],
      [['--callback', 'http://127.0.0.1:9/'], {}, 3, 'NO_CALLBACK_KEY'],
      [['--callback', 'nowhere'], key, 2, 'BAD_ADDRESS'],
      [['--kind', 'licence'], key, 2, 'WRONG_CALL'],
    ];
    for (const [call, env, code, error] of calls) {
      const run = await runKoo(['emulator', ...call], { cwd, env });
      expect(run.code, call.join(' ')).to.equal(code);
      expect(run.stderr).to.include(`[${error}]`);
    }
  });
});
