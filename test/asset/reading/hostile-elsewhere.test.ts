import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackageManifest } from '../../../src/asset/package-manifest.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { FOUND_IN_TARS } from './found-in-tars.js';
import { FOUND_IN_ZIPS } from './found-in-zips.js';
import { HOSTILE_TARS, NO_ARCHIVES } from './hostile-tars.js';
import { HOSTILE_ZIPS } from './hostile-zips.js';
import { readIn } from './inspect-in.js';
import type { ReadElsewhere } from './read-files.js';
import { treeOf } from './tree-of.js';

const ARCHIVES = { ...HOSTILE_ZIPS, ...HOSTILE_TARS, ...NO_ARCHIVES };
/** What `koo asset inspect` says of them. */
const FOUND: Readonly<Record<string, readonly string[]>> = { ...FOUND_IN_ZIPS, ...FOUND_IN_TARS };
/** Of a whole process, in MB. */
const MAX_MEMORY_MB = 300;

const found = (name: string, what: RegExp): boolean => FOUND[name]!.some((line) => what.test(line));

describe('koo asset verify, koo asset diff and the scan of the emulator, given hostile archives', () => {
  const temporaryFolder = temporaryFolders();
  let read: Map<string, ReadElsewhere>;
  const trees: object[] = [];

  before(async () => {
    const folder = await temporaryFolder();
    const cwd = path.join(folder, 'a/b');
    await mkdir(cwd, { recursive: true });
    for (const [name, make] of Object.entries(ARCHIVES)) {
      const bytes = make();
      await writeFile(path.join(cwd, name), bytes);
      await writeFile(path.join(cwd, `${name}.koo-package.json`), JSON.stringify(manifestOf(name, bytes)));
    }

    trees.push(await treeOf(folder));
    read = new Map((await readIn(cwd)).map((one) => [one.file, one]));
    trees.push(await treeOf(folder));
  });

  for (const name of Object.keys(ARCHIVES).sort()) {
    it(`are not fooled by ${name}`, () => {
      const { compared, megabytes, scanned, verified } = read.get(name)!;
      expect(verified).to.include({ ok: false });
      expect(compared).to.match(
        found(name, /^(?:error|usage)|^warning method/)
          ? /^(?:ARCHIVE_DAMAGED|EMPTY_FILE|NOT_AN_ARCHIVE): /
          : /^\d+ files$/,
      );
      // More entries are taken here: the package may be one's own.
      if (found(name, /^usage|^error (?:bomb|encrypted|link|unsafe-path)/) && name !== 'too-many.zip')
        expect(scanned).to.not.match(/^\d+ files$/);
      expect(megabytes).to.be.lessThan(MAX_MEMORY_MB);
    });
  }

  it('say what is wrong, and where', () => {
    const { compared, scanned, verified } = read.get('climbing-path.zip')!;
    expect(verified).to.deep.equal({
      ok: false,
      messages: [
        'climbing-path.zip!/../../etc/passwd: "../../etc/passwd" leads out of its folder.',
        'It has no provenance statement.',
      ],
    });
    expect(compared).to.equal('ARCHIVE_DAMAGED: "../../etc/passwd" leads out of its folder.');
    expect(scanned).to.equal(
      '1 files | "../../etc/passwd" leads out of its folder. | "a/../../b" leads out of its folder.',
    );
  });

  it('write nothing anywhere', () => {
    expect(trees[1]).to.deep.equal(trees[0]);
  });
});

/** As whoever made the archive could have written it. */
function manifestOf(name: string, bytes: Buffer): PackageManifest {
  const ready = createHash('sha256').update('ready').digest('hex');
  return {
    manifestVersion: 1,
    name: 'demo',
    version: 'V1',
    package: name,
    format: /\.(zip|tar|tar\.gz)$/.exec(name)?.[1] ?? 'zip',
    bytes: Math.max(1, bytes.length),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    files: [{ path: 'bin/server', size: 5, mode: '0755', sha256: ready }],
  };
}
