import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import Libsql from 'libsql';
import { EnvironmentError, UsageError } from '../../src/errors/koo-error.js';
import {
  findRunningEmulator,
  readEmulatorCredentials,
  readRequestLog,
  startEmulator,
} from '../../src/emulator/emulator.js';
import { signRequest, unsigned } from '../../src/marketplace/signing/signing.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulators } from './support/emulators.js';
import { approved, draft, goodPackage, ready, upload } from './support/flows.js';
import { httpCall, SignedClient } from './support/http-call.js';
import { FORM_TYPE } from './support/multipart-form.js';
import { sha256Of } from './support/packages.js';

/** An emulator in a process of its own, which tells its address: on a FOLDER, and closed at once with `close`. */
const CHILD = `
import { startEmulator } from ${JSON.stringify(new URL('../../src/emulator/emulator.js', import.meta.url).href)};
const [dataFolder, close] = process.argv.slice(1);
const emulator = await startEmulator({ dataFolder, review: 'automatic' });
if (close) await emulator.close();
process.stdout.write(emulator.url);
`;

describe('the emulator’s state', () => {
  const start = emulators();
  const folder = temporaryFolders();
  const children: ChildProcess[] = [];

  after(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  async function startChild(...call: string[]): Promise<{ child: ChildProcess; url: string }> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, ...call], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    return { child, url: line.toString().trim() };
  }

  async function errorOf(promise: Promise<unknown>): Promise<Error & { code?: string }> {
    return promise.then(
      () => expect.fail('it should have failed'),
      (error: Error) => error,
    );
  }

  it('survives the emulator', async () => {
    const first = await start();
    const { path: version, ...rest } = await approved(first, 'kept');
    const wanted = {
      template_id: rest.templateId,
      template_version: 'V1',
      asset_id: rest.assetId,
      asset_version: 'V1',
    };
    await first.client.call('PUT', '/console/v1/products/p', {
      name: 'Shop',
      access: 'license',
      specs: [{ sku_code: 's', name: 'S' }],
    });
    await first.client.call('PUT', '/console/v1/products/p/specs/s/link', wanted);
    const { json: laid } = await first.client.putObject('kept.tf', Buffer.from('variable "kept" {}\n'));
    await first.close();

    const second = await start({ dataFolder: first.dataFolder });
    expect(second.credentials).to.deep.equal(first.credentials);
    expect(second.projectId).to.equal(first.projectId);
    expect((await second.client.call('GET', '/console/v1/products/p')).json.specs[0].link).to.deep.equal(
      wanted,
    );
    expect((await second.client.call('GET', `${version}/review`)).json.status).to.equal('APPROVED');
    // The address that the first gave out still means the object, whatever the port is now.
    const parsed = await second.client.rfs('POST', `/v1/${second.projectId}/template-analyses/variables`, {
      template_uri: laid.uri,
    });
    expect(parsed.json.variables[0].name).to.equal('kept');
    const query = `asset_id=${rest.assetId}&deployed_type=software_package`;
    const { json } = await second.client.call(
      'GET',
      `/api/mkp-openapi-public/v1/asset/deployed-object?${query}`,
    );
    expect((await httpCall(json.data[0].software_pkg_deployed_object.internal_path)).status).to.equal(200);
  });

  it('holds no half upload after the process was killed in the middle', async () => {
    const data = path.join(await folder(), 'local');
    const { child, url } = await startChild(data);
    const keys = readEmulatorCredentials(data)!;
    const client = new SignedClient(url, keys);
    const on = { client } as Parameters<typeof draft>[0];
    const { json: half } = await draft(on, 'half');
    const { json: whole } = await draft(on, 'whole');
    const content = await goodPackage();
    await upload(on, whole.event_id, content);

    const target = new URL(`/api/mkp-openapi-public/global/v1/market-event/${half.event_id}/file`, url);
    const headers = {
      ...FORM_TYPE,
      ...signRequest({ body: unsigned, headers: FORM_TYPE, method: 'POST', url: target }, keys, new Date()),
    };
    const sent = request(target, { agent: false, headers, method: 'POST' });
    sent.on('error', () => {});
    sent.write(
      '--koo-test-boundary\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n',
    );
    sent.write(randomBytes(500_000));
    const incoming = path.join(data, 'objects/incoming');
    while (!readdirSync(incoming).some((name) => statSync(path.join(incoming, name)).size > 100_000)) {
      await new Promise((resolve) => setImmediate(resolve));
    }

    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(incoming)).to.have.length(1);
    expect(await findRunningEmulator(data)).to.equal(undefined);

    // Whole on the disk, but killed before the state knew of it.
    writeFileSync(path.join(data, 'objects', 'f'.repeat(64)), 'orphan');

    const again = await start({ dataFolder: data });
    expect(readdirSync(path.join(data, 'objects')).sort()).to.deep.equal(
      [sha256Of(content), 'incoming'].sort(),
    );
    expect(readdirSync(incoming)).to.deep.equal([]);
    const { assets } = (await again.client.call('GET', '/console/v1/assets')).json;
    expect(assets.map((asset: any) => [asset.name, asset.versions[0].package?.sha256])).to.deep.equal([
      ['half', undefined],
      ['whole', sha256Of(content)],
    ]);
    expect((await upload(again, half.event_id, content)).json.error_code).to.equal('CBC.0000');
  });

  it('is whole after kills at many moments', async () => {
    const data = path.join(await folder(), 'local');
    const content = await goodPackage();
    let drafted = 0;
    for (let round = 0; round < 5; round += 1) {
      const { child, url } = await startChild(data);
      const on = { client: new SignedClient(url, readEmulatorCredentials(data)!) } as Parameters<
        typeof draft
      >[0];
      const busy = (async () => {
        for (let number = 0; ; number += 1) {
          const { json } = await draft(on, `killed-${round}`, `V${number}`);
          drafted += 1;
          await upload(on, json.event_id, Buffer.concat([content, Buffer.from(`${round} ${number}`)]));
        }
      })().catch(() => {});
      // Answered calls, not time, say when: each round ends at another place of the work.
      while (drafted < (round + 1) * 6) await new Promise((resolve) => setImmediate(resolve));
      for (let turn = 0; turn < round * 7; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), busy]);
    }

    const again = await start({ dataFolder: data });
    const { assets } = (await again.client.call('GET', '/console/v1/assets')).json;
    const versions = assets.flatMap((asset: any) => asset.versions);
    expect(versions.length).to.be.at.least(drafted);
    const hashes = versions.filter((one: any) => one.package).map((one: any) => one.package.sha256);
    const kept = readdirSync(path.join(data, 'objects')).filter((name) => name !== 'incoming');
    expect(kept.sort()).to.deep.equal([...hashes].sort());
    for (const hash of hashes)
      expect(sha256Of(readFileSync(path.join(data, 'objects', hash)))).to.equal(hash);
  });

  it('resumes a review that a killed process left open', async () => {
    const manual = await start({ review: 'manual' });
    const { path: version } = await ready(manual, 'open');
    await manual.client.call('POST', `${version}/submit`);
    await manual.close();
    const automatic = await start({ dataFolder: manual.dataFolder });
    expect((await automatic.client.call('GET', `${version}/review`)).json).to.deep.equal({
      status: 'APPROVED',
      reasons: [],
    });
  });

  it('is private: keys of its own, readable by the user alone, out of git', async () => {
    const one = await start();
    const two = await start();
    expect(one.credentials.accessKey).to.match(/^LOCAL[A-Z\d]{15}$/);
    expect(one.credentials.secretKey).to.match(/^local-[\da-f]{34}$/);
    expect(two.credentials).to.not.deep.equal(one.credentials);
    expect(statSync(path.join(one.dataFolder, 'credentials.json')).mode & 0o777).to.equal(0o600);
    expect(statSync(one.dataFolder).mode & 0o777).to.equal(0o700);
    expect(readFileSync(path.join(one.dataFolder, '.gitignore'), 'utf8')).to.equal('*\n');
    expect(readEmulatorCredentials(one.dataFolder)).to.deep.equal(one.credentials);
    expect(readEmulatorCredentials(await folder())).to.equal(undefined);
  });

  it('has one emulator at a time, which others find', async () => {
    const one = await start();
    const endpoint = await findRunningEmulator(one.dataFolder);
    expect(endpoint).to.include({
      pid: process.pid,
      projectId: one.projectId,
      region: one.region,
      url: one.url,
    });
    const error = await errorOf(startEmulator({ dataFolder: one.dataFolder, review: 'automatic' }));
    expect(error).to.be.instanceOf(EnvironmentError);
    expect(error).to.include({ code: 'EMULATOR_RUNNING' });
    expect(error.message).to.include(one.url).and.to.include(String(process.pid));
    const { child, url } = await startChild(path.join(await folder(), 'other'));
    expect(url, 'another folder has another one').to.not.equal(one.url);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await one.close();
    expect(await findRunningEmulator(one.dataFolder)).to.equal(undefined);
    expect(existsSync(path.join(one.dataFolder, 'endpoint.json'))).to.equal(false);
  });

  it('finds no emulator where only its file is left, even when its number or address has a new owner', async () => {
    const one = await start();
    const two = await start();
    const endpoint = (await findRunningEmulator(one.dataFolder))!;
    await one.close();
    const file = path.join(one.dataFolder, 'endpoint.json');
    for (const stale of [
      endpoint,
      { ...endpoint, url: two.url },
      { ...endpoint, url: two.url, pid: 2 ** 22 + 1 },
      {},
      null,
      [],
    ]) {
      writeFileSync(file, JSON.stringify(stale));
      expect(await findRunningEmulator(one.dataFolder), JSON.stringify(stale)).to.equal(undefined);
    }

    writeFileSync(file, '{"url":');
    expect(await findRunningEmulator(one.dataFolder)).to.equal(undefined);
    const again = await start({ dataFolder: one.dataFolder });
    expect(await findRunningEmulator(one.dataFolder)).to.include({ url: again.url });
  });

  it('lets the process go when it is closed', async () => {
    const { child } = await startChild(path.join(await folder(), 'local'), 'close');
    const [code] = child.exitCode === null ? ((await once(child, 'exit')) as [number]) : [child.exitCode];
    expect(code).to.equal(0);
  });

  it('is closed while calls are open', async () => {
    const one = await start();
    const { json } = await draft(one, 'cut');
    const url = new URL(`/api/mkp-openapi-public/global/v1/market-event/${json.event_id}/file`, one.url);
    const headers = {
      ...FORM_TYPE,
      ...signRequest(
        { body: unsigned, headers: FORM_TYPE, method: 'POST', url },
        one.credentials,
        new Date(),
      ),
    };
    const sent = request(url, { agent: false, headers, method: 'POST' });
    const failed = once(sent, 'error');
    sent.write(
      '--koo-test-boundary\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\nabc',
    );
    const incoming = path.join(one.dataFolder, 'objects/incoming');
    while (readdirSync(incoming).length === 0) await new Promise((resolve) => setImmediate(resolve));
    await one.close();
    await failed;
    expect(readdirSync(incoming)).to.deep.equal([]);
  });

  it('tells the log of all calls, while it runs and afterwards', async () => {
    const one = await start();
    await one.client.call('PUT', '/console/v1/products/p', { name: 'Shop', access: 'license', specs: [] });
    await one.client.call('GET', '/console/v1/products/p');
    const log = await readRequestLog(one.dataFolder);
    expect(
      log.map(({ bytes, method, path: called, status }) => ({ bytes, method, path: called, status })),
    ).to.deep.equal([
      { bytes: 45, method: 'PUT', path: '/console/v1/products/p', status: 200 },
      { bytes: 0, method: 'GET', path: '/console/v1/products/p', status: 200 },
    ]);
    await one.close();
    expect(await readRequestLog(one.dataFolder)).to.deep.equal(log);
    expect(await readRequestLog(one.dataFolder, log[0]!.id)).to.deep.equal(log.slice(1));
    expect(await readRequestLog(await folder())).to.deep.equal([]);
  });

  describe('refuses to start', () => {
    it('anywhere but on loopback', async () => {
      for (const host of [
        '0.0.0.0',
        '::',
        '192.168.1.1',
        'example.com',
        '127.0.0.1.example.com',
        'localhost.example.com',
      ]) {
        const error = await errorOf(startEmulator({ dataFolder: await folder(), host, review: 'automatic' }));
        expect(error, host).to.be.instanceOf(UsageError);
        expect(error, host).to.include({ code: 'NOT_LOOPBACK' });
      }
    });

    it('on a port that is in use, and lets the folder go', async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as { port: number };
      const dataFolder = await folder();
      const error = await errorOf(startEmulator({ dataFolder, port, review: 'automatic' }));
      expect(error).to.be.instanceOf(EnvironmentError).and.to.include({ code: 'PORT_IN_USE' });
      server.close();
      await start({ dataFolder });
    });

    it('on a state that is no database, or a newer koo’s', async () => {
      const broken = await folder();
      writeFileSync(path.join(broken, 'state.db'), 'no database '.repeat(1000));
      expect(await errorOf(startEmulator({ dataFolder: broken, review: 'automatic' }))).to.include({
        code: 'STATE_BROKEN',
      });

      const newer = await folder();
      const database = new Libsql(path.join(newer, 'state.db'));
      database.exec('PRAGMA user_version = 99');
      database.close();
      expect(await errorOf(startEmulator({ dataFolder: newer, review: 'automatic' }))).to.include({
        code: 'STATE_TOO_NEW',
      });
    });

    it('with credentials that cannot be read', async () => {
      const dataFolder = await folder();
      writeFileSync(path.join(dataFolder, 'credentials.json'), '{', { mode: 0o600 });
      const error = await errorOf(startEmulator({ dataFolder, review: 'automatic' }));
      expect(error).to.include({ code: 'CREDENTIALS_BROKEN' });
    });
  });
});
