import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { rmSync, utimesSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveEntry, PackProgress } from '../../../src/asset/model.js';
import { writeArchive } from '../../../src/asset/archive/write-archive.js';
import { EnvironmentError, InterruptedError, UsageError } from '../../../src/errors/koo-error.js';
import type { ArchiveFormat } from '../../../src/project/project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram, run } from '../foreign-program.js';
import { readTree } from '../write-tree.js';

const FORMATS: ArchiveFormat[] = ['zip', 'tar', 'tar.gz'];

/** Noise that does not compress, the same in each run. */
const NOISE = Buffer.concat(
  Array.from({ length: 125_000 }, (_, at) => createHash('sha256').update(`block ${at}`).digest()),
);
const noise = (bytes: number): Buffer => NOISE.subarray(0, bytes);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const inMemory = (name: string, content: Uint8Array | string, mode = 0o644): ArchiveEntry => {
  const source = Buffer.from(content);
  return { path: name, mode, size: source.length, source };
};

describe('writeArchive', () => {
  const temporaryFolder = temporaryFolders();

  /** A file on disk as an entry. */
  const onDisk = async (
    folder: string,
    name: string,
    content: Uint8Array | string,
  ): Promise<ArchiveEntry> => {
    const source = path.join(folder, 'input', name);
    await mkdir(path.dirname(source), { recursive: true });
    await writeFile(source, content);
    return { path: name, mode: 0o644, size: (await stat(source)).size, source };
  };

  const failure = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  /** Names that test what an archive can hold. */
  const sample = async (folder: string): Promise<ArchiveEntry[]> => [
    { ...(await onDisk(folder, 'bin/server', '#!/bin/sh\nexec true\n')), mode: 0o755 },
    await onDisk(folder, 'big.bin', noise(3_000_001)),
    await onDisk(folder, 'text.txt', 'a line of text\n'.repeat(200_000)),
    await onDisk(folder, 'empty', ''),
    await onDisk(folder, '软件/说明 (1).txt', '中文'),
    await onDisk(folder, `long/${'n'.repeat(120)}/${'m'.repeat(200)}.txt`, 'long'),
    inMemory('memory/main.tf', 'resource "x" "y" {}\n'),
    inMemory('memory/empty', ''),
  ];

  const runs = FORMATS.flatMap((format) => [0, 2].map((threads) => ({ format, threads })));
  for (const options of runs) {
    describe(`${options.format}, on ${options.threads === 0 ? 'the thread that asks' : 'two threads'}`, () => {
      it('computes hashes and sizes as the bytes pass by', async () => {
        const folder = await temporaryFolder();
        const out = path.join(folder, `out.${options.format}`);
        const big = noise(1_000_000);
        const entries = [await onDisk(folder, 'b', big), inMemory('a', 'aaa', 0o755)];
        const written = await writeArchive(entries, out, options);
        const bytes = await readFile(out);
        expect({ ...written, files: [...written.files] }).to.deep.equal({
          file: out,
          format: options.format,
          bytes: bytes.length,
          sha256: sha256(bytes),
          files: [
            { path: 'a', size: 3, mode: 0o755, sha256: sha256(Buffer.from('aaa')) },
            { path: 'b', size: 1_000_000, mode: 0o644, sha256: sha256(big) },
          ],
        });
        expect(await readdir(folder)).to.have.members(['input', `out.${options.format}`]);
      });

      it('tells how far it is', async () => {
        const folder = await temporaryFolder();
        const told: PackProgress[] = [];
        const entries = [await onDisk(folder, 'a', noise(2_400_000)), inMemory('b', 'bb')];
        await writeArchive(entries, path.join(folder, 'out'), {
          ...options,
          onProgress: (one) => told.push(one),
        });
        const rest = { total: 2_400_002, totalFiles: 2 };
        expect(told).to.deep.equal([
          { done: 1_048_576, files: 0, path: 'a', ...rest },
          { done: 2_097_152, files: 0, path: 'a', ...rest },
          { done: 2_400_000, files: 1, path: 'a', ...rest },
          { done: 2_400_002, files: 2, path: 'b', ...rest },
        ]);
      });

      it('stops in the middle, and leaves nothing', async () => {
        const folder = await temporaryFolder();
        const out = path.join(folder, 'out');
        await mkdir(out);
        const abort = new AbortController();
        const told: number[] = [];
        const entries = [await onDisk(folder, 'a', noise(4_000_000)), await onDisk(folder, 'b', 'b')];
        const error = await failure(
          writeArchive(entries, path.join(out, 'a.zip'), {
            ...options,
            onProgress({ done }) {
              told.push(done);
              if (done > 2_000_000) abort.abort(new InterruptedError());
            },
            signal: abort.signal,
          }),
        );
        expect(told.at(-1), 'what is read after that').to.be.lessThan(3_000_000);
        expect(error).to.be.instanceOf(InterruptedError);
        expect(await readdir(out)).to.deep.equal([]);
      });

      it('leaves what was there before when it fails', async () => {
        const folder = await temporaryFolder();
        const out = path.join(folder, 'out');
        await writeFile(out, 'the last one');
        const gone = await onDisk(folder, 'gone', 'x');
        await rm(gone.source as string);
        expect(await failure(writeArchive([gone], out, options))).to.include({ code: 'FILE_VANISHED' });
        expect(await readFile(out, 'utf8')).to.equal('the last one');
        expect(await readdir(folder)).to.have.members(['input', 'out']);
      });

      it('names the file that vanishes while it packs', async () => {
        const folder = await temporaryFolder();
        const first = await onDisk(folder, 'a', noise(1_200_000));
        const second = await onDisk(folder, 'b', noise(1_200_000));
        const error = await failure(
          writeArchive([first, second], path.join(folder, 'out'), {
            ...options,
            onProgress: ({ path: name }) => name === 'a' && rmSync(second.source as string, { force: true }),
          }),
        );
        expect(error).to.be.instanceOf(EnvironmentError);
        expect(error).to.include({
          code: 'FILE_VANISHED',
          message: `A file vanished while it was being packed: ${second.source as string}`,
          place: second.source,
        });
        expect(await readdir(folder)).to.deep.equal(['input']);
      });

      for (const [what, change] of Object.entries<(file: string) => Promise<unknown>>({
        'grows before its turn': (file) => appendFile(file, 'more'),
        'shrinks before its turn': (file) => writeFile(file, ''),
      })) {
        it(`names the file that ${what}`, async () => {
          const folder = await temporaryFolder();
          const entry = await onDisk(folder, 'a', noise(700_000));
          await change(entry.source as string);
          const error = await failure(writeArchive([entry], path.join(folder, 'out'), options));
          expect(error).to.include({
            code: 'FILE_CHANGED',
            message: `A file changed while it was being packed: ${entry.source as string}`,
          });
          expect(await readdir(folder)).to.deep.equal(['input']);
        });
      }

      it('names the file that is written to while it is read', async () => {
        const folder = await temporaryFolder();
        const entry = await onDisk(folder, 'a', noise(3_000_000));
        const touch = (): void => utimesSync(entry.source as string, 1, 1);
        const error = await failure(
          writeArchive([entry], path.join(folder, 'out'), { ...options, onProgress: touch }),
        );
        expect(error).to.include({ code: 'FILE_CHANGED' });
        expect(await readdir(folder)).to.deep.equal(['input']);
      });
    });
  }

  it('ends with what nobody expected on a thread, and leaves nothing', async () => {
    const folder = await temporaryFolder();
    const tooLong = `${'n'.repeat(200)}/`.repeat(400).slice(0, -1);
    const error = await failure(
      writeArchive([inMemory(tooLong, 'x')], path.join(folder, 'out'), { format: 'zip', threads: 1 }),
    );
    expect(error).to.be.instanceOf(RangeError);
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('appears only when that is allowed', async () => {
    const folder = await temporaryFolder();
    const out = path.join(folder, 'out');
    const refusal = new UsageError('REFUSED', foreignText('No.'));
    const allowed = Promise.reject(refusal);
    const entries = [inMemory('a', 'x')];
    // A rejection that has no handler for one turn ends a process.
    let late = 0;
    const count = (): void => void (late += 1);
    process.on('rejectionHandled', count);
    expect(await failure(writeArchive(entries, out, { allowed, format: 'zip' }))).to.equal(refusal);
    expect(await readdir(folder)).to.deep.equal([]);
    process.off('rejectionHandled', count);
    expect(late).to.equal(0);
    await writeArchive(entries, out, { allowed: Promise.resolve(), format: 'zip' });
    expect(await readdir(folder)).to.deep.equal(['out']);
  });

  describe('what other programs make of it', () => {
    const archive = async (
      format: ArchiveFormat,
    ): Promise<{ folder: string; out: string; entries: ArchiveEntry[] }> => {
      const folder = await temporaryFolder();
      const out = path.join(folder, `out.${format}`);
      const entries = await sample(folder);
      await writeArchive(entries, out, { format });
      return { entries, folder, out };
    };

    const accepted: Array<[ArchiveFormat, string, string[]]> = [
      ['zip', 'unzip', ['-t']],
      ['zip', 'python3', ['-m', 'zipfile', '-t']],
      ['zip', 'python3', ['-m', 'zipfile', '-l']],
      ['zip', 'bsdtar', ['-tf']],
      ['zip', '7z', ['t']],
      ['zip', 'jar', ['tf']],
      ['tar', 'tar', ['-tf']],
      ['tar', 'bsdtar', ['-tf']],
      ['tar', '7z', ['t']],
      ['tar', 'python3', ['-m', 'tarfile', '-t']],
      ['tar.gz', 'tar', ['-tzf']],
      ['tar.gz', 'bsdtar', ['-tf']],
      ['tar.gz', 'gzip', ['-t']],
      ['tar.gz', '7z', ['t']],
    ];
    for (const [format, program, call] of accepted) {
      it(`${format}: ${program} ${call.join(' ')}`, async function () {
        if (!hasProgram(program)) this.skip();
        await run(program, [...call, (await archive(format)).out]);
      });
    }

    const unpackers: Array<[ArchiveFormat, string, (out: string) => string[]]> = [
      ['zip', 'unzip', (out) => ['-q', out]],
      ['zip', 'bsdtar', (out) => ['-xpf', out]],
      ['tar', 'tar', (out) => ['-xpf', out]],
      ['tar.gz', 'tar', (out) => ['-xpzf', out]],
    ];
    for (const [format, program, call] of unpackers) {
      it(`${format}: contents and modes come back with ${program}`, async function () {
        if (!hasProgram(program)) this.skip();
        const { entries, folder, out } = await archive(format);
        const unpacked = path.join(folder, 'unpacked');
        await mkdir(unpacked);
        await run(program, call(out), unpacked);
        const expected: Awaited<ReturnType<typeof readTree>> = {};
        for (const { mode, path: name, source } of entries) {
          const bytes = typeof source === 'string' ? await readFile(source) : Buffer.from(source);
          expected[name] = { executable: mode === 0o755, hex: bytes.toString('hex') };
        }

        expect(await readTree(unpacked)).to.deep.equal(expected);
      });
    }

    it('a zip can be read as a stream (jar x < out.zip)', async function () {
      if (!hasProgram('jar')) this.skip();
      const { folder, out } = await archive('zip');
      const unpacked = path.join(folder, 'unpacked');
      await mkdir(unpacked);
      await run('sh', ['-c', 'jar x < "$0"', out], unpacked);
      expect(Object.keys(await readTree(unpacked))).to.have.length(8);
    });
  });

  it('refuses paths that lead out of the folder, before it writes', async () => {
    const folder = await temporaryFolder();
    const out = path.join(folder, 'out.zip');
    const wrong: Record<string, string> = {
      '': '"" is empty.',
      '/etc/passwd': '"/etc/passwd" starts at the root of the disk.',
      '../a': '"../a" leads out of its folder.',
      'a/../../b': '"a/../../b" leads out of its folder.',
      'a/..': '"a/.." leads out of its folder.',
      'a//b': '"a//b" contains an empty or "." folder.',
      './a': '"./a" contains an empty or "." folder.',
      'a/': '"a/" contains an empty or "." folder.',
      [String.raw`a\b`]: String.raw`"a\\b" contains a backslash, which separates folders on Windows.`,
      'C:a': '"C:a" starts with a drive, as Windows reads it.',
      'a\nb': String.raw`"a\nb" contains a control character.`,
      'a\0b': String.raw`"a\u0000b" contains a control character.`,
    };
    for (const [name, message] of Object.entries(wrong)) {
      const error = await failure(writeArchive([inMemory(name, 'x')], out, { format: 'zip' }));
      expect(error).to.be.instanceOf(UsageError);
      expect(error).to.include({ code: 'UNSAFE_PATH', message });
    }

    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('keeps names that only look unsafe', async () => {
    const out = path.join(await temporaryFolder(), 'out.tar');
    const names = ['..a/b..', '...', 'a b', 'etc/C:', '-rf'];
    await writeArchive(
      names.map((name) => inMemory(name, '')),
      out,
      { format: 'tar' },
    );
    const listed = await run('tar', ['-tf', out]);
    expect(listed.trim().split('\n')).to.have.members(names);
  });

  it('refuses a path that comes twice', async () => {
    const error = await failure(
      writeArchive([inMemory('a', '1'), inMemory('a', '2')], path.join(await temporaryFolder(), 'o'), {
        format: 'zip',
      }),
    );
    expect(error).to.include({ code: 'DUPLICATE_PATH', message: 'a would be twice in the archive.' });
  });

  it('removes what a killed process left of the same file, and only that', async () => {
    const folder = await temporaryFolder();
    // No process has the highest number that Linux can give.
    const rubbish = [
      '.a.zip.4194305.1.partial',
      '.b.zip.4194305.1.partial',
      `.a.zip.${process.ppid}.1.partial`,
    ];
    for (const name of rubbish) await writeFile(path.join(folder, name), 'x');
    await writeArchive([inMemory('a', 'x')], path.join(folder, 'a.zip'), { format: 'zip' });
    expect(await readdir(folder)).to.have.members([...rubbish.slice(1), 'a.zip']);
  });

  it('dates every file as SOURCE_DATE_EPOCH says, whatever is no date is refused', async () => {
    const folder = await temporaryFolder();
    const { SOURCE_DATE_EPOCH: before } = process.env;
    try {
      process.env.SOURCE_DATE_EPOCH = '1700000000';
      for (const format of ['zip', 'tar'] as const) {
        const out = path.join(folder, format);
        await writeArchive([inMemory('a', 'x')], out, { format });
        const listed = await run('python3', ['-c', PRINT_DATES, out]);
        expect(listed.trim()).to.equal('2023-11-14 22:13:20');
      }

      process.env.SOURCE_DATE_EPOCH = 'yesterday';
      const error = await failure(
        writeArchive([inMemory('a', 'x')], path.join(folder, 'o'), { format: 'zip' }),
      );
      expect(error).to.include({ code: 'WRONG_SOURCE_DATE_EPOCH' });
    } finally {
      if (before === undefined) delete process.env.SOURCE_DATE_EPOCH;
      else process.env.SOURCE_DATE_EPOCH = before;
    }
  });
});

const PRINT_DATES = `
import sys, tarfile, zipfile, datetime
if zipfile.is_zipfile(sys.argv[1]):
    print(datetime.datetime(*zipfile.ZipFile(sys.argv[1]).infolist()[0].date_time))
else:
    at = tarfile.open(sys.argv[1]).getmembers()[0].mtime
    print(datetime.datetime.fromtimestamp(at, datetime.timezone.utc).strftime('%Y-%m-%d %H:%M:%S'))
`;
import { foreignText } from '../../../src/i18n/message.js';
