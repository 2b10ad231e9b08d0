import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { StateFolder } from '../../src/platform/state-folder.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Everything that can be in the way of a folder or a file, by how messages call it. */
const OBSTACLES: Record<string, (place: string, outside: string) => Promise<unknown>> = {
  'a symbolic link': (place, outside) => symlink(outside, place),
  'a symbolic link to nothing': (place, outside) => symlink(path.join(outside, 'nothing'), place),
  'a symbolic link to /dev/zero': (place) => symlink('/dev/zero', place),
  'a pipe': async (place) => execFileSync('mkfifo', [place]),
  'a socket': async (place) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(place, resolve));
    server.unref();
  },
  'a file': (place) => writeFile(place, 'text'),
  'a folder': (place) => mkdir(place),
};

const PARTS = ['.koo', 'hand-offs', 'china', 'page.md'];

describe('a folder of koo', () => {
  const newFolder = temporaryFolders();

  for (const [what, put] of Object.entries(OBSTACLES)) {
    for (const [index, part] of PARTS.entries()) {
      const isLast = index === PARTS.length - 1;
      if (what === (isLast ? 'a file' : 'a folder')) continue;
      it(`is refused where ${what} is in place of ${part}`, async () => {
        const root = await newFolder();
        const outside = await newFolder();
        await mkdir(path.join(outside, PARTS.slice(index + 1, -1).join('/')), { recursive: true });
        const precious = path.join(outside, ...PARTS.slice(index + 1));
        if (!isLast) await writeFile(precious, 'precious');
        await mkdir(path.join(root, ...PARTS.slice(0, index)), { recursive: true });
        await put(path.join(root, ...PARTS.slice(0, index + 1)), outside);

        const folder = StateFolder.of(root, 'hand-offs', 'china');
        const kind = what.replace(/ to .*/, '');
        const place = path.join(root, ...PARTS.slice(0, index + 1));
        const expected = `OBSTACLE: ${place} is ${kind}, and koo needs a ${isLast ? 'file' : 'folder'} there.`;
        expect(await failure(() => folder.read('page.md', 100))).to.equal(expected);
        expect(await failure(async () => folder.readSync('page.md', 100))).to.equal(expected);
        expect(await failure(() => folder.write('page.md', 'new'))).to.equal(expected);
        expect(await failure(async () => folder.file('page.md'))).to.equal(expected);
        if (!isLast) {
          expect(await failure(async () => folder.make())).to.equal(expected);
          expect(await failure(() => folder.list())).to.equal(expected);
          expect(await failure(() => folder.remove('page.md'))).to.equal(expected);
          expect(await failure(async () => folder.stat('page.md'))).to.equal(expected);
          expect(await readFile(precious, 'utf8')).to.equal('precious');
        }

        const names = await readdir(outside);
        expect(names).to.deep.equal(isLast ? [] : [PARTS[index + 1]]);
      });
    }
  }

  it('is made, written, read, listed and emptied', async () => {
    const folder = StateFolder.of(await newFolder(), 'history');
    expect(folder.exists()).to.equal(false);
    expect(await folder.list()).to.deep.equal([]);
    expect(await folder.read('a.json', 10)).to.equal(undefined);
    await folder.remove('a.json');
    expect(folder.make()).to.equal(path.dirname(folder.path));
    expect(folder.make()).to.equal(undefined);
    await folder.write('a.json', '{}', { isLasting: true });
    expect((await folder.read('a.json', 10))!.toString()).to.equal('{}');
    expect(folder.readSync('a.json', 10)!.toString()).to.equal('{}');
    expect(await failure(() => folder.read('a.json', 1))).to.match(/^FILE_TOO_LARGE/);
    await folder.folder('b').write('c', 'c');
    expect((await folder.list()).sort()).to.deep.equal(['a.json', 'b']);
    await folder.remove('b');
    await folder.remove('a.json');
    expect(await folder.list()).to.deep.equal([]);
  });

  it('removes a link itself, and not what it leads to', async () => {
    const outside = await newFolder();
    await writeFile(path.join(outside, 'precious'), '');
    const folder = StateFolder.of(await newFolder());
    folder.make();
    await symlink(outside, path.join(folder.path, 'link'));
    await folder.remove('link');
    expect(await folder.list()).to.deep.equal([]);
    expect(await readdir(outside)).to.deep.equal(['precious']);
  });

  it('takes no name that leads elsewhere', async () => {
    const folder = StateFolder.of(await newFolder());
    for (const name of ['', '.', '..', '../x', 'a/b', String.raw`a\b`, 'a\0']) {
      expect(await failure(async () => folder.file(name)), name).to.match(/^UNSAFE_NAME/);
      expect(await failure(async () => folder.folder(name)), name).to.match(/^UNSAFE_NAME/);
      expect(await failure(() => folder.remove(name)), name).to.match(/^UNSAFE_NAME/);
    }
  });

  it('that the user named is trusted, but not what is below it', async () => {
    const outside = await newFolder();
    const root = await newFolder();
    const named = path.join(root, 'data');
    await symlink(outside, named);
    const folder = StateFolder.at(named);
    await folder.write('endpoint.json', '{}');
    expect(await readdir(outside)).to.deep.equal(['endpoint.json']);
    await symlink(root, path.join(outside, 'objects'));
    expect(await failure(() => folder.folder('objects').list())).to.match(/^OBSTACLE/);
  });

  it('that the user named in a .koo is trusted no more than the .koo', async () => {
    const root = await newFolder();
    await symlink(await newFolder(), path.join(root, '.koo'));
    expect(await failure(async () => StateFolder.at(path.join(root, '.koo/local')).make())).to.match(
      /^OBSTACLE/,
    );
    await rm(path.join(root, '.koo'));
    StateFolder.at(path.join(root, '.koo/local')).make();
    expect(await readdir(path.join(root, '.koo'))).to.deep.equal(['local']);
  });
});

async function failure(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
    return 'nothing';
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message}`;
  }
}
