import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectPackage } from '../../../src/asset/collect/collect-package.js';
import { writeArchive } from '../../../src/asset/archive/write-archive.js';
import type { ArchiveFormat } from '../../../src/project/project.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram } from '../foreign-program.js';
import { softwarePackage, type Tree, writeTree } from '../write-tree.js';

const TREE: Tree = {
  'bin/server': { content: '#!/bin/sh\nexec sleep 60\n', mode: 0o755 },
  // Longer than a block.
  'bin/zlib.bin': Buffer.from(Array.from({ length: 2_700_000 }, (_, at) => (at * at) >>> 9)),
  // Noise, which is stored, and then not.
  'bin/noise.bin': Buffer.from(
    Array.from({ length: 1_900_000 }, (_, at) =>
      at < 1_600_000 ? Math.imul(at, 2_654_435_761) >>> 11 : at >> 8,
    ),
  ),
  'conf/app.ini': 'port = 80\n'.repeat(5000),
  'conf/App.md': '# App\n',
  'scripts/install.sh': { content: '#!/bin/bash\nset -eu\n', mode: 0o755 },
  'scripts/stop.sh': '#!/bin/bash\n',
  'web/图标.svg': '<svg/>',
  'web/empty': '',
  'web/package.json': '{"name": "web", "version": "1.0.0"}\n',
};

/**
 * Packs a folder in a process of its own, and prints the archive's hash. With `READDIR=reversed` the system lists folders
 * the other way round.
 */
const PACK = `
  const [module, root, out, format] = process.argv.slice(1);
  if (process.env.READDIR === 'reversed') {
    const { default: fs } = await import('node:fs');
    const { readdirSync } = fs;
    fs.readdirSync = (...call) => readdirSync(...call).reverse();
    (await import('node:module')).syncBuiltinESMExports();
  }

  const { packAsset } = await import(module);
  const asset = { key: 'app', name: 'demo', version: 'V1.0', kind: 'software_package', root, exclude: [], format, lifecycle: {} };
  const threads = process.env.THREADS && Number(process.env.THREADS);
  const { file, manifest, sbom, sha256 } = await packAsset(asset, out, { threads });
  console.log(JSON.stringify({ file, sidecars: [manifest, sbom], sha256 }));
`;

/** Whatever the user's own settings are. */
const GIT_SETTINGS = [
  'user.name=A',
  'user.email=a@example.com',
  'commit.gpgSign=false',
  'core.autocrlf=false',
].flatMap((setting) => ['-c', setting]);

interface Surroundings {
  /** Changes made to a copy of the tree; answers the folder to pack where it is another. */
  change?: (root: string) => Promise<string | void>;
  /** What the process is started by. */
  by?: string[];
  env?: Record<string, string>;
  tree?: Tree;
  umask?: string;
}

const SURROUNDINGS: Record<string, Surroundings> = {
  'in Shanghai': { env: { TZ: 'Asia/Shanghai' } },
  'in UTC': { env: { TZ: 'UTC' } },
  'in Los Angeles': { env: { TZ: 'America/Los_Angeles' } },
  'under umask 077': { umask: '077' },
  'under umask 000': { umask: '000' },
  'in a Turkish locale': { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  'after touch': {
    async change(root) {
      for (const name of Object.keys(TREE)) await utimes(path.join(root, name), 1_000_000_000, 1_000_000_000);
    },
  },
  'from a fresh clone': {
    async change(root) {
      const git = (...call: string[]): Buffer =>
        execFileSync('git', [...GIT_SETTINGS, ...call], { cwd: root });
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--message', 'x');
      git('clone', '--quiet', '.', '../clone');
      return path.join(root, '../clone');
    },
    umask: '077',
  },
  'where the system lists folders the other way round': { env: { READDIR: 'reversed' } },
  'from files made in reverse order': { tree: Object.fromEntries(Object.entries(TREE).reverse()) },
  'from a checkout without executable bits of the group': {
    tree: { ...TREE, 'bin/server': { content: '#!/bin/sh\nexec sleep 60\n', mode: 0o700 } },
  },
  'on one thread of its own': { env: { THREADS: '1' } },
  'on two threads': { env: { THREADS: '2' } },
  'on one processor': { by: ['taskset', '-c', '0'] },
};

describe('the same bytes everywhere', () => {
  const temporaryFolder = temporaryFolders();
  const module = pathToFileURL(path.join(packageRoot(), 'build/src/asset/pack-asset.js')).href;

  const packedHash = async (
    format: string,
    { by = [], change, env, tree = TREE, umask = '022' }: Surroundings = {},
  ) => {
    const folder = await temporaryFolder();
    const made = await writeTree(path.join(folder, 'package'), tree);
    const root = (await change?.(made)) ?? made;
    const inherited = { ...process.env };
    delete inherited.SOURCE_DATE_EPOCH;
    const call = ['--input-type=module', '-e', PACK, module, root, path.join(folder, 'out'), format];
    const [program = '', ...rest] = [...by, process.execPath, ...call];
    const printed = execFileSync('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, program, ...rest], {
      encoding: 'utf8',
      env: { ...inherited, ...env },
    });
    const { file, sidecars, sha256 } = JSON.parse(printed) as {
      file: string;
      sidecars: string[];
      sha256: string;
    };
    const sums = execFileSync('sha256sum', [file, ...sidecars], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.split(' ', 1)[0]);
    expect(sha256, 'the hash that was computed on the way').to.equal(sums[0]);
    return sums;
  };

  for (const format of ['zip', 'tar', 'tar.gz']) {
    describe(format, () => {
      // Of the archive, its manifest and its bill of materials.
      let expected: Array<string | undefined>;

      before(async () => {
        expected = await packedHash(format);
      });
      for (const [where, surroundings] of Object.entries(SURROUNDINGS)) {
        it(where, async function () {
          const programs = [
            ...(surroundings.by ?? []).slice(0, 1),
            ...(where.includes('clone') ? ['git'] : []),
          ];
          if (!programs.every((program) => hasProgram(program))) this.skip();
          expect(await packedHash(format, surroundings)).to.deep.equal(expected);
        });
      }

      it('but not with another SOURCE_DATE_EPOCH', async () => {
        const [sha256] = await packedHash(format, { env: { SOURCE_DATE_EPOCH: '1700000000' } });
        expect(sha256).not.to.equal(expected[0]);
      });
    });
  }

  describe('on any number of threads', () => {
    const hashOn = async (format: ArchiveFormat, threads: number): Promise<string> => {
      const folder = await temporaryFolder();
      // Some pieces of work for each thread.
      const small = Array.from({ length: 1000 }, (_, number): [string, string] => [
        `web/${number % 7}/${number}.js`,
        `export const at${number} = ${number};\n`.repeat(Math.imul(number, 31) % 400),
      ]);
      const root = await writeTree(path.join(folder, 'package'), { ...TREE, ...Object.fromEntries(small) });
      const { entries } = await collectPackage(softwarePackage(root, { format }));
      const file = path.join(folder, 'out');
      const { files, sha256 } = await writeArchive(entries, file, { format, threads });
      expect(sha256).to.equal(execFileSync('sha256sum', [file], { encoding: 'utf8' }).split(' ', 1)[0]);
      expect(Array.from(files, (one) => one.path)).to.deep.equal(Array.from(entries, (one) => one.path));
      return sha256;
    };

    for (const format of ['zip', 'tar', 'tar.gz'] as const) {
      it(format, async () => {
        const expected = await hashOn(format, 0);
        for (const threads of [1, 2, 5])
          expect(await hashOn(format, threads), `${threads}`).to.equal(expected);
      });
    }
  });

  it('tar.gz: the header names no time and no system', async () => {
    const folder = await temporaryFolder();
    const source = Buffer.from('x');
    const file = path.join(folder, 'a.tar.gz');
    await writeArchive([{ path: 'a', mode: 0o644, size: 1, source }], file, { format: 'tar.gz' });
    // RFC 1952: magic, deflate, no flags, no time, no hint about the level, system unknown.
    expect((await readFile(file)).subarray(0, 10).toString('hex')).to.equal('1f8b08000000000000ff');
  });

  it('tar: byte for byte as it is written here', async () => {
    const out = path.join(await temporaryFolder(), 'a.tar');
    const entry = { path: 'a', mode: 0o755, size: 1, source: Buffer.from('x') };
    await writeArchive([entry], out, { date: new Date(Date.UTC(1980, 0, 1)), format: 'tar' });
    const header = Buffer.alloc(512);
    const fields: Record<number, string> = {
      0: 'a',
      100: '000755 ',
      108: '000000 ',
      116: '000000 ',
      124: '00000000001 ',
      136: '02263523000 ',
      148: '        ',
      156: '0',
      257: 'ustar',
      263: '00',
      329: '000000 ',
      337: '000000 ',
    };
    for (const [at, field] of Object.entries(fields)) header.write(field, Number(at));
    const sum = header.reduce((before, byte) => before + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')} \u0000`, 148);
    const file = Buffer.concat([Buffer.from('x'), Buffer.alloc(511)]);
    const whole = Buffer.concat([header, file, Buffer.alloc(1024)]);
    expect((await readFile(out)).toString('latin1')).to.equal(whole.toString('latin1'));
  });
});
