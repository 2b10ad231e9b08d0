import { expect } from 'chai';
import path from 'node:path';
import { temporaryFolders } from '../support/temporary-folder.js';
import { hasProgram } from './foreign-program.js';
import { deepZip, measuredKoo, wideZip } from './memory-of-lists.js';

describe('the memory of very long lists', function () {
  this.timeout(900_000);
  const temporaryFolder = temporaryFolders();

  before(function () {
    if (hasProgram('python3')) return;
    if (process.env.CI) throw new Error('python3 is not installed');
    this.skip();
  });

  it('inspects an archive with 10,000 names of 100 folders each in 300 MB', async () => {
    const folder = await temporaryFolder();
    deepZip(path.join(folder, 'deep.zip'), 10_000);
    const { code, peakMB } = measuredKoo(folder, 'asset', 'inspect', 'deep.zip');
    expect(code).to.equal(0);
    expect(peakMB).to.be.lessThan(300);
  });

  for (const [each, most] of [
    // About 320 and 410 MB: one archive's own list is 130 MB of the latter. Before, 800 MB for the larger.
    [200_000, 380],
    [400_000, 480],
  ] as const) {
    it(`compares two archives of ${each} files in ${most} MB`, async () => {
      const folder = await temporaryFolder();
      wideZip(path.join(folder, 'a.zip'), each, 0);
      wideZip(path.join(folder, 'b.zip'), each, each / 2);
      const { peakMB, stdout } = measuredKoo(folder, 'asset', 'diff', 'a.zip', 'b.zip');
      expect(stdout).to.include(`${each / 2} added, ${each / 2} removed, 0 changed, 0 moved`);
      expect(peakMB).to.be.lessThan(most);
    });
  }
});
