import { expect } from 'chai';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packAsset } from '../../src/asset/pack-asset.js';
import { KeptPackages } from '../../src/publish/packages/kept-packages.js';
import { publishedPackage } from '../../src/publish/published-package.js';
import { emulators } from '../emulator/support/emulators.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';

describe('what was published', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let names = 0;
  const open = async () => Shop.open(await folder(), `kept-${(names += 1)}`, emulatorTarget(await start()));
  const packages = ({ root }: Shop) => path.join(root, '.koo/packages');
  const kept = (shop: Shop) => tree(path.join(packages(shop), 'published'));

  it('is compared with after a publish that was refused, and after a plan', async () => {
    const cwd = await sampleProject(await folder());
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    await writeFile(path.join(cwd, 'package/scripts/stop.sh'), '#!/bin/bash\n');
    const refused = await runKoo(['publish'], { cwd });
    expect(refused.code).to.equal(2);
    expect(refused.stderr).to.contain('[VERSION_TAKEN]');
    expect(refused.stderr).to.contain('\n  → What has changed since: koo asset diff app\n');
    expect((await runKoo(['plan'], { cwd })).code).to.equal(2);
    expect((await runKoo(['asset', 'pack'], { cwd })).code).to.equal(0);
    const { stderr, stdout } = await runKoo(['asset', 'diff', 'app'], { cwd });
    expect(stdout + stderr).to.equal(
      [
        'sample-shop-V1_0.zip as published to local → sample-shop-V1_0.zip as it would be packed now',
        '  ~ scripts/stop.sh  (33 B → 12 B)',
        '  0 added, 0 removed, 1 changed, 0 moved; 139 B → 118 B unpacked',
        '',
      ].join('\n'),
    );
  });

  it('lies there once: a pack of the same bytes needs no room, nor does one of others when it is undone', async () => {
    const shop = await open();
    const { sha256 } = (await shop.publish()).assets[0]!;
    const name = `${shop.id}-app-V1.zip`;
    const archives = [path.join(packages(shop), name), path.join(packages(shop), 'published', sha256, name)];
    await shop.publish();
    expect(await kept(shop)).to.deep.equal(
      ['', '.cdx.json', '.intoto.json', '.koo-package.json', '.sha256'].map(
        (sidecar) => `${sha256}/${name}${sidecar}`,
      ),
    );
    expect(await inodes(archives)).to.have.lengthOf(1);

    await shop.write('package/scripts/stop.sh', '#!/bin/bash\n');
    expect(await codeOf(shop.publish())).to.equal('VERSION_TAKEN');
    expect(await inodes(archives)).to.have.lengthOf(2);
    expect(JSON.parse(await readFile(`${archives[1]!}.koo-package.json`, 'utf8')).sha256).to.equal(sha256);

    await shop.write('package/scripts/stop.sh', '#!/bin/bash\nset -eu\necho stopped\n');
    await shop.publish();
    expect(await inodes(archives)).to.have.lengthOf(1);
  });

  it('is what events tell as published before', async () => {
    const shop = await open();
    const { sha256 } = (await shop.publish()).assets[0]!;
    await shop.write('package/scripts/stop.sh', '#!/bin/bash\n');
    expect(await codeOf(shop.publish())).to.equal('VERSION_TAKEN');
    shop.manifest.assets = [shop.asset('app', 'V2')];
    await shop.save();
    // What lies under its name are the bytes that were refused.
    const facts: unknown[] = [];
    const { publish } = await import('../../src/publish/publish.js');
    await publish(await shop.project(), shop.target, {
      onEvent: (event) => void (event.type === 'planned' && facts.push(event.before)),
      withFacts: true,
    });
    expect(facts).to.deep.equal([
      [
        {
          key: 'app',
          version: 'V1',
          bytes: (await stat(path.join(packages(shop), 'published', sha256, `${shop.id}-app-V1.zip`))).size,
          sha256,
          differences: { added: 0, removed: 0, changed: 1, moved: 0, unpackedBytes: 139 },
        },
      ],
    ]);
  });

  it('survives a pack that is stopped after its archive is in its place', async () => {
    const shop = await open();
    await shop.publish();
    const project = await shop.project();
    const packed = new KeptPackages(shop.root);
    const stopped = new AbortController();
    const pack = packAsset(project.assets[0]!, packages(shop), {
      async beforePlacing(placed) {
        await packed.keep(placed);
        stopped.abort(new Error('Ctrl-C'));
      },
      project,
      signal: stopped.signal,
    });
    expect(await pack.catch(({ message }: Error) => message)).to.equal('Ctrl-C');
    expect(await stat(path.join(packages(shop), `${shop.id}-app-V1.zip`)).catch(() => 'gone')).to.equal(
      'gone',
    );
    expect((await publishedPackage(await shop.project(), 'local', 'app')).files).to.have.lengthOf(4);
  });

  it('is of each target, and goes when no receipt and no release names it', async () => {
    const shop = await open();
    const { sha256 } = (await shop.publish()).assets[0]!;
    const receipt = path.join(shop.root, '.koo/receipt.local.json');
    const other = path.join(shop.root, '.koo/receipt.other.json');
    const told = await readFile(receipt, 'utf8');
    await writeFile(other, told.replace('"target": "local"', '"target": "other"'));
    await shop.write('package/scripts/stop.sh', '#!/bin/bash\n');
    await codeOf(shop.publish());
    const project = await shop.project();
    await packAsset(project.assets[0]!, packages(shop), { project });

    // What the one has published since, under the same name.
    const lies = await readFile(path.join(packages(shop), `${shop.id}-app-V1.zip.sha256`), 'utf8');
    await writeFile(receipt, told.replaceAll(sha256, lies.slice(0, 64)));
    await new KeptPackages(shop.root).prune();
    expect(folders(await kept(shop))).to.deep.equal([sha256]);
    expect((await publishedPackage(await shop.project(), 'other', 'app')).files).to.have.lengthOf(4);

    await writeFile(other, '{');
    await new KeptPackages(shop.root).prune();
    expect(folders(await kept(shop))).to.deep.equal([sha256]);

    await rm(other);
    await new KeptPackages(shop.root).prune();
    expect(await kept(shop)).to.deep.equal([]);
  });

  it('is known from a release where the receipt is lost or tells of a later version', async () => {
    const shop = await open();
    const { sha256 } = (await shop.publish()).assets[0]!;
    await rm(path.join(shop.root, '.koo/receipt.local.json'));
    await shop.write('package/scripts/stop.sh', '#!/bin/bash\n');
    await codeOf(shop.plan());
    expect(folders(await kept(shop))).to.deep.equal([sha256]);
  });

  it('is not mistaken for what has its size and name, and what killed processes left goes', async () => {
    const shop = await open();
    await shop.publish();
    const archive = path.join(packages(shop), `${shop.id}-app-V1.zip`);
    const bytes = await readFile(archive);
    bytes[bytes.length - 1] = 1;
    await writeFile(archive, bytes);
    await shop.write('package/scripts/stop.sh', '#!/bin/bash\n');
    await codeOf(shop.publish());
    expect(await kept(shop)).to.deep.equal([]);

    const left = (pid: number) => path.join(packages(shop), `published/.${'a'.repeat(64)}.${pid}.1.tmp`);
    for (const pid of [4194305, process.pid]) await mkdir(left(pid), { recursive: true });
    await new KeptPackages(shop.root).prune();
    expect(await readdir(path.join(packages(shop), 'published'))).to.deep.equal([
      path.basename(left(process.pid)),
    ]);
  });
});

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    ({ code }: { code?: string }) => code,
  );
}

async function tree(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function folders(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => path.dirname(file)))];
}

async function inodes(files: readonly string[]): Promise<number[]> {
  const found = await Promise.all(files.map(async (file) => (await stat(file)).ino));
  return [...new Set(found)];
}
