import { expect } from 'chai';
import { lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import { openOutbox } from '../../src/marketplace/usage/outbox/open-outbox.js';
import { emulators } from '../emulator/support/emulators.js';
import { runKooHere } from '../support/run-koo-here.js';
import type { KooRun } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('a link under .koo that somebody committed', () => {
  const newFolder = temporaryFolders();
  const newEmulator = emulators();

  let cwd: string;
  /** A folder that koo has no business in. */
  let outside: string;

  beforeEach(async () => {
    cwd = await sampleProject(await newFolder());
    outside = await newFolder();
    await mkdir(path.join(outside, 'incoming'));
    await writeFile(path.join(outside, 'incoming/precious'), 'precious\n');
    await writeFile(path.join(outside, 'precious'), 'precious\n');
  });

  /** A link to the folder outside, at a place in the project. */
  async function link(place: string): Promise<string> {
    const file = path.join(cwd, place);
    await mkdir(path.dirname(file), { recursive: true });
    await symlink(outside, file);
    return file;
  }

  async function expectUntouched(): Promise<void> {
    expect((await readdir(outside, { recursive: true })).sort()).to.deep.equal([
      'incoming',
      'incoming/precious',
      'precious',
    ]);
    expect(await readFile(path.join(outside, 'precious'), 'utf8')).to.equal('precious\n');
  }

  function expectObstacle({ code, stderr }: KooRun, place: string): void {
    expect(stderr).to.contain(`${place} is a symbolic link, and koo needs a`).and.to.contain('[OBSTACLE]');
    expect(code, stderr).to.equal(3);
  }

  for (const place of ['.koo', '.koo/local', '.koo/local/objects', '.koo/local/objects/incoming'])
    it(`does not have a plan touch what is behind ${place}`, async () => {
      const file = await link(place);
      const run = await runKooHere(['plan'], { cwd });
      await expectUntouched();
      // What was being received is removed before each start, a link as well.
      if (place.endsWith('incoming')) expect((await lstat(file)).isDirectory()).to.equal(true);
      else expectObstacle(run, file);
    });

  for (const place of ['.koo/packages', '.koo/packages/templates', '.koo/packages/published', '.koo/history'])
    it(`does not have a publish touch what is behind ${place}`, async () => {
      const file = await link(place);
      expectObstacle(await runKooHere(['publish', '--yes'], { cwd }), file);
      await expectUntouched();
    });

  it('does not have a publish write over a file that is named like what it keeps', async () => {
    for (const name of [
      'receipt.local.json',
      'publish.local.lock',
      'publish.local.holder',
      'local/state.db',
      'local/emulator.lock',
    ]) {
      const file = path.join(cwd, '.koo', name);
      await mkdir(path.dirname(file), { recursive: true });
      await symlink(path.join(outside, 'precious'), file);
      expectObstacle(await runKooHere(['publish', '--yes'], { cwd }), file);
      await expectUntouched();
      await rm(path.join(cwd, '.koo'), { recursive: true });
    }
  });

  for (const suffix of ['', '-wal', '-shm', '-journal'])
    it(`does not have the emulator open a state.db${suffix} that is a link`, async () => {
      const data = path.join(cwd, 'data');
      await mkdir(data);
      const file = path.join(data, `state.db${suffix}`);
      await symlink(path.join(outside, 'made'), file);
      expect(await codeOf(startEmulator({ dataFolder: data, review: 'automatic' }))).to.equal('OBSTACLE');
      await expectUntouched();
    });

  for (const name of ['objects', 'credentials.json', 'endpoint.json', 'person.json', '.gitignore'])
    it(`does not have the emulator follow ${name} in the folder that --data names`, async () => {
      const data = path.join(cwd, 'data');
      await mkdir(data);
      await symlink(path.join(outside, 'made'), path.join(data, name));
      const run = startEmulator({ console: 'by-hand', dataFolder: data, review: 'automatic' });
      const found = await run.then(
        async (emulator) => {
          await emulator.close();
          return 'started';
        },
        (error) => error.code,
      );
      // Where there is something of that name the file is not made.
      expect(found).to.equal(name === '.gitignore' ? 'started' : 'OBSTACLE');
      await expectUntouched();
    });

  it('is trusted as the folder that --data names', async () => {
    const data = await link('data');
    const emulator = await startEmulator({ dataFolder: data, review: 'automatic' });
    await emulator.close();
    expect(await readdir(outside)).to.include('state.db');
  });

  for (const place of ['.koo/hand-offs', '.koo/hand-offs/shop', '.koo/hand-offs/shop/asset-app'])
    it(`does not have a publish remove what is behind ${place}`, async () => {
      const site = await newEmulator({ console: 'by-hand' });
      const manifest = path.join(cwd, 'koo.yaml');
      await writeFile(
        manifest,
        `${await readFile(manifest, 'utf8')}targets: { shop: { url: '${site.url}' } }\n`,
      );
      const { accessKey, secretKey } = site.credentials;
      const file = await link(place);
      const env = {
        KOO_ACCESS_KEY: accessKey,
        KOO_SECRET_KEY: secretKey,
        KOO_TARGET_HOSTS: new URL(site.url).host,
      };
      const run = await runKooHere(['publish', '--target', 'shop', '--yes'], { cwd, env });
      await expectUntouched();
      expectObstacle(run, file);
    });

  it('does not have hand-offs shown from behind it', async () => {
    const handOff = { after: [], claims: [], content: 'a'.repeat(64), opened: '', state: 'open' };
    const receipt = {
      assets: {},
      format: 1,
      handOffs: { links: handOff },
      links: {},
      product: '00301-0001',
      target: 'china',
      templates: {},
      updated: '',
    };
    await mkdir(path.join(cwd, '.koo'));
    await writeFile(path.join(cwd, '.koo/receipt.china.json'), JSON.stringify(receipt));
    const page = path.join(cwd, '.koo/hand-offs/china/links/hand-off.md');
    await mkdir(path.dirname(page), { recursive: true });
    await symlink(path.join(outside, 'precious'), page);
    const run = await runKooHere(['handoff', 'show', 'links', '--target', 'china'], { cwd });
    expect(run.stdout).to.equal('');
    expectObstacle(run, page);
  });

  it('does not have usage records written elsewhere', async () => {
    for (const name of [
      'usage-outbox.db',
      'usage-outbox.db-wal',
      'usage-outbox.db-shm',
      'usage-outbox.db-journal',
    ]) {
      const file = path.join(cwd, '.koo', name);
      await mkdir(path.dirname(file), { recursive: true });
      await symlink(path.join(outside, 'made'), file);
      expect(await codeOf(openOutbox({ environment: {}, root: cwd })), name).to.equal('OBSTACLE');
      await rm(file);
    }

    await rm(path.join(cwd, '.koo'), { recursive: true });
    await link('.koo');
    expect(await codeOf(openOutbox({ environment: {}, root: cwd }))).to.equal('OBSTACLE');
    await expectUntouched();
  });

  it('does not have a catalogue written elsewhere', async () => {
    const schema = path.join(cwd, 'schema.json');
    const provider = { data_source_schemas: {}, resource_schemas: {} };
    await writeFile(schema, JSON.stringify({ provider_schemas: { 'x/y/huaweicloud': provider } }));
    const file = await link('.koo/catalog');
    expectObstacle(await runKooHere(['catalog', 'import', schema], { cwd }), file);
    await expectUntouched();
  });

  it('does not have packages packed or looked at behind it', async () => {
    const file = await link('.koo/packages');
    expectObstacle(await runKooHere(['asset', 'pack'], { cwd }), file);
    expectObstacle(await runKooHere(['asset', 'verify'], { cwd }), file);
    expectObstacle(await runKooHere(['template', 'package', '--no-set'], { cwd }), file);
    await expectUntouched();
  });
});

describe('a place to write to', () => {
  const newFolder = temporaryFolders();
  let cwd: string;
  let outside: string;

  beforeEach(async () => {
    cwd = await sampleProject(await newFolder());
    outside = await newFolder();
    await writeFile(path.join(outside, 'precious'), 'precious\n');
    await symlink(outside, path.join(cwd, 'reports'));
    await symlink(path.join(outside, 'precious'), path.join(cwd, 'report.html'));
    await symlink(path.join(outside, 'new'), path.join(cwd, 'new.html'));
  });

  const calls: string[][] = [
    ['plan', '--report'],
    ['plan', '--events'],
    ['plan', '--out'],
  ];
  for (const call of calls)
    for (const name of ['reports/x/y.html', 'report.html', 'new.html'])
      it(`that a link in the project leads out of is refused: koo ${call.join(' ')} ${name}`, async () => {
        const run = await runKooHere([...call, name], { cwd });
        expect(run.stderr).to.contain('[LINK_LEADS_OUT]');
        expect(run.code).to.equal(3);
        expect(await readdir(outside)).to.deep.equal(['precious']);
        expect(await readFile(path.join(outside, 'precious'), 'utf8')).to.equal('precious\n');
      });

  it('is refused as a folder of packages, or of templates', async () => {
    for (const call of [
      ['asset', 'pack', '--out'],
      ['template', 'package', '--no-set', '--out'],
    ]) {
      const run = await runKooHere([...call, 'reports/packages'], { cwd });
      expect(run.stderr).to.contain('[LINK_LEADS_OUT]');
      expect(await readdir(outside)).to.deep.equal(['precious']);
    }
  });

  it("is the user's where it is outside, or where a link stays inside", async () => {
    await symlink(outside, path.join(path.dirname(cwd), `${path.basename(cwd)}-link`));
    const aside = `${cwd}-link`;
    try {
      expect(
        (await runKooHere(['asset', 'pack', '--out', path.join(aside, 'packages')], { cwd })).code,
      ).to.equal(0);
      expect(await readdir(outside)).to.include('packages');
    } finally {
      await rm(aside);
    }

    await mkdir(path.join(cwd, 'build'));
    await symlink('build', path.join(cwd, 'out'));
    expect((await runKooHere(['asset', 'pack', '--out', 'out'], { cwd })).code).to.equal(0);
    expect(await readdir(path.join(cwd, 'build'))).to.include('SHA256SUMS');
  });
});

async function codeOf(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => 'nothing',
    (error) => error.code,
  );
}
