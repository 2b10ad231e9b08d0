import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PackageFilter } from '../../../src/asset/collect/package-filter.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('PackageFilter', () => {
  const temporaryFolder = temporaryFolders();

  it('answers the same however often it was asked', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'x'));
    await writeFile(path.join(root, 'x/.kooignore'), '*.log\n!keep.log\n');
    const filter = new PackageFilter(['*.tmp']);
    await filter.readIgnoreFile(root, 'x');
    const wrong: string[] = [];
    for (let number = 0; number < 25_000; number++) {
      for (const [name, isLeftOut] of [
        [`x/${number}.log`, true],
        [`${number}.log`, false],
        [`${number}.tmp`, true],
        ['x/keep.log', false],
      ] as const) {
        if (filter.leavesOut(name) !== isLeftOut) wrong.push(name);
      }
    }

    expect(wrong).to.deep.equal([]);
    expect(filter.decidedBy('x/a.log')).to.include({ from: 'kooignore', line: 1 });
    expect(filter.decidedBy('a.tmp')).to.deep.equal({ from: 'exclude', index: 0, pattern: '*.tmp' });
  });
});
