import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeArchive } from '../../../src/asset/archive/write-archive.js';
import { EnvironmentError } from '../../../src/errors/koo-error.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('a full disk (a tmpfs of 1 MB; skipped where mount is not allowed)', () => {
  const temporaryFolder = temporaryFolders();
  const mounted: string[] = [];

  afterEach(() => {
    for (const disk of mounted.splice(0)) execFileSync('umount', [disk]);
  });

  for (const format of ['zip', 'tar', 'tar.gz'] as const) {
    it(`${format}: is one clear error, and leaves nothing`, async function () {
      const folder = await temporaryFolder();
      const disk = path.join(folder, 'disk');
      await mkdir(disk);
      const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
      if (status !== 0) return this.skip();
      mounted.push(disk);
      const source = path.join(folder, 'noise');
      const noise = Buffer.alloc(5_000_000);
      for (let at = 0; at < noise.length; at++)
        noise[at] = (Math.imul(at, 2_654_435_761) >>> 13) ^ (at >>> 7);
      await writeFile(source, noise);

      const error = await writeArchive(
        [{ path: 'noise', mode: 0o644, size: noise.length, source }],
        path.join(disk, 'out'),
        { format },
      ).catch((thrown: unknown) => thrown);

      expect(error).to.be.instanceOf(EnvironmentError);
      expect(error).to.include({
        code: 'DISK_FULL',
        message: 'The disk is full: the archive could not be written.',
        place: path.join(disk, 'out'),
      });
      expect((error as EnvironmentError).hints).to.deep.equal([
        'Free some space there, then run the same command again.',
        'Or choose a folder on another disk (--out).',
      ]);
      expect(await readdir(disk)).to.deep.equal([]);
    });
  }
});
