import { expect } from 'chai';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSums } from '../../src/asset/sidecars/sums-file.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

describe('a SHA256SUMS with two sums for one name', () => {
  const newFolder = temporaryFolders();

  it('is an error where they differ, and none where they are the same', () => {
    expect([...parseSums(`${A}  x.zip\n${A}  x.zip\n${B} *y.zip\n`, 'SHA256SUMS')]).to.deep.equal([
      ['x.zip', A],
      ['y.zip', B],
    ]);
    expect(() => parseSums(`${A}  x.zip\n${B}  x.zip\n`, 'SHA256SUMS')).to.throw(
      'two different sums for x.zip',
    );
  });

  it('is not taken by koo asset verify', async () => {
    const cwd = await sampleProject(await newFolder());
    expect((await runKoo(['asset', 'pack', '--out', 'packages'], { cwd })).code).to.equal(0);
    expect((await runKoo(['asset', 'verify', 'packages'], { cwd })).code).to.equal(0);
    await appendFile(path.join(cwd, 'packages/SHA256SUMS'), `${A}  sample-shop-V1_0.zip\n`);
    for (const named of ['packages', 'packages/sample-shop-V1_0.zip']) {
      const { code, stderr } = await runKoo(['asset', 'verify', named], { cwd });
      expect(stderr).to.contain('[SUMS_CONTRADICT]');
      expect(code).to.equal(3);
    }
  });
});
