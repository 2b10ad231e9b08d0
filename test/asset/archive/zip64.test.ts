import { expect } from 'chai';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { padding, tarHeader } from '../../../src/asset/archive/tar-header.js';
import {
  centralHeader,
  endOfDirectory,
  localHeader,
  STORED,
} from '../../../src/asset/archive/zip-records.js';
import { openArchive } from '../../../src/asset/reading/open-archive.js';
import { writeArchive } from '../../../src/asset/archive/write-archive.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram, run } from '../foreign-program.js';
import { TAR_BLOCK } from '../../../src/asset/tar-block.js';

const DATE = new Date(Date.UTC(2026, 0, 1));
const END64 = Buffer.from('PK\u0006\u0006');

/** Calls of other programs, for `sh`, with the archive as `$1`. */
interface Reader {
  program: string;
  /** Prints how many entries there are. */
  count?: string;
  /** Prints the size of the entry `hole`. */
  size: string;
  /** Prints the content of the entry `last`. */
  last: string;
}

const PYTHON_ZIP = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1])';
const PYTHON_TAR = 'import sys, tarfile; t = tarfile.open(sys.argv[1])';

const ZIP_READERS: readonly Reader[] = [
  {
    program: 'unzip',
    count: 'unzip -Z1 "$1" | wc -l',
    size: `unzip -l "$1" hole | awk '$4 == "hole" { print $1 }'`,
    last: 'unzip -p "$1" last',
  },
  {
    program: '7z',
    count: `7z l -ba "$1" | wc -l`,
    size: `7z l -ba -slt "$1" hole | sed -n 's/^Size = //p'`,
    last: '7z x -so "$1" last',
  },
  {
    program: 'bsdtar',
    count: 'bsdtar -tf "$1" | wc -l',
    size: `bsdtar -tvf "$1" hole | awk '{ print $5 }'`,
    last: 'bsdtar -xOf "$1" last',
  },
  {
    program: 'python3',
    count: `python3 -c '${PYTHON_ZIP}; print(len(z.infolist()))' "$1"`,
    size: `python3 -c '${PYTHON_ZIP}; print(z.getinfo("hole").file_size)' "$1"`,
    last: `python3 -c '${PYTHON_ZIP}; print(z.read("last").decode(), end="")' "$1"`,
  },
  {
    program: 'jar',
    count: 'jar tf "$1" | wc -l',
    size: `jar tvf "$1" hole | awk '{ print $1 }'`,
    last: 'jar xf "$1" last && cat last',
  },
];

const TAR_READERS: readonly Reader[] = [
  {
    program: 'tar',
    size: `tar -tvf "$1" hole | awk '{ print $3 }'`,
    last: 'tar -xOf "$1" last',
  },
  {
    program: '7z',
    size: `7z l -ba -slt "$1" hole | sed -n 's/^Size = //p'`,
    last: '7z x -so "$1" last',
  },
  {
    program: 'bsdtar',
    size: `bsdtar -tvf "$1" hole | awk '{ print $5 }'`,
    last: 'bsdtar -xOf "$1" last',
  },
  {
    program: 'python3',
    size: `python3 -c '${PYTHON_TAR}; print(t.getmember("hole").size)' "$1"`,
    last: `python3 -c '${PYTHON_TAR}; print(t.extractfile("last").read().decode(), end="")' "$1"`,
  },
];

describe('what does not fit into the fields of an archive', () => {
  const temporaryFolder = temporaryFolders();
  const answer = async (call: string, archive: string): Promise<string> => {
    const cwd = await temporaryFolder();
    return (await run('sh', ['-euc', call, 'sh', archive], cwd)).trim();
  };

  /** Writes pieces at their places; what is between them is a hole, which takes no room on the disk. */
  const fileOf = async (
    name: string,
    chunks: ReadonlyArray<[at: number, bytes: Uint8Array]>,
  ): Promise<string> => {
    const file = path.join(await temporaryFolder(), name);
    const handle = await open(file, 'w');
    for (const [at, bytes] of chunks) await handle.write(bytes, 0, bytes.length, at);
    await handle.close();
    return file;
  };

  describe('70,000 entries in a zip', () => {
    const COUNT = 70_000;
    let archive: string;

    before(async () => {
      archive = path.join(await temporaryFolder(), 'many.zip');
      const entries = Array.from({ length: COUNT }, (_, at) => {
        const source = Buffer.from(`${at}`);
        return { path: `d${at % 100}/f${at}`, mode: 0o644, size: source.length, source };
      });
      await writeArchive(entries, archive, { format: 'zip' });
      expect((await readFile(archive)).lastIndexOf(END64), 'where the ZIP64 end is').to.be.greaterThan(0);
    });

    for (const { count, program } of ZIP_READERS) {
      it(`are counted by ${program}`, async function () {
        if (!hasProgram(program)) this.skip();
        expect(await answer(count!, archive)).to.equal(`${COUNT}`);
      });
    }

    it('are listed by jar from a pipe', async function () {
      if (!hasProgram('jar')) this.skip();
      expect(await answer('jar t < "$1" | wc -l', archive)).to.equal(`${COUNT}`);
    });

    it('are listed by koo', async () => {
      const opened = await openArchive(archive);
      await opened.close();
      expect(opened.problems.list).to.deep.equal([]);
      expect(opened.entries).to.have.length(COUNT);
    });
  });

  describe('a zip with 5 GB, and an entry behind them', () => {
    const SIZE = 5_000_000_000;
    const last = Buffer.from('behind 4 GB');
    let archive: string;

    before(async () => {
      const about = { method: STORED, mode: 0o644 } as const;
      const hole = { ...about, compressed: SIZE, crc: 0, offset: 0, path: 'hole', size: SIZE };
      const first = localHeader(hole, DATE);
      const behind = {
        ...about,
        compressed: last.length,
        crc: crc32(last),
        offset: first.length + SIZE,
        path: 'last',
        size: last.length,
      };
      const second = Buffer.concat([localHeader(behind, DATE), last]);
      const directory = Buffer.concat([centralHeader(hole, DATE), centralHeader(behind, DATE)]);
      const offset = behind.offset + second.length;
      const end = endOfDirectory({ bytes: directory.length, entries: 2, offset });
      archive = await fileOf('large.zip', [
        [0, first],
        [behind.offset, Buffer.concat([second, directory, end])],
      ]);
    });

    for (const { last: call, program, size } of ZIP_READERS) {
      it(`is read by ${program}`, async function () {
        if (!hasProgram(program)) this.skip();
        expect(await answer(size, archive)).to.equal(`${SIZE}`);
        expect(await answer(call, archive)).to.equal(`${last}`);
      });
    }
  });

  describe('a tar with 9 GB, and an entry behind them', () => {
    const SIZE = 9_000_000_000;
    const last = Buffer.from('behind 8 GB');
    let archive: string;

    before(async () => {
      const first = tarHeader({ mode: 0o644, path: 'hole', size: SIZE }, DATE);
      const second = tarHeader({ mode: 0o644, path: 'last', size: last.length }, DATE);
      const rest = [second, last, padding(last.length), Buffer.alloc(2 * TAR_BLOCK)];
      archive = await fileOf('large.tar', [
        [0, first],
        [first.length + SIZE + padding(SIZE).length, Buffer.concat(rest)],
      ]);
    });

    for (const { last: call, program, size } of TAR_READERS) {
      it(`is read by ${program}`, async function () {
        if (!hasProgram(program)) this.skip();
        expect(await answer(size, archive)).to.equal(`${SIZE}`);
        expect(await answer(call, archive)).to.equal(`${last}`);
      });
    }
  });
});
