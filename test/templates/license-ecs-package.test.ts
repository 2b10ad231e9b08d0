import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { access, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadProject } from '../../src/project/load-project.js';
import { Noteboard, STARTER } from './noteboard.js';

const missing = ['bash', 'python3'].filter((program) => spawnSync(program, ['--version']).error);

describe(`the starter's software package (needs bash, python3)`, () => {
  let noteboard: Noteboard;

  before(function () {
    if (missing.length > 0) this.skip();
  });

  beforeEach(async () => {
    noteboard = await Noteboard.unpack();
  });

  afterEach(() => noteboard.remove());

  it('installs, starts, answers, stops and goes, by its lifecycle commands', async () => {
    const { assets } = await loadProject({ cwd: STARTER });
    const { install, poststart, restart, start, stop, uninstall, update } = assets[0]!.lifecycle;
    const { port, prefix } = noteboard;

    expect(await noteboard.run(install!)).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: `Noteboard is installed in ${prefix}.\n`,
    });
    const answers = `Noteboard answers at http://127.0.0.1:${port}/health.\n`;
    expect(await noteboard.run(start!)).to.deep.equal({ code: 0, stderr: '', stdout: answers });
    expect(await noteboard.run(poststart!)).to.deep.equal({ code: 0, stderr: '', stdout: answers });
    expect(await noteboard.call('GET', '/health')).to.deep.equal({
      body: { status: 'ok', version: assets[0]!.version },
      status: 200,
    });

    const token = await noteboard.token();
    const added = await noteboard.call('POST', '/notes', { body: '{"text": "hello 你好"}', token });
    expect(added).to.deep.equal({ body: { id: 1 }, status: 201 });

    for (const command of [restart!, update!])
      expect((await noteboard.run(command)).code, command).to.equal(0);
    expect(await noteboard.token()).to.equal(token);
    const { body } = await noteboard.call('GET', '/notes', { token });
    expect(body.notes).to.have.length(1);
    expect((body.notes as unknown[])[0]).to.include({ id: 1, text: 'hello 你好' });
    expect((await noteboard.call('DELETE', '/notes/1', { token })).status).to.equal(200);

    expect(await noteboard.run(stop!)).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: 'Noteboard is stopped.\n',
    });
    expect((await noteboard.run('WAIT=0 bash scripts/healthcheck.sh')).code).to.equal(1);
    expect((await noteboard.run(uninstall!)).stdout).to.include(`Its notes are still in ${prefix}/data.`);
    expect(readdirSync(prefix)).to.deep.equal(['data']);
    expect((await noteboard.run(`PURGE=1 ${uninstall!}`)).code).to.equal(0);
    expect(await access(prefix).catch(() => 'gone')).to.equal('gone');
  });

  it('asks for its token, which only the service can read', async () => {
    await noteboard.start();
    const refused = {
      body: { error: 'The header Authorization: Bearer TOKEN is missing or wrong.' },
      status: 401,
    };

    expect(await noteboard.call('GET', '/notes')).to.deep.equal(refused);
    expect(await noteboard.call('POST', '/notes', { body: '{}', token: 'x' })).to.deep.equal(refused);
    const { mode } = await stat(path.join(noteboard.prefix, 'data/token'));
    expect((mode & 0o777).toString(8)).to.equal('600');
  });

  it('refuses what it cannot take', async () => {
    await noteboard.start();
    const token = await noteboard.token();
    const statuses: Record<string, number> = {};
    for (const [method, page, body] of [
      ['GET', '/notes?limit=1000'],
      ['GET', '/etc/passwd'],
      ['DELETE', '/notes/x'],
      ['DELETE', '/notes/7'],
      ['POST', '/notes', '{'],
      ['POST', '/notes', '[]'],
      ['POST', '/notes', JSON.stringify({ text: 'x'.repeat(10_001) })],
      ['POST', '/notes', JSON.stringify({ text: 'x'.repeat(70_000) })],
    ] as const) {
      const name = `${method} ${page} ${body?.slice(0, 10) ?? ''} ${body?.length ?? 0}`;
      statuses[name] = (await noteboard.call(method, page, { body, token })).status;
    }

    expect(Object.values(statuses)).to.deep.equal([400, 404, 404, 404, 400, 400, 400, 413]);
  });

  it('never runs as root', async function () {
    await noteboard.start();
    const pid = (await readFile(path.join(noteboard.prefix, 'run/noteboard.pid'), 'utf8')).trim();
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => this.skip());
    expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.to.equal('0');
  });

  it('says why it does not start', async () => {
    await noteboard.run('bash scripts/install.sh');
    const program = path.join(noteboard.prefix, 'bin/noteboard.py');
    await writeFile(program, 'raise SystemExit("the disk is on fire")\n');

    const { code, stderr } = await noteboard.run('bash scripts/start.sh');
    expect(code).to.equal(1);
    expect(stderr).to.include('Noteboard does not run.').and.include('the disk is on fire');
  });

  it('does not take over a folder that is not its own', async () => {
    for (const prefix of ['/', '/opt/../etc', 'relative', '/tmp/a b']) {
      const { code, stderr } = await noteboard.run('bash scripts/uninstall.sh', { PREFIX: prefix });
      expect(code, prefix).to.equal(2);
      expect(stderr, prefix).to.match(/^PREFIX has to be/);
    }
  });

  it('has scripts that bash can read', () => {
    const folder = path.join(STARTER, 'app/scripts');
    for (const script of readdirSync(folder)) {
      const { status, stderr } = spawnSync('bash', ['-n', path.join(folder, script)], { encoding: 'utf8' });
      expect({ script, status, stderr }).to.deep.equal({ script, status: 0, stderr: '' });
    }
  });
});
