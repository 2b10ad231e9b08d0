import { expect } from 'chai';
import { chmod, link, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveFile } from '../../../src/asset/reading/archived-entry.js';
import { inspectArchive } from '../../../src/asset/reading/inspect-archive.js';
import { openArchive } from '../../../src/asset/reading/open-archive.js';
import { writeArchive } from '../../../src/asset/archive/write-archive.js';
import type { Range } from '../../../src/syntax/source-text.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram, run } from '../foreign-program.js';
import { inspectIn } from './inspect-in.js';
import { zipOf } from './zip-maker.js';

/** How each is made, what with, and how the same program or another lists its files. */
const MAKERS: ReadonlyArray<[name: string, program: string, make: string, list: string]> = [
  ['zip.zip', 'zip', 'zip -qry OUT .', 'unzip -Z1 OUT'],
  ['streamed.zip', 'zip', 'zip -qr - . | cat > OUT', 'unzip -Z1 OUT'],
  ['seven.zip', '7z', '7z a -bso0 -bsp0 OUT .', 'unzip -Z1 OUT'],
  ['bsdtar.zip', 'bsdtar', 'bsdtar -cf OUT --format zip *', 'bsdtar -tf OUT'],
  ['java.zip', 'jar', 'jar cfM OUT .', 'jar tf OUT'],
  [
    'python.zip',
    'python3',
    "python3 -c \"import shutil; shutil.make_archive('OUT'[:-4], 'zip', '.')\"",
    'python3 -m zipfile -l OUT | tail -n +2 | cut -c1-46',
  ],
  ['gnu.tar', 'tar', 'tar cf OUT .', 'tar tf OUT'],
  ['v7.tar', 'tar', 'tar cf OUT --format=v7 .', 'tar tf OUT'],
  ['pax.tar', 'tar', 'tar cf OUT --format=posix .', 'tar tf OUT'],
  ['gnu.tar.gz', 'tar', 'tar czf OUT .', 'tar tzf OUT'],
  [
    'members.tar.gz',
    'tar',
    '(tar cf - . | head -c 700 | gzip; tar cf - . | tail -c +701 | gzip) > OUT',
    'tar tzf OUT',
  ],
  ['bsdtar.tar.gz', 'bsdtar', 'bsdtar -czf OUT --format ustar *', 'bsdtar -tf OUT'],
];

describe('koo asset inspect, given good archives', () => {
  const temporaryFolder = temporaryFolders();

  const tree = async (): Promise<string> => {
    const root = path.join(await temporaryFolder(), 'tree');
    await mkdir(path.join(root, 'scripts/deep/er'), { recursive: true });
    await mkdir(path.join(root, 'bin'));
    await writeFile(path.join(root, 'bin/data'), Buffer.alloc(1_500_000, 'some data that compresses\n'));
    await writeFile(path.join(root, 'bin/empty'), '');
    await writeFile(path.join(root, 'scripts/install.sh'), '#!/bin/sh\n');
    await chmod(path.join(root, 'scripts/install.sh'), 0o755);
    await writeFile(path.join(root, 'scripts/deep/er/readme.txt'), 'x');
    await symlink('install.sh', path.join(root, 'scripts/link'));
    await link(path.join(root, 'scripts/install.sh'), path.join(root, 'scripts/hard'));
    return root;
  };

  for (const [name, program, make, list] of MAKERS) {
    it(`lists ${name} as ${list.split(' ')[0]} does, and finds nothing`, async function () {
      for (const needed of [program, list.split(' ')[0]!]) if (!hasProgram(needed)) this.skip();
      const root = await tree();
      const out = path.join(path.dirname(root), name);
      await run('sh', ['-c', make.replaceAll('OUT', out)], root);
      const listed = (await run('sh', ['-c', list.replaceAll('OUT', out)])).split('\n');
      const plain = listed
        .map((one) => one.trim().replace(/^\.\//, ''))
        .filter((one) => one && !one.endsWith('/'));
      const { files, findings } = await inspectArchive(out);
      expect(findings).to.deep.equal([]);
      expect(Array.from(files, (one) => one.path)).to.deep.equal(plain.sort());
      expect([...files].find((one) => one.path === 'bin/data')).to.include({ size: 1_500_000 });
    });
  }

  for (const format of ['zip', 'tar', 'tar.gz'] as const) {
    it(`shows what koo packed as ${format}, and its bytes`, async () => {
      const out = path.join(await temporaryFolder(), `out.${format}`);
      const entries = [
        { path: 'bin/server', source: Buffer.from('ready'), size: 5, mode: 0o755 },
        { path: '商店.txt', source: Buffer.alloc(70_000, 'x'), size: 70_000, mode: 0o644 },
      ];
      const { sha256 } = await writeArchive(entries, out, { format });
      const archive = await openArchive(out);
      try {
        expect(archive).to.include({ format, isComplete: true, sha256 });
        expect(
          Array.from(archive.files, ({ mode, path: at, size }) => ({ path: at, size, mode })),
        ).to.deep.equal([
          { path: 'bin/server', size: 5, mode: 0o755 },
          { path: '商店.txt', size: 70_000, mode: 0o644 },
        ]);
        const heads: Record<string, string> = {};
        const reader = {
          wants: (file: ArchiveFile) => (file.path === 'bin/server' ? 3 : 100),
          see: (file: ArchiveFile, head: Uint8Array) =>
            void (heads[file.path] = Buffer.from(head).toString()),
        };
        await archive.read([reader]);
        expect(heads).to.deep.equal({ 'bin/server': 'rea', '商店.txt': 'x'.repeat(100) });
        const told: number[] = [];
        await archive.readThrough([reader], { onProgress: (done) => void told.push(done) });
        expect(told).to.deep.equal(told.toSorted((one, other) => one - other));
        expect(told.at(-1)).to.be.within(1, archive.bytes);
      } finally {
        await archive.close();
      }
    });
  }

  it('shows the bytes of a hard link, and none of a symbolic one', async function () {
    if (!hasProgram('tar')) this.skip();
    const root = await tree();
    const out = path.join(path.dirname(root), 'out.tar');
    await run('tar', ['cf', out, '.'], root);
    const archive = await openArchive(out);
    const seen: string[] = [];
    await archive.read([
      {
        wants: () => 10,
        see: ({ path: at }, head) => void seen.push(`${at} ${Buffer.from(head).toString()}`),
      },
    ]);
    await archive.close();
    expect(seen).to.include.members([
      'scripts/hard #!/bin/sh\n',
      'scripts/install.sh #!/bin/sh\n',
      'bin/empty ',
    ]);
    expect(seen.filter((one) => one.startsWith('scripts/link'))).to.deep.equal([]);
  });

  it('looks into the files of an archive, and lists its components', async () => {
    const cwd = await temporaryFolder();
    const file = (at: string, text: string) => {
      const source = Buffer.from(text);
      return { path: at, source, size: source.length, mode: 0o644 };
    };
    const secret = `HUAWEICLOUD_SDK_SK=${'abcdEFGH1234ijkl'.repeat(2)}MNOP5678`;
    const lock = { lockfileVersion: 3, packages: { 'node_modules/left': { version: '1.2.3' } } };
    const entries = [
      file('bin/env.sh', `#!/bin/sh\nexport ${secret}\n`),
      file('bin/package-lock.json', JSON.stringify(lock)),
      file('scripts/install.sh', '#!/bin/sh\r\necho\r\n'),
    ];
    await writeArchive(entries, path.join(cwd, 'shop-V1_0.tar.gz'), { format: 'tar.gz' });
    const { code, stdout } = await runKoo(
      ['asset', 'inspect', 'shop-V1_0.tar.gz', '--sbom', 'boms/out.json', '--json', '--fail-on', 'warning'],
      {
        cwd,
      },
    );
    const { findings } = JSON.parse(stdout) as {
      findings: Array<{ file: string; range: Range; rule: string }>;
    };
    expect(
      findings.map(
        ({ file: place, range, rule }) => `${place}:${range.start.line}:${range.start.column} ${rule}`,
      ),
    ).to.include.members([
      'shop-V1_0.tar.gz!/bin/env.sh:2:27 asset/secret',
      'shop-V1_0.tar.gz!/scripts/install.sh:1:10 asset/script-line-ends',
    ]);
    expect(stdout).to.not.include('abcdEFGH1234');
    expect(code).to.equal(1);
    const bill = JSON.parse(await readFile(path.join(cwd, 'boms/out.json'), 'utf8'));
    expect(bill.metadata.component).to.include({ name: 'shop', version: 'V1_0' });
    expect(bill.components.map(({ purl }: { purl: string }) => purl)).to.deep.equal(['pkg:npm/left@1.2.3']);
    const call = ['asset', 'inspect', 'shop-V1_0.tar.gz', '--sbom', '-'];
    const piped = await runKoo([...call, '--format', 'junit=found.xml'], { cwd });
    expect(JSON.parse(piped.stdout)).to.deep.equal(bill);
    expect(await readFile(path.join(cwd, 'found.xml'), 'utf8')).to.contain('asset/secret');
    const both = await runKoo([...call, '--json'], { cwd });
    expect(JSON.parse(both.stdout).error.code).to.equal('SAME_REPORT_PLACE');
    expect(both.code).to.equal(2);
  });

  it('prints size, hash and a tree', async () => {
    const cwd = await temporaryFolder();
    const out = path.join(cwd, 'a.zip');
    const source = Buffer.from('ready');
    const script = Buffer.from('#!/bin/sh\n');
    const { bytes, sha256 } = await writeArchive(
      [
        { path: 'bin/server', source, size: 5, mode: 0o755 },
        { path: 'scripts/install.sh', source: script, size: script.length, mode: 0o755 },
      ],
      out,
      {
        format: 'zip',
      },
    );
    const { code, stderr, stdout } = await runKoo(['asset', 'inspect', 'a.zip'], { cwd });
    expect(stdout.replace(/\(\d+\.\d+ s\)/, '(T)')).to.equal(
      [
        'a.zip',
        '  format    zip',
        `  size      ${bytes} B (${bytes} bytes), 2 entries, 15 B unpacked`,
        `  sha256    ${sha256}`,
        '',
        '       5 B  bin/  (1 file)',
        '       5 B    server  (executable)',
        '      10 B  scripts/  (1 file)',
        '      10 B    install.sh  (executable)',
        '',
        'No problems found in 2 files (T).',
        '',
      ].join('\n'),
    );
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
  });

  it('keeps to 300 MB with 70,000 entries', async () => {
    const cwd = await temporaryFolder();
    const parts = Array.from({ length: 70_000 }, (_, index) => ({
      name: `d${index % 100}/f${index}`,
      content: `${index}`,
    }));
    // The end of a zip counts in 16 bits; programs that make no ZIP64 write the lower ones.
    await writeFile(path.join(cwd, 'many.zip'), zipOf(parts, { entries: 70_000 % 65_536 }));
    const [inspected] = await inspectIn(cwd);
    expect(inspected).to.include({ count: 70_000 });
    expect(inspected!.findings).to.deep.equal([]);
    expect(inspected!.megabytes).to.be.lessThan(300);
  });
});
