import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { inheritedEnvironment, KOO, runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Of the messages of a full disk, whichever step meets it first. */
const FULL =
  /\nerror [^\n]*(?:[Dd]isk (?:is full|reported an error)|lets this file become no larger)[^\n]*\[[A-Z_]+\]\n(?: {2}at [^\n]+\n)?(?: {2}→ [^\n]+\n)*? {2}→ (?:Free some space|Check the disk|Raise the limit)[^\n]*\n/;

describe('a publish on a disk that becomes full', () => {
  const folder = temporaryFolders();
  const mounted: string[] = [];

  afterEach(() => {
    for (const disk of mounted.splice(0)) execFileSync('umount', ['-l', disk]);
  });

  it('is one clear error with exit code 3, whichever file is the first that does not fit', async () => {
    const cwd = await sampleProject(await folder());
    // A file size that no process may exceed is a full disk that runs everywhere; ulimit counts 512 bytes or KiB.
    for (const limit of [0, 1, 4, 40, 120, 180]) {
      await rm(path.join(cwd, '.koo'), { force: true, recursive: true });
      const script = `trap "" XFSZ; ulimit -f ${limit}; exec "$@"`;
      const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, KOO, 'publish'], {
        cwd,
        encoding: 'utf8',
        env: { ...inheritedEnvironment(), NO_COLOR: '1' },
      });
      expect(`\n${stderr}`, `limit ${limit}`)
        .to.match(FULL)
        .and.not.match(/bug|KooGallery/i);
      expect(status, `limit ${limit}`).to.equal(3);
    }
  });

  it('goes on when there is room (a tmpfs; skipped where mount is not allowed)', async function () {
    const source = await sampleProject(await folder());
    const disk = path.join(await folder(), 'disk');
    await mkdir(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status !== 0) return this.skip();
    mounted.push(disk);
    await cp(source, disk, { recursive: true });
    for (const size of [200, 320, 420, 520, 620]) {
      execFileSync('mount', ['-o', `remount,size=${size}k`, disk]);
      const { code, stderr } = await runKoo(['publish'], { cwd: disk });
      if (code === 0) continue;
      expect(`\n${stderr}`, `${size}k`)
        .to.match(FULL)
        .and.not.match(/bug|internal error of KooGallery/i);
      expect(code, `${size}k`).to.equal(3);
    }

    execFileSync('mount', ['-o', 'remount,size=8m', disk]);
    expect((await runKoo(['publish'], { cwd: disk })).code).to.equal(0);
    const { code, stdout } = await runKoo(['plan', '--exit-code'], { cwd: disk });
    expect(code, stdout).to.equal(0);
  });
});
