import { expect } from 'chai';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { collectPackage } from '../../../src/asset/collect/collect-package.js';
import { UsageError } from '../../../src/errors/koo-error.js';
import type { AssetDeclaration } from '../../../src/project/project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { softwarePackage, type Tree, writeTree } from '../write-tree.js';

describe('collectPackage', () => {
  const temporaryFolder = temporaryFolders();

  const collect = async (
    tree: Tree,
    more: (root: string) => Promise<unknown> = async () => {},
    changes: Partial<AssetDeclaration> = {},
  ) => {
    const root = await writeTree(path.join(await temporaryFolder(), 'package'), tree);
    await more(root);
    return collectPackage(softwarePackage(root, changes));
  };

  const refusal = async (
    tree: Tree,
    more?: (root: string) => Promise<unknown>,
    changes?: Partial<AssetDeclaration>,
  ): Promise<UsageError> => {
    const error = await collect(tree, more, changes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(UsageError);
    return error as UsageError;
  };

  it('finds every file with its size, and sorts by the bytes of the path', async () => {
    const { emptyFolders, entries, leftOut, totalBytes } = await collect({
      'scripts/install.sh': 'echo installed\n',
      'bin/server': 'x',
      'bin.txt': '12',
      Zebra: '',
      äpfel: '123',
      '\uFB00.txt': 'U+FB00 comes before U+1F600 in UTF-8, and after it in UTF-16',
      '\u{1F600}.txt': '',
      'logs/': '',
    });
    expect(Array.from(entries, ({ path, size }) => `${path} ${size}`)).to.deep.equal([
      'Zebra 0',
      'bin.txt 2',
      'bin/server 1',
      'scripts/install.sh 15',
      'äpfel 3',
      '\uFB00.txt 60',
      '\u{1F600}.txt 0',
    ]);
    expect({ emptyFolders, leftOut, totalBytes }).to.deep.equal({
      emptyFolders: ['logs'],
      leftOut: 0,
      totalBytes: 81,
    });
  });

  it('walks in the order of the package, whatever the folders are called', async () => {
    const part = fc
      .stringMatching(/^[ab!./-]{1,5}$/)
      .filter((name) => !/^\.{1,2}$/.test(name) && !name.includes('/'));
    const file = fc.array(part, { maxLength: 4, minLength: 1 }).map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { maxLength: 25, minLength: 1 }), async (names) => {
        const files = names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)));
        const { entries } = await collect(Object.fromEntries(files.map((name) => [name, ''])));
        const found = Array.from(entries, ({ path: name }) => name);
        expect(found).to.deep.equal(
          found.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
        );
        expect(new Set(found)).to.deep.equal(new Set(files));
      }),
      { numRuns: 60 },
    );
  });

  it('makes executable what has any executable bit, and scripts in bin/ and scripts/ that lost it', async () => {
    const { entries } = await collect({
      'bin/lost': '#!/bin/sh\n',
      'bin/data': 'no shebang',
      'bin/short': '#',
      'app/scripts/deep/lost.sh': '#!/bin/bash\n',
      'lib/tool': '#!/bin/sh\n',
      'lib/owner': { content: 'x', mode: 0o700 },
      'lib/other': { content: 'x', mode: 0o645 },
      'lib/private': { content: 'x', mode: 0o600 },
    });
    expect(
      Object.fromEntries(Array.from(entries, ({ mode, path }) => [path, mode.toString(8)])),
    ).to.deep.equal({
      'app/scripts/deep/lost.sh': '755',
      'bin/data': '644',
      'bin/lost': '755',
      'bin/short': '644',
      'lib/other': '755',
      'lib/owner': '755',
      'lib/private': '644',
      'lib/tool': '644',
    });
  });

  it('packs a link to a file of the folder as that file in a zip', async () => {
    const { entries, root } = await collect(
      { 'lib/v2/tool': { content: 'tool', mode: 0o755 } },
      async (folder) => {
        await mkdir(path.join(folder, 'bin'));
        await symlink('../lib/v2/tool', path.join(folder, 'bin/tool'));
        await symlink(path.join(folder, 'bin/tool'), path.join(folder, 'absolute'));
      },
    );
    const source = path.join(root, 'lib/v2/tool');
    const told = Array.from(entries, (one) => ({
      path: one.path,
      source: one.source,
      size: one.size,
      mode: one.mode,
    }));
    expect(told).to.deep.equal([
      { path: 'absolute', source, size: 4, mode: 0o755 },
      { path: 'bin/tool', source, size: 4, mode: 0o755 },
      { path: 'lib/v2/tool', source, size: 4, mode: 0o755 },
    ]);
  });

  it('refuses links that lead out of the folder, around in it or nowhere, and names them all', async () => {
    const error = await refusal({ 'conf/app.ini': 'x' }, async (root) => {
      await writeFile(path.join(root, '../secret'), 'x');
      await mkdir(path.join(root, '../package-twin'));
      await symlink('/etc/hostname', path.join(root, 'a-absolute'));
      await symlink('../secret', path.join(root, 'b-relative'));
      await symlink('../package-twin', path.join(root, 'c-twin'));
      await symlink('.', path.join(root, 'd-itself'));
      await symlink('gone', path.join(root, 'e-broken'));
      await symlink('f-self', path.join(root, 'f-self'));
    });
    expect(error.code).to.equal('LINK_LEADS_OUT');
    expect(error.message).to.equal(
      [
        '6 items in the folder cannot be packed:',
        'a-absolute is a link to /etc/hostname, outside the folder',
        'b-relative is a link to ../secret, outside the folder',
        'c-twin is a link to ../package-twin, outside the folder',
        'd-itself is a link to the folder ., which contains it',
        'e-broken is a broken link to gone',
        'f-self is a broken link to f-self',
      ].join('\n  '),
    );
    expect(error.hints).to.deep.equal([
      'Replace the link by a copy of the file.',
      'Delete the link, or replace it by what is needed of the folder.',
      'Delete the link, or restore what it points to.',
      'Or keep links as they are: `links: keep` with `format: tar.gz` in koo.yaml.',
      'Or leave it out: add a line to .kooignore, or to `exclude` in koo.yaml.',
    ]);
  });

  it('packs what a link to a folder leads to in a zip, under the name of the link', async () => {
    const { entries } = await collect({ 'lib/v2/a/tool': 'tool', 'lib/v2/b': 'b' }, async (root) => {
      await symlink('v2', path.join(root, 'lib/current'));
      await symlink('../current/a', path.join(root, 'lib/v2/again'));
    });
    expect(Array.from(entries, ({ path: name }) => name)).to.deep.equal([
      'lib/current/a/tool',
      'lib/current/again/tool',
      'lib/current/b',
      'lib/v2/a/tool',
      'lib/v2/again/tool',
      'lib/v2/b',
    ]);
  });

  it('packs nothing through a link that is never packed under its own name', async () => {
    const error = await refusal(
      { '.git/config': 'x', '.koo/local/keys.json': '{}', file: '' },
      async (root) => {
        await symlink('.git', path.join(root, 'history'));
        await symlink('.koo/local/keys.json', path.join(root, 'settings.json'));
      },
    );
    expect(error.code).to.equal('LINK_TO_LEFT_OUT');
    expect(error.message).to.equal(
      '2 items in the folder cannot be packed:\n  history is a link to .git, which is not packed\n' +
        '  settings.json is a link to .koo/local/keys.json, which is not packed',
    );
  });

  it('takes a folder named as the file of patterns for what it is', async () => {
    const { entries } = await collect({ '.kooignore/x': '', file: '' });
    expect(Array.from(entries, ({ path: name }) => name)).to.deep.equal(['file']);
  });

  it('does not follow links around, however they are tied', async () => {
    const error = await refusal({ 'a/x': '', 'b/y': '' }, async (root) => {
      await symlink('../b', path.join(root, 'a/b'));
      await symlink('../a', path.join(root, 'b/a'));
    });
    expect(error.code).to.equal('LINK_CYCLE');
    expect(error.message).to.equal(
      '2 items in the folder cannot be packed:\n  a/b/a is a link to the folder a, which contains it\n' +
        '  b/a/b is a link to the folder b, which contains it',
    );
  });

  it('does not follow links whose number doubles at every step', async () => {
    const error = await refusal({ '0/x': '' }, async (root) => {
      for (let step = 1; step <= 30; step++) {
        await mkdir(path.join(root, `${step}`));
        for (const name of ['a', 'b']) await symlink(`../${step - 1}`, path.join(root, `${step}/${name}`));
      }
    });
    expect(error.code).to.equal('LINK_CYCLE');
    expect(error.message).to.contain('is a link to a folder behind more than 4 other links');
  });

  it('keeps links in a tar, as they are written where that stays in the package', async () => {
    const { entries } = await collect(
      { 'lib/v2/tool': 'tool' },
      async (root) => {
        await symlink('v2', path.join(root, 'lib/current'));
        await symlink('lib/current/tool', path.join(root, 'tool'));
        await symlink(path.join(root, 'lib/v2/tool'), path.join(root, 'lib/absolute'));
        await symlink('../package/lib', path.join(root, 'out-and-in'));
      },
      { format: 'tar.gz' },
    );
    expect(Array.from(entries, ({ link, mode, path: name }) => [name, mode.toString(8), link])).to.deep.equal(
      [
        ['lib/absolute', '777', 'v2/tool'],
        ['lib/current', '777', 'v2'],
        ['lib/v2/tool', '644', undefined],
        ['out-and-in', '777', 'lib'],
        ['tool', '777', 'lib/current/tool'],
      ],
    );
  });

  it('refuses a link whose target is left out', async () => {
    const error = await refusal(
      { '.kooignore': '/data\n', 'data/x': 'x', a: '' },
      (root) => symlink('data/x', path.join(root, 'x')),
      { format: 'tar' },
    );
    expect(error).to.include({
      code: 'LINK_TO_LEFT_OUT',
      message: 'One item in the folder cannot be packed: x is a link to data/x, which is not packed.',
    });
  });

  it('refuses every link when told to', async () => {
    const error = await refusal({ a: '' }, (root) => symlink('a', path.join(root, 'b')), { links: 'refuse' });
    expect(error).to.include({
      code: 'LINK_REFUSED',
      message: 'One item in the folder cannot be packed: b is a link to a.',
    });
  });

  it('sets executable bits by pattern', async () => {
    const { entries } = await collect(
      {
        'bin/a.conf': '#!/bin/sh\n',
        'bin/tool': 'ELF',
        'lib/x.sh': '',
        'lib/y': { content: '', mode: 0o755 },
      },
      undefined,
      { executable: ['bin/*', '!*.conf', '*.sh'] },
    );
    expect(Array.from(entries, ({ mode, path: name }) => `${name} ${mode.toString(8)}`)).to.deep.equal([
      'bin/a.conf 644',
      'bin/tool 755',
      'lib/x.sh 755',
      'lib/y 755',
    ]);
  });

  it('refuses pipes and sockets', async () => {
    const error = await refusal({ file: 'x' }, async (root) => {
      execFileSync('mkfifo', [path.join(root, 'pipe')]);
      await new Promise<void>((resolve) => {
        const server = createServer().listen(path.join(root, 'socket'), () => resolve());
        server.unref();
      });
    });
    expect(error).to.include({
      code: 'SPECIAL_FILE',
      message: '2 items in the folder cannot be packed:\n  pipe is a pipe\n  socket is a socket',
    });
  });

  it('refuses names that are not UTF-8', async () => {
    const error = await refusal({ file: 'x' }, (root) =>
      writeFile(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9])]), 'x'),
    );
    expect(error.code).to.equal('NAME_NOT_UTF8');
    expect(error.message).to.contain('caf\uFFFD has a name that is not UTF-8');
  });

  it('does not mind what is left out', async () => {
    const { entries, leftOut } = await collect({ file: 'x', '.kooignore': 'out\ndump-*\n' }, async (root) => {
      await symlink('/etc', path.join(root, 'out'));
      await writeFile(Buffer.concat([Buffer.from(`${root}/dump-`), Buffer.from([0xe9])]), 'x');
    });
    expect(Array.from(entries, ({ path }) => path)).to.deep.equal(['file']);
    expect(leftOut).to.equal(2);
  });

  it('says what to do when there is no folder', async () => {
    const root = path.join(await temporaryFolder(), 'missing');
    const error = await collectPackage(softwarePackage(root)).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(UsageError).and.include({
      code: 'NO_PACKAGE_FOLDER',
      message: 'The folder of asset "app" does not exist.',
      place: root,
    });
    expect((error as UsageError).hints).to.deep.equal([
      'Create it, or name the right folder as `root` of the asset in koo.yaml.',
    ]);
  });

  it('says what to do when the root is a file', async () => {
    const root = path.join(await temporaryFolder(), 'file');
    await writeFile(root, 'x');
    const error = await collectPackage(softwarePackage(root)).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(UsageError).and.include({
      code: 'NO_PACKAGE_FOLDER',
      message: 'The root of asset "app" is not a folder.',
    });
  });

  it('says what to do when the folder is empty', async () => {
    const error = await refusal({});
    expect(error).to.include({ code: 'EMPTY_PACKAGE', message: 'There is nothing to pack for asset "app".' });
    expect(error.hints).to.deep.equal([
      'Put the software there: programs into bin/, lifecycle scripts into scripts/.',
    ]);
  });

  it('says what to do when everything is left out', async () => {
    const error = await refusal({ '.kooignore': '*\n', file: 'x' });
    expect(error.hints[0]).to.equal(
      'Everything in it is left out: check .kooignore, and `exclude` in koo.yaml.',
    );
  });

  it('stops when it is told to', async () => {
    const root = await writeTree(await temporaryFolder(), { file: 'x' });
    const reason = new Error('stopped');
    const error = await collectPackage(softwarePackage(root), { signal: AbortSignal.abort(reason) }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.equal(reason);
  });
});
