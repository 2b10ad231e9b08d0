import { expect } from 'chai';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/receipt';
import { readReceiptOfAny } from '../../src/publish/receipt/receipt-file.js';
import { namedPackages } from '../../src/publish/packages/named-packages.js';
import { emulators } from '../emulator/support/emulators.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const SHA256 = 'a'.repeat(64);

const ASSET = {
  bytes: 1,
  eventId: 'event',
  id: 'id',
  name: 'sample-shop',
  packageName: 'sample-shop-V1_0.zip',
  sha256: SHA256,
  status: 'approved',
  version: 'V1.0',
  versionId: 'version',
};

const HAND_OFF = {
  after: [],
  claims: [],
  content: SHA256,
  opened: '2026-01-01T00:00:00.000Z',
  state: 'open',
};

function receipt(changes: object): object {
  return {
    assets: {},
    format: 1,
    links: {},
    product: '00301-0001',
    target: 'china',
    templates: {},
    updated: '2026-01-01T00:00:00.000Z',
    ...changes,
  };
}

describe('a receipt that somebody committed', () => {
  const newFolder = temporaryFolders();
  const newEmulator = emulators();

  /** A project in a folder of its own, with its receipt; beside it a folder that koo has no business in. */
  async function projectWith(content: object): Promise<{ cwd: string; precious: string }> {
    const outer = await newFolder();
    const precious = path.join(outer, 'precious');
    await mkdir(precious);
    await writeFile(path.join(precious, 'hand-off.md'), 'private\n');
    const cwd = path.join(outer, 'shop');
    await sampleProject(cwd);
    await mkdir(path.join(cwd, '.koo'));
    for (const target of ['china', 'shop'])
      await writeFile(path.join(cwd, `.koo/receipt.${target}.json`), JSON.stringify(content));
    return { cwd, precious };
  }

  it('does not have a folder removed that is outside the project', async () => {
    const site = await newEmulator({ console: 'by-hand' });
    const id = '../../../../precious';
    const { cwd, precious } = await projectWith(receipt({ handOffs: { [id]: HAND_OFF }, target: 'shop' }));
    const manifest = path.join(cwd, 'koo.yaml');
    await writeFile(
      manifest,
      `${await readFile(manifest, 'utf8')}targets: { shop: { url: '${site.url}' } }\n`,
    );
    const { accessKey, secretKey } = site.credentials;
    const env = {
      KOO_ACCESS_KEY: accessKey,
      KOO_SECRET_KEY: secretKey,
      KOO_TARGET_HOSTS: new URL(site.url).host,
    };
    const run = await runKoo(['publish', '--target', 'shop', '--yes'], { cwd, env });
    expect(await readdir(precious)).to.deep.equal(['hand-off.md']);
    expect(run.stderr).to.contain('[RECEIPT_UNREADABLE]');
    expect(run.code).to.equal(3);
  });

  it('does not have a file shown that is outside the project', async () => {
    const id = '../../../../precious';
    const { cwd } = await projectWith(receipt({ handOffs: { [id]: HAND_OFF } }));
    const run = await runKoo(['handoff', 'show', id, '--target', 'china'], { cwd });
    expect(run.stdout).not.to.contain('private');
    expect(run.stderr).to.contain('[RECEIPT_UNREADABLE]');
    expect(run.code).to.equal(3);
  });

  const bad = ['../x', 'a/b', String.raw`..\x`, '..', '.', '', '__proto__', 'a\0b'];
  const places: Array<[string, (name: string) => object]> = [
    ['the id of a hand-off', (name) => ({ handOffs: entry(name, HAND_OFF) })],
    ['the key of an asset', (name) => ({ assets: entry(name, ASSET) })],
    [
      'the key of a template',
      (name) => ({ templates: entry(name, { id: 'i', name: 'n', sha256: SHA256, version: 'v' }) }),
    ],
    ['a key of what was left', (name) => ({ left: { assets: entry(name, ASSET), templates: {} } })],
    ['the name of a package', (packageName) => ({ assets: { app: { ...ASSET, packageName } } })],
    ['the target', (target) => ({ target })],
    [
      'the key of what a hand-off claims',
      (key) => ({
        handOffs: { links: { ...HAND_OFF, claims: [{ type: 'submission', key, name: 'n', version: 'v' }] } },
      }),
    ],
    [
      'the package of what a hand-off claims',
      (name) => ({
        handOffs: {
          links: {
            ...HAND_OFF,
            claims: [
              {
                type: 'package',
                key: 'app',
                name: 'n',
                version: 'v',
                package: { bytes: 1, name, sha256: SHA256 },
              },
            ],
          },
        },
      }),
    ],
  ];
  for (const [what, make] of places) {
    it(`names one thing only as ${what}`, () => {
      expect(validate(receipt(make('asset-app.2 (x)'))), JSON.stringify(validate.errors)).to.equal(true);
      for (const name of bad) expect(validate(receipt(make(name))), JSON.stringify(name)).to.equal(false);
    });
  }

  it('is of the target that its name says', async () => {
    const { cwd } = await projectWith(receipt({ target: 'shop' }));
    const error = await readReceiptOfAny(cwd, 'china').catch((thrown) => thrown);
    expect(error).to.include({ code: 'RECEIPT_UNREADABLE' });
  });

  it('does not have a release name a package elsewhere', async () => {
    const { cwd } = await projectWith(receipt({}));
    await mkdir(path.join(cwd, '.koo/history'));
    const rest = { format: 1, links: {}, product: '00301-0001', templates: {} };
    for (const [number, packageName] of [
      [1, 'shop.zip'],
      [2, '../shop.zip'],
    ] as const) {
      const release = {
        ...rest,
        assets: { app: { ...ASSET, packageName } },
        number,
        time: '2026-01-01T00:00:00.000Z',
      };
      await writeFile(path.join(cwd, `.koo/history/china.${number}.json`), JSON.stringify(release));
    }

    const { packages } = await namedPackages(cwd);
    expect(packages.map(({ packageName }) => packageName)).to.deep.equal(['shop.zip']);
  });
});

/** With `__proto__` as a key of its own. */
function entry(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { configurable: true, enumerable: true, value });
}
