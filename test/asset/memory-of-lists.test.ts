import { expect } from 'chai';
import path from 'node:path';
import { temporaryFolders } from '../support/temporary-folder.js';
import { hasProgram } from './foreign-program.js';
import { deepZip, measuredKoo, wideZip } from './memory-of-lists.js';

describe('the memory of long lists', () => {
  const temporaryFolder = temporaryFolders();

  before(function () {
    if (hasProgram('python3')) return;
    if (process.env.CI) throw new Error('python3 is not installed');
    this.skip();
  });

  it('shows the tree of an archive with 2,000 names of 100 folders each, and cuts it', async () => {
    const folder = await temporaryFolder();
    deepZip(path.join(folder, 'deep.zip'), 2000);
    const { code, peakMB, stdout } = measuredKoo(folder, 'asset', 'inspect', 'deep.zip');
    expect(code).to.equal(0);
    expect(stdout).to.include('  and 1802 more files; --json lists them all\n');
    expect(stdout.length).to.be.lessThan(10_000_000);
    // About 100 MB; every folder by its whole path took over 400.
    expect(peakMB).to.be.lessThan(260);
  });

  it('shows the first 10,000 differences, and how many more there are', async () => {
    const folder = await temporaryFolder();
    wideZip(path.join(folder, 'a.zip'), 8000, 0);
    wideZip(path.join(folder, 'b.zip'), 8000, 7000);
    for (const format of ['text', 'markdown']) {
      const { stdout } = measuredKoo(folder, 'asset', 'diff', 'a.zip', 'b.zip', '--format', format);
      expect(stdout, format)
        .to.include('  … and 4000 more; --json lists them all')
        .and.include('7000 added, 7000 removed');
    }
  });
});
