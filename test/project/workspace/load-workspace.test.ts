import { expect } from 'chai';
import fc from 'fast-check';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KooError } from '../../../src/errors/koo-error.js';
import { byFolder } from '../../../src/project/workspace/by-folder.js';
import { findProducts } from '../../../src/project/workspace/find-products.js';
import { loadWorkspace } from '../../../src/project/workspace/load-workspace.js';
import { edit, sampleProducts } from '../../commands/workspace/support.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('several products', () => {
  const folder = temporaryFolders();

  const files = async (root: string, ...names: string[]): Promise<void> => {
    for (const name of names) {
      const file = path.join(root, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '');
    }
  };
  const found = async (given: string, cwd: string): Promise<string[]> =>
    (await findProducts(given, { cwd })).map((one) =>
      path.relative(cwd, 'file' in one ? one.file : `${one.folder}/${one.error.code}`),
    );

  describe('are found', () => {
    it('in the folder and below it, each folder before what is in it', async () => {
      const cwd = await folder();
      await files(
        cwd,
        'koo.yaml',
        'b/koo.yml',
        'a/koo.yaml',
        'a/in/koo.yaml',
        'a-b/koo.yaml',
        'c/other.yaml',
      );
      expect(await found('.', cwd)).to.deep.equal([
        'koo.yaml',
        'a/koo.yaml',
        'a/in/koo.yaml',
        'a-b/koo.yaml',
        'b/koo.yml',
      ]);
      expect(await found('a', cwd)).to.deep.equal(['a/koo.yaml', 'a/in/koo.yaml']);
    });

    it('but not in node_modules, .git or .koo, nor through links to folders, nor as links out', async () => {
      const cwd = await folder();
      const outside = await folder();
      await files(outside, 'koo.yaml', 'shop/koo.yaml');
      await files(cwd, 'shop/koo.yaml', 'node_modules/x/koo.yaml', 'shop/.koo/koo.yaml', '.git/koo.yaml');
      await files(cwd, '.hidden/koo.yaml', 'out/x', 'in/real.yaml');
      await symlink(path.join(outside, 'shop'), path.join(cwd, 'linked'));
      await symlink('..', path.join(cwd, 'shop/loop'));
      await symlink(path.join(outside, 'koo.yaml'), path.join(cwd, 'out/koo.yaml'));
      await symlink('real.yaml', path.join(cwd, 'in/koo.yaml'));
      await mkdir(path.join(cwd, 'folder/koo.yaml'), { recursive: true });
      expect(await found('.', cwd)).to.deep.equal(['.hidden/koo.yaml', 'in/koo.yaml', 'shop/koo.yaml']);
    });

    it('with the folders that cannot be used, which keep no other back', async () => {
      const cwd = await folder();
      await files(cwd, 'a/koo.yaml', 'two/koo.yaml', 'two/koo.yml', 'z/koo.yaml');
      expect(await found('.', cwd)).to.deep.equal(['a/koo.yaml', 'two/TWO_MANIFESTS', 'z/koo.yaml']);
    });

    it('not deeper than 32 folders', async () => {
      const cwd = await folder();
      const deep = Array.from({ length: 32 }, () => 'd').join('/');
      await files(cwd, `${deep}/koo.yaml`, `${deep}/d/koo.yaml`);
      expect(await found('.', cwd)).to.deep.equal([`${deep}/koo.yaml`]);
    });

    const refused: Array<[what: string, given: string, code: string]> = [
      ['a folder without products', 'empty', 'NO_PRODUCTS'],
      ['a file', 'file', 'FOLDER_NOT_FOUND'],
      ['what is not there', 'gone', 'FOLDER_NOT_FOUND'],
    ];
    for (const [what, given, code] of refused) {
      it(`or ${what} is refused`, async () => {
        const cwd = await folder();
        await files(cwd, 'file', 'empty/x');
        const error: unknown = await findProducts(given, { cwd }).catch((thrown: unknown) => thrown);
        expect(error).to.include({ code, kind: 'usage', place: given });
      });
    }

    it('until they are not wanted any more', async () => {
      const cwd = await folder();
      await files(cwd, 'a/koo.yaml');
      const signal = AbortSignal.abort(new Error('stopped'));
      const error: unknown = await findProducts('.', { cwd, signal }).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('message', 'stopped');
    });
  });

  it('come in the order of folders, whatever the order in which they are named', () => {
    const name = fc.stringMatching(/^[a-c-]{1,3}$/);
    const folders = fc.uniqueArray(
      fc.array(name, { maxLength: 4 }).map((names) => names.join('/') || '.'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(folders, fc.infiniteStream(fc.nat()), (all, random) => {
        const sorted = [...all].sort(byFolder);
        const shuffled = all
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(shuffled.sort(byFolder)).to.deep.equal(sorted);
        for (const [index, one] of sorted.entries()) {
          // Each comes before what is in it.
          const inside = sorted.slice(0, index).find((other) => one === '.' || other.startsWith(`${one}/`));
          expect(inside).to.equal(undefined);
        }
      }),
    );
  });

  const loaded = async (cwd: string, choice: Parameters<typeof loadWorkspace>[0]) =>
    (await loadWorkspace(choice, { cwd })).map((one) =>
      'project' in one
        ? [one.folder, one.project.product.id]
        : [one.folder, (one.error as KooError).code, ...(one.product === undefined ? [] : [one.product])],
    );

  it('are read, and a broken one keeps no other back', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'wiki', 'mail']);
    await writeFile(path.join(cwd, 'shop/koo.yaml'), 'product: {\n');
    expect(await loaded(cwd, { all: '.' })).to.deep.equal([
      ['mail', 'id-mail'],
      ['shop', 'INVALID_MANIFEST'],
      ['wiki', 'id-wiki'],
    ]);
    expect(await loaded(cwd, { files: ['wiki', 'gone', 'mail/koo.yaml', './wiki/koo.yaml'] })).to.deep.equal([
      ['gone', 'NO_MANIFEST'],
      ['mail', 'id-mail'],
      ['wiki', 'id-wiki'],
    ]);
    expect(await loaded(path.join(cwd, 'mail'), { files: ['.', '../wiki'] })).to.deep.equal([
      ['.', 'id-mail'],
      ['../wiki', 'id-wiki'],
    ]);
  });

  it('are all refused that declare the same product, with the place and the other folders', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'wiki', 'mail', 'old']);
    for (const name of ['old', 'wiki'])
      await edit(path.join(cwd, name, 'koo.yaml'), (text) => text.replace(`id-${name}`, 'id-shop'));
    await mkdir(path.join(cwd, 'archive'));
    await rename(path.join(cwd, 'old'), path.join(cwd, 'archive/old'));
    expect(await loaded(cwd, { all: '.' })).to.deep.equal([
      ['archive/old', 'PRODUCT_ID_TWICE', 'id-shop'],
      ['mail', 'id-mail'],
      ['shop', 'PRODUCT_ID_TWICE', 'id-shop'],
      ['wiki', 'PRODUCT_ID_TWICE', 'id-shop'],
    ]);
    const [first] = await loadWorkspace({ all: '.' }, { cwd });
    expect(first).to.have.nested.property('error.place', 'archive/old/koo.yaml:1:16');
    expect(first).to.have.nested.property('error.message', 'Product id-shop is also declared in shop, wiki.');
    // Named alone, each of them can be used.
    expect(await loaded(cwd, { files: ['shop', 'mail'] })).to.deep.equal([
      ['mail', 'id-mail'],
      ['shop', 'id-shop'],
    ]);
  });
});
