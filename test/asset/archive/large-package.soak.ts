import { expect } from 'chai';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../../src/platform/package-root.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram, run } from '../foreign-program.js';
import type { Measured } from './pack-and-verify.js';

const SIZE = 6_000_000_000;
const SMALL_FILES = 70_000;
/** In MB. Each small file costs some: its place in the archive, its line in the manifest; the large one must not. */
const MAX_MEMORY_MB = 512;

/** Calls for `sh` that fail unless the archive `$1` is whole; `$2` is the file of 6 GB. */
const READERS: Readonly<Record<string, ReadonlyArray<[program: string, call: string]>>> = {
  zip: [
    ['unzip', 'unzip -tq "$1"'],
    ['7z', '7z t -bso0 -bsp0 "$1"'],
    ['bsdtar', 'bsdtar -xOf "$1" bin/hole | cmp - "$2"'],
    ['python3', 'python3 -m zipfile -t "$1"'],
    ['jar', 'jar xf "$1" bin/hole && cmp bin/hole "$2" && rm bin/hole'],
    ['jar', 'jar x bin/hole < "$1" && cmp bin/hole "$2" && rm bin/hole'],
  ],
  tar: [
    ['tar', 'tar -xOf "$1" bin/hole | cmp - "$2"'],
    ['7z', '7z t -bso0 -bsp0 "$1"'],
    ['bsdtar', 'bsdtar -xOf "$1" bin/hole | cmp - "$2"'],
    ['python3', 'python3 -m tarfile -t "$1"'],
  ],
  'tar.gz': [
    ['tar', 'tar -xOzf "$1" bin/hole | cmp - "$2"'],
    ['7z', '7z t -bso0 -bsp0 "$1"'],
    ['bsdtar', 'bsdtar -xOf "$1" bin/hole | cmp - "$2"'],
    ['python3', 'python3 -m tarfile -t "$1"'],
  ],
};

describe('a package of 6 GB in one file, and 70,000 small ones', () => {
  const temporaryFolder = temporaryFolders();
  let folder: string;
  let root: string;

  before(async () => {
    folder = await temporaryFolder();
    root = path.join(folder, 'package');
    await mkdir(path.join(root, 'bin'), { recursive: true });
    const hole = await open(path.join(root, 'bin/hole'), 'w');
    await hole.truncate(SIZE);
    await hole.close();
    for (let at = 0; at < SMALL_FILES; at++) {
      if (at % 1000 === 0) await mkdir(path.join(root, `many/${at / 1000}`), { recursive: true });
      await writeFile(path.join(root, `many/${Math.floor(at / 1000)}/${at}.txt`), `file ${at}\n`);
    }
  });

  for (const [format, readers] of Object.entries(READERS)) {
    describe(format, () => {
      let measured: Measured;

      it(`is packed and verified in ${MAX_MEMORY_MB} MB of memory`, async () => {
        const script = path.join(packageRoot(), 'build/test/asset/archive/pack-and-verify.js');
        const out = path.join(folder, 'out');
        measured = JSON.parse(await run(process.execPath, [script, root, out, format])) as Measured;
        console.log(JSON.stringify(measured));
        expect(measured.wrong).to.deep.equal([]);
        expect(Math.max(...measured.megabytes)).to.be.lessThan(MAX_MEMORY_MB);
      });

      for (const [program, call] of readers) {
        it(`is read by ${call.replaceAll(/ ?"\$[12]"/g, '')}`, async function () {
          if (!hasProgram(program)) this.skip();
          const cwd = await temporaryFolder();
          await run('sh', ['-euc', call, 'sh', measured.file, path.join(root, 'bin/hole')], cwd);
        });
      }
    });
  }
});
