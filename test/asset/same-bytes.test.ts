import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeArchive } from '../../src/asset/write-archive.js';
import { packageRoot } from '../../src/source/package-root.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { type Tree, writeTree } from './write-tree.js';

const TREE: Tree = {
  'bin/server': { content: '#!/bin/sh\nexec sleep 60\n', mode: 0o755 },
  'bin/zlib.bin': Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * at) >>> 9)),
  // Noise, which is stored, and then not.
  'bin/noise.bin': Buffer.from(
    Array.from({ length: 900_000 }, (_, at) =>
      at < 600_000 ? Math.imul(at, 2_654_435_761) >>> 11 : at >> 8,
    ),
  ),
  'conf/app.ini': 'port = 80\n'.repeat(5000),
  'conf/App.md': '# App\n',
  'scripts/install.sh': { content: '#!/bin/bash\nset -eu\n', mode: 0o755 },
  'scripts/stop.sh': '#!/bin/bash\n',
  'web/图标.svg': '<svg/>',
  'web/empty': '',
};

/** Packs a folder in a process of its own, and prints the archive's hash. */
const PACK = `
  const [module, root, out, format] = process.argv.slice(1);
  const { packAsset } = await import(module);
  const asset = { key: 'app', name: 'demo', version: 'V1.0', kind: 'software_package', root, exclude: [], format, lifecycle: {} };
  const { file, sha256 } = await packAsset(asset, out);
  console.log(file, sha256);
`;

interface Surroundings {
  /** Changes made to a copy of the tree. */
  change?: (root: string) => Promise<void>;
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
  'from files made in reverse order': { tree: Object.fromEntries(Object.entries(TREE).reverse()) },
  'from a checkout without executable bits of the group': {
    tree: { ...TREE, 'bin/server': { content: '#!/bin/sh\nexec sleep 60\n', mode: 0o700 } },
  },
  'on four pool threads instead of one': { env: { UV_THREADPOOL_SIZE: '4' } },
};

describe('the same bytes everywhere', () => {
  const temporaryFolder = temporaryFolders();
  const module = pathToFileURL(path.join(packageRoot(), 'build/src/asset/pack-asset.js')).href;

  const packedHash = async (
    format: string,
    { change, env, tree = TREE, umask = '022' }: Surroundings = {},
  ) => {
    const folder = await temporaryFolder();
    const root = await writeTree(path.join(folder, 'package'), tree);
    await change?.(root);
    const inherited = { ...process.env };
    delete inherited.SOURCE_DATE_EPOCH;
    const call = ['--input-type=module', '-e', PACK, module, root, path.join(folder, 'out'), format];
    const printed = execFileSync('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, process.execPath, ...call], {
      encoding: 'utf8',
      env: { ...inherited, UV_THREADPOOL_SIZE: '1', ...env },
    });
    const [file, sha256] = printed.trim().split(' ');
    const checked = execFileSync('sha256sum', [file!], { encoding: 'utf8' }).split(' ', 1)[0];
    expect(sha256, 'the hash that was computed on the way').to.equal(checked);
    return sha256;
  };

  for (const format of ['zip', 'tar', 'tar.gz']) {
    describe(format, () => {
      let expected: string | undefined;

      before(async () => {
        expected = await packedHash(format);
      });
      for (const [where, surroundings] of Object.entries(SURROUNDINGS)) {
        it(where, async () => {
          expect(await packedHash(format, surroundings)).to.equal(expected);
        });
      }

      it('but not with another SOURCE_DATE_EPOCH', async () => {
        expect(await packedHash(format, { env: { SOURCE_DATE_EPOCH: '1700000000' } })).not.to.equal(expected);
      });
    });
  }

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
