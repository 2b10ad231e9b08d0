import { expect } from 'chai';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { inspectIn } from './inspect-in.js';
import { zipOf } from './zip-maker.js';

/** Zeros, stored as they are: a hole in the file, so that it takes no room on the disk. */
const SIZE = 2_300_000_000;
const CRC = 0x3329c8d3;

describe('a zip of more than 2 GB', () => {
  const temporaryFolder = temporaryFolders();

  it('is read to its end in 300 MB of memory', async () => {
    const cwd = await temporaryFolder();
    const claims = { name: 'zeros', method: 0, crc: CRC, compressed: SIZE, size: SIZE };
    const whole = zipOf([claims], { directoryStart: SIZE + 35 });
    const file = await open(path.join(cwd, 'large.zip'), 'w');
    await file.write(whole, 0, 35, 0);
    await file.write(whole, 35, whole.length - 35, SIZE + 35);
    await file.close();
    const [inspected] = await inspectIn(cwd);
    expect(inspected).to.include({ count: 1 });
    expect(inspected!.findings).to.deep.equal([]);
    expect(inspected!.megabytes).to.be.lessThan(300);
  });
});
