import { expect } from 'chai';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packAsset } from '../../src/asset/pack-asset.js';
import { removeProfile, writeProfile } from '../../src/marketplace/credentials/write-profile.js';
import { loadProject } from '../../src/project/load-project.js';
import { StateFolder } from '../../src/platform/state-folder.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** No process has such a number. */
const GONE = 4_194_305;

describe('what a killed process left half-written', () => {
  const newFolder = temporaryFolders();

  it('of the keys goes with the next login, and with a logout', async () => {
    const folder = await newFolder();
    const file = path.join(folder, 'credentials.yaml');
    const left = path.join(folder, `.credentials.yaml.${GONE}.1.tmp`);
    const keys = { accessKey: 'INVENTEDKEY', secretKey: 'invented-secret' };
    await writeFile(left, 'secretKey: invented-secret\n');
    await writeProfile(file, 'shop', keys);
    expect(await readdir(folder)).to.deep.equal(['credentials.yaml']);

    await writeFile(left, 'secretKey: invented-secret\n');
    await removeProfile(file, 'another');
    expect(await readdir(folder)).to.deep.equal(['credentials.yaml']);
  });

  it('of a file in .koo goes when it is written, and what runs keeps its own', async () => {
    const folder = StateFolder.of(await newFolder());
    folder.make();
    const names = [GONE, process.pid, process.ppid].map((pid) => `.receipt.china.json.${pid}.1.tmp`);
    for (const name of [...names, `.receipt.shop.json.${GONE}.1.tmp`])
      await writeFile(path.join(folder.path, name), '');
    await folder.write('receipt.china.json', '{}');
    expect((await folder.list()).sort()).to.deep.equal(
      [names[2], `.receipt.shop.json.${GONE}.1.tmp`, 'receipt.china.json'].sort(),
    );
  });

  it('of a package goes with the next pack at once', async () => {
    const cwd = await sampleProject(await newFolder());
    const folder = path.join(cwd, 'packages');
    await mkdir(folder);
    await writeFile(path.join(folder, `.sample-shop-V1_0.zip.${GONE}.1.partial`), '');
    const project = await loadProject({ cwd });
    await packAsset(project.assets[0]!, folder, { project });
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).to.deep.equal([]);
  });
});
