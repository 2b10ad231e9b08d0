import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/koo-package';
import { collectPackage } from '../../src/asset/collect/collect-package.js';
import { packAsset } from '../../src/asset/pack-asset.js';
import { packAssets } from '../../src/asset/pack-assets.js';
import { FindingsFound } from '../../src/findings/findings-found.js';
import { packageName } from '../../src/asset/package-name.js';
import { loadProject } from '../../src/project/load-project.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { softwarePackage, writeTree } from './write-tree.js';

const sha256 = (text: Uint8Array | string): string => createHash('sha256').update(text).digest('hex');

describe('packAsset', () => {
  const temporaryFolder = temporaryFolders();

  it('names a package as the scanner accepts it', () => {
    const asset = softwarePackage('/x');
    expect(packageName(asset)).to.equal('demo-V1_0.zip');
    expect(
      packageName({ ...asset, format: 'tar.gz', name: 'my_shop(x86)', version: '2024.01.31-1' }),
    ).to.equal('my_shop(x86)-2024_01_31-1.tar.gz');
  });

  it('writes the archive, and beside it what tells what it is', async () => {
    const folder = await temporaryFolder();
    const root = await writeTree(path.join(folder, 'package'), {
      'bin/server': { content: '#!/bin/sh\n', mode: 0o755 },
      'conf/app.ini': 'port = 80\n',
    });
    const out = path.join(folder, 'deep/out');

    const packed = await packAsset(softwarePackage(root), out);

    const file = path.join(out, 'demo-V1_0.zip');
    const archive = await readFile(file);
    expect(packed).to.deep.equal({
      key: 'app',
      version: 'V1.0',
      file,
      packageName: 'demo-V1_0.zip',
      format: 'zip',
      bytes: archive.length,
      sha256: sha256(archive),
      entries: 2,
      manifest: `${file}.koo-package.json`,
      checksum: `${file}.sha256`,
      sbom: `${file}.cdx.json`,
      statement: `${file}.intoto.json`,
      signed: false,
      sums: path.join(out, 'SHA256SUMS'),
    });
    expect((await readdir(out)).sort()).to.deep.equal([
      'SHA256SUMS',
      'demo-V1_0.zip',
      'demo-V1_0.zip.cdx.json',
      'demo-V1_0.zip.intoto.json',
      'demo-V1_0.zip.koo-package.json',
      'demo-V1_0.zip.sha256',
    ]);
    expect(await readFile(packed.checksum, 'utf8')).to.equal(`${packed.sha256}  demo-V1_0.zip\n`);
    expect(
      execFileSync('sha256sum', ['-c', 'demo-V1_0.zip.sha256'], { cwd: out, encoding: 'utf8' }),
    ).to.equal('demo-V1_0.zip: OK\n');
    const manifest = JSON.parse(await readFile(packed.manifest, 'utf8')) as unknown;
    expect(manifest).to.deep.equal({
      manifestVersion: 1,
      name: 'demo',
      version: 'V1.0',
      package: 'demo-V1_0.zip',
      format: 'zip',
      bytes: archive.length,
      sha256: packed.sha256,
      files: [
        { path: 'bin/server', size: 10, mode: '0755', sha256: sha256('#!/bin/sh\n') },
        { path: 'conf/app.ini', size: 10, mode: '0644', sha256: sha256('port = 80\n') },
      ],
    });
    expect(validate(manifest), JSON.stringify(validate.errors)).to.equal(true);
  });

  it('packs what was collected before, without a second look', async () => {
    const folder = await temporaryFolder();
    const root = await writeTree(path.join(folder, 'package'), { a: 'a' });
    const asset = softwarePackage(root);
    const inventory = await collectPackage(asset);
    await writeFile(path.join(root, 'b'), 'b');
    expect(await packAsset(asset, path.join(folder, 'out'), { inventory })).to.include({ entries: 1 });
  });

  it('does not put packages into the folder that is packed', async () => {
    const folder = await temporaryFolder();
    const root = await writeTree(path.join(folder, 'package'), { a: 'a' });
    for (const out of [root, path.join(root, 'dist')]) {
      const error = await packAsset(softwarePackage(root), out).catch((thrown: unknown) => thrown);
      expect(error).to.include({ code: 'OUT_AMONG_INPUT', place: out });
    }

    expect(await readdir(root)).to.deep.equal(['a']);
    const first = await packAsset(softwarePackage(root), path.join(root, '.koo/packages'));
    const second = await packAsset(softwarePackage(root), path.join(root, '.koo/packages'));
    expect(second).to.deep.equal(first);
  });

  it('refuses a name that would be a path, whatever the rules are set to', async () => {
    const folder = await temporaryFolder();
    const root = await writeTree(path.join(folder, 'package'), { a: 'a' });
    for (const changes of [{ name: '../../evil' }, { version: '1/../../x' }, { name: String.raw`a\b` }]) {
      const error = await packAsset(softwarePackage(root, changes), path.join(folder, 'out')).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).to.include({ code: 'UNSAFE_PACKAGE_NAME' });
    }
  });

  describe('packAssets', () => {
    it('packs nothing when one asset has an error', async () => {
      const folder = await sampleProject(await temporaryFolder(), {
        'package/.kooignore': 'install.sh\n',
      });
      const project = await loadProject({ cwd: folder });
      const out = path.join(folder, 'out');
      const error = await packAssets(project, project.assets, out).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(FindingsFound);
      expect(error).to.include({
        code: 'FINDINGS',
        kind: 'check',
        message: '1 error prevents packing.',
      });
      expect((error as FindingsFound).findings.map(({ rule }) => rule)).to.deep.equal([
        'asset/lifecycle-script',
      ]);
      expect(await stat(out).catch(({ code }: NodeJS.ErrnoException) => code)).to.equal('ENOENT');
    });

    it('deletes an archive that turned out too big', async () => {
      const folder = await sampleProject(await temporaryFolder());
      const manifest = await readFile(path.join(folder, 'koo.yaml'), 'utf8');
      await writeFile(
        path.join(folder, 'koo.yaml'),
        `${manifest}rules: { asset/package-size: { maximumGB: 0.0000001 } }\n`,
      );
      const project = await loadProject({ cwd: folder });
      const error = await packAssets(project, project.assets, path.join(folder, 'out')).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).to.be.instanceOf(FindingsFound);
      expect(await readdir(path.join(folder, 'out'))).to.deep.equal([]);
    });
  });
});
