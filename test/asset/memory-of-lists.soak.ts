import { expect } from 'chai';
import path from 'node:path';
import { temporaryFolders } from '../support/temporary-folder.js';
import { hasProgram } from './foreign-program.js';
import { deepZip, measuredKoo, measuredPipe, wideZip } from './memory-of-lists.js';

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

  it('inspects an archive with 200,000 files in 180 MB', async () => {
    const folder = await temporaryFolder();
    wideZip(path.join(folder, 'wide.zip'), 200_000, 0);
    const { code, peakMB } = measuredKoo(folder, 'asset', 'inspect', 'wide.zip');
    expect(code).to.equal(0);
    // About 115 MB; an object for each entry took 235.
    expect(peakMB).to.be.lessThan(180);
  });

  for (const { counts, first, in: top } of [
    { counts: '200000 added, 200000 removed, 0 changed, 0 moved', first: 200_000, in: '' },
    { counts: '400000 added, 400000 removed, 0 changed, 0 moved', first: 400_000, in: '' },
    { counts: '0 added, 0 removed, 0 changed, 400000 moved', first: 0, in: 'app-V2/' },
  ]) {
    it(`compares two archives of 400,000 files in 300 MB: ${counts}`, async () => {
      const folder = await temporaryFolder();
      wideZip(path.join(folder, 'a.zip'), 400_000, 0);
      wideZip(path.join(folder, 'b.zip'), 400_000, first, top);
      const { peakMB, stdout } = measuredKoo(folder, 'asset', 'diff', 'a.zip', 'b.zip');
      expect(stdout).to.include(counts);
      // About 250 MB; an object for each entry took over 400.
      expect(peakMB).to.be.lessThan(300);
    });
  }

  it('hands 78 MB of JSON to a reader that starts late, whole and in 300 MB', async () => {
    const folder = await temporaryFolder();
    wideZip(path.join(folder, 'a.zip'), 400_000, 0);
    wideZip(path.join(folder, 'b.zip'), 400_000, 0, 'app-V2/');
    const { code, peakMB, stdout } = measuredPipe(
      folder,
      'sleep 15; cat',
      'asset',
      'diff',
      'a.zip',
      'b.zip',
      '--json',
    );
    expect(code).to.equal(0);
    expect(JSON.parse(stdout).moved).to.have.length(400_000);
    // What waits for the reader was kept in memory, which took 345 MB, and was given up after 10 seconds.
    expect(peakMB).to.be.lessThan(300);
  });
});
