import { expect } from 'chai';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { collectPackage } from '../../src/asset/collect/collect-package.js';
import type { ContentReader } from '../../src/asset/contents.js';
import { folderContents } from '../../src/asset/folder-contents.js';
import { EnvironmentError } from '../../src/errors/koo-error.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { softwarePackage, type Tree, writeTree } from './write-tree.js';

describe('the contents of a folder', () => {
  const temporaryFolder = temporaryFolders();
  const contentsOf = async (tree: Tree) =>
    folderContents(await collectPackage(softwarePackage(await writeTree(await temporaryFolder(), tree))));

  /** Notes what it is shown. */
  const noting = (bytes: (path: string) => number, delay?: () => Promise<void>) => {
    const seen: Record<string, string> = {};
    const reader: ContentReader = {
      wants: ({ path: file }) => bytes(file),
      async see({ path: file }, head) {
        await delay?.();
        seen[file] = Buffer.from(head).toString('latin1');
      },
    };
    return { reader, seen };
  };

  it('show each reader the beginning of what it wants, and no other file', async () => {
    const contents = await contentsOf({ 'a/empty': '', 'a/long': 'abcdef', b: 'xyz' });
    const some = noting((file) => (file === 'b' ? 0 : 4));
    const all = noting(() => 100);
    await contents.read([some.reader, all.reader]);
    expect(some.seen, 'at least what it wanted').to.deep.equal({ 'a/empty': '', 'a/long': 'abcdef' });
    expect(all.seen).to.deep.equal({ 'a/empty': '', 'a/long': 'abcdef', b: 'xyz' });
    const alone = noting(() => 4);
    await contents.read([alone.reader]);
    expect(alone.seen).to.deep.equal({ 'a/empty': '', 'a/long': 'abcd', b: 'xyz' });
  });

  it('keep the bytes as they are until a reader is done, in files of any size', async () => {
    const big = 'x'.repeat(3_000_000);
    const contents = await contentsOf({ a: 'small', b: big, c: 'other' });
    const slow = noting(
      () => 5_000_000,
      () => new Promise((resolve) => setImmediate(resolve)),
    );
    await contents.read([slow.reader]);
    expect(slow.seen).to.deep.equal({ a: 'small', b: big, c: 'other' });
  });

  it('do not open what nobody wants', async () => {
    const contents = await contentsOf({ a: '1', b: '2' });
    await rm(path.join(contents.name, 'a'));
    const { reader, seen } = noting((file) => (file === 'a' ? 0 : 1));
    await contents.read([reader]);
    expect(seen).to.deep.equal({ b: '2' });
    const error = await contents.read([noting(() => 1).reader]).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(EnvironmentError);
    expect(error).to.include({ code: 'FILE_VANISHED', place: path.join(contents.name, 'a') });
  });

  it('end when they are told to', async () => {
    const contents = await contentsOf({ a: '1' });
    const reason = new Error('enough');
    const error = await contents
      .read([noting(() => 1).reader], { signal: AbortSignal.abort(reason) })
      .catch((thrown: unknown) => thrown);
    expect(error).to.equal(reason);
  });
});
