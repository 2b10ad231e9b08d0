import { expect } from 'chai';
import { spawn, spawnSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { validate } from '#validators/publish-event';
import type { TraceEvent } from '../../../src/publish/trace/trace-event.js';
import { emulators } from '../../emulator/support/emulators.js';
import { runCommand } from '../../support/run-command.js';
import { KOO } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

type Told = TraceEvent & Record<string, any>;

function expectValid(event: unknown): void {
  const why = () =>
    validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
  if (!validate(JSON.parse(JSON.stringify(event)))) expect.fail(`${JSON.stringify(event)}: ${why()}`);
}

/** The events of a file, each of which its schema allows. */
async function eventsIn(file: string): Promise<Told[]> {
  const content = await readFile(file, 'utf8');
  expect(content.endsWith('\n')).to.equal(true);
  const events = content
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
  for (const event of events) expectValid(event);
  return events;
}

describe('koo publish --events', () => {
  const folder = temporaryFolders();
  const newEmulator = emulators();

  it('tells all of a run, each event as its schema has it', async () => {
    const cwd = await sampleProject(await folder());
    const run = await runCommand('publish', ['--json', '--events', 'out/events.ndjson'], { cwd, env: {} });
    expect(run.code, run.stdout + run.stderr).to.equal(0);
    const result = JSON.parse(run.stdout);
    const events = await eventsIn(path.join(cwd, 'out/events.ndjson'));
    const of = (type: string) => events.filter((event) => event.type === type);
    expect(events.map(({ at }) => at)).to.deep.equal(events.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(events[0]).to.include({ command: 'publish', type: 'run-started' });
    expect(events.at(-1)).to.include({ exitCode: 0, type: 'run-ended' });
    expect(of('product-started')[0]!.to).to.deep.equal({ kind: 'emulator' });

    const [asset] = result.assets;
    expect(of('packed')).to.have.length(1);
    expect(of('packed')[0]).to.deep.include({
      bytes: asset.bytes,
      folders: [
        { bytes: 101, files: 3, path: 'scripts/' },
        { bytes: 38, files: 1, path: 'bin/' },
      ],
      sbom: { components: 0, types: {}, withoutLicence: 0 },
      sha256: asset.sha256,
      signed: false,
      unpackedBytes: 139,
    });
    const { changes } = of('planned')[0]!;
    expect(changes.map(({ id }: { id: string }) => id)).to.have.members(
      result.changes.map(({ id }: { id: string }) => id),
    );
    for (const { id, outcome } of result.changes) {
      const states = of('step').filter((event) => event.id === id);
      expect(
        states.map(({ state }) => state),
        id,
      ).to.deep.equal(['started', outcome]);
      expect(states[1]!.durationMs).to.be.a('number');
    }

    const { assets, links, outcome, templates } = of('product-ended')[0]!;
    expect(outcome).to.equal('published');
    expect({ assets, links, templates }).to.deep.equal({
      assets: result.assets,
      links: result.links,
      templates: result.templates,
    });
  });

  it('tells why nothing was published, what was found with its code, and the exit code', async () => {
    const cwd = await sampleProject(await folder(), { 'template/bad.tf': 'resource "x" {\n' });
    const { code } = await runCommand('plan', ['--events', 'events.ndjson'], { cwd, env: {} });
    expect(code).to.equal(1);
    const events = await eventsIn(path.join(cwd, 'events.ndjson'));
    const linted = events.find(({ type }) => type === 'linted')!;
    expect(linted.errors).to.be.greaterThan(0);
    expect(linted.findings[0]).to.include({ file: 'template/bad.tf', line: 1, severity: 'error' });
    expect(linted.findings[0].frame[0]).to.deep.equal({ number: 1, text: 'resource "x" {' });
    expect(events.at(-2)).to.deep.include({ outcome: 'failed', type: 'product-ended' });
    expect(events.at(-2)!.error.code).to.equal('FINDINGS');
    expect(events.at(-1)).to.include({ exitCode: 1, type: 'run-ended' }).and.not.have.property('error');
  });

  it('tells of several products, of what a person has to do, and of what waits for that', async () => {
    const site = await newEmulator({ console: 'by-hand' });
    const cwd = await folder();
    for (const name of ['one', 'two']) {
      await sampleProject(path.join(cwd, name));
      await appendFile(path.join(cwd, name, 'koo.yaml'), `targets: { shop: { url: '${site.url}' } }\n`);
    }

    const manifest = path.join(cwd, 'two/koo.yaml');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('00301-0001', '00301-0002'));
    const { accessKey, secretKey } = site.credentials;
    const run = await runCommand(
      'publish',
      ['-p', 'one', '-p', 'two', '--target', 'shop', '--events', 'events.ndjson'],
      {
        cwd,
        env: {
          KOO_ACCESS_KEY: accessKey,
          KOO_SECRET_KEY: secretKey,
          KOO_TARGET_HOSTS: new URL(site.url).host,
        },
      },
    );
    expect(run.code, run.stderr).to.equal(0);
    const events = await eventsIn(path.join(cwd, 'events.ndjson'));
    for (const product of ['00301-0001', '00301-0002']) {
      const own = events.filter((event) => event.product === product);
      expect(own[0]).to.deep.include({ to: { host: new URL(site.url).host, kind: 'this-machine' } });
      const states = own.filter(({ type }) => type === 'step').map(({ id, state }) => `${id} ${state}`);
      expect(states).to.include.members(['draft app hand-off', 'upload app skipped', 'link sku-pro skipped']);
      const ended = own.at(-1)!;
      expect(ended).to.include({ outcome: 'handed-off', type: 'product-ended' });
      expect(ended.handOffs[0]).to.include({ folder: '.koo/hand-offs/shop/asset-app', state: 'open' });
    }
  });

  it('goes into a descriptor, and into a pipe as soon as somebody reads it', async function () {
    const cwd = await folder();
    await writeFile(path.join(cwd, 'koo.yaml'), 'product: 5\n');
    if (spawnSync('mkfifo', ['pipe'], { cwd }).error) return this.skip();
    const plan = (file: string) =>
      spawn(process.execPath, [KOO, 'plan', '--events', file], {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      });
    const types = (stream: string) =>
      stream
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as Told).type);

    // What Node gives a child as its descriptor 3 is a socket, which cannot be opened by its name.
    const inDescriptor = plan('/dev/fd/3');
    const inPipe = plan('pipe');
    const waits = new Promise<void>((resolve) => inPipe.stderr!.once('data', () => resolve()));
    expect(types(await text(inDescriptor.stdio[3] as NodeJS.ReadableStream as never))).to.deep.equal([
      'run-started',
      'run-ended',
    ]);
    await waits;
    const reader = spawn('cat', ['pipe'], { cwd });
    const [read, exitCode] = await Promise.all([
      text(reader.stdout),
      new Promise((resolve) => inPipe.on('close', resolve)),
    ]);
    expect(exitCode).to.equal(2);
    const ended = JSON.parse(read.trimEnd().split('\n')[1]!) as Told;
    expectValid(ended);
    expect(ended.error).to.include({ code: 'INVALID_MANIFEST' });
    expect(ended.error.findings[0].file).to.equal('koo.yaml');
  });

  it('has standard output for itself, or not at all', async () => {
    const cwd = await folder();
    await writeFile(path.join(cwd, 'koo.yaml'), 'product: 5\n');
    const run = await runCommand('plan', ['--events', '-'], { cwd, env: {} });
    for (const line of run.stdout.trimEnd().split('\n')) expectValid(JSON.parse(line));
    const both = await runCommand('plan', ['--events', '/dev/stdout', '--json'], { cwd, env: {} });
    expect(both.code).to.equal(2);
    expect(JSON.parse(both.stdout).error.code).to.equal('EVENTS_AND_JSON');
  });
});
