import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { appendFile, chown, lchown, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSourceState } from '../../src/asset/provenance/read-source-state.js';
import { hasProgram } from '../asset/foreign-program.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const git = (cwd: string, ...call: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always', ...call],
    { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim();

describe('what is said of the commit, without a command of the repository', () => {
  const temporaryFolder = temporaryFolders();

  before(function () {
    if (!hasProgram('git')) this.skip();
  });

  async function repository(files: Record<string, string> = {}, ...init: string[]): Promise<string> {
    const folder = await temporaryFolder();
    git(folder, 'init', '-q', '-b', 'main', ...init);
    for (const [name, text] of Object.entries({ 'a.txt': 'a\n', 'sub/b.txt': 'b\n', ...files })) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }

    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'first');
    return folder;
  }

  const head = (folder: string): string => git(folder, 'rev-parse', 'HEAD');
  const dirtyIn = async (folder: string, ...inputs: string[]): Promise<boolean | undefined> =>
    (await readSourceState(folder, inputs.length > 0 ? inputs : [folder]))?.dirty;

  it('has commit, branch and remote, however the refs are kept', async () => {
    const folder = await repository();
    const commit = head(folder);
    git(folder, 'remote', 'add', 'origin', 'git@git.example.com:shop/app.git');
    const expected = { branch: 'main', commit, dirty: false, remote: 'https://git.example.com/shop/app.git' };
    expect(await readSourceState(folder, [folder])).to.deep.equal(expected);
    git(folder, 'pack-refs', '--all');
    expect(await readSourceState(folder, [folder])).to.deep.equal(expected);
    git(folder, 'checkout', '-q', '-b', 'release/v1.0');
    expect(await readSourceState(path.join(folder, 'sub'), [folder])).to.include({
      branch: 'release/v1.0',
      commit,
    });
    git(folder, 'checkout', '-q', '--detach');
    expect(await readSourceState(folder, [folder])).to.deep.equal({
      commit,
      dirty: false,
      remote: expected.remote,
    });
  });

  it('reads linked work trees and repositories of SHA-256', async () => {
    const folder = await repository();
    const linked = path.join(await temporaryFolder(), 'linked');
    git(folder, 'worktree', 'add', '-q', '-b', 'other', linked);
    expect(await readSourceState(linked, [linked])).to.deep.equal({
      branch: 'other',
      commit: head(folder),
      dirty: false,
    });
    const sha256 = await repository({}, '--object-format=sha256');
    expect(await readSourceState(sha256, [sha256])).to.deep.equal({
      branch: 'main',
      commit: head(sha256),
      dirty: false,
    });
  });

  it('is nothing before the first commit, outside of a repository, and in a bare one', async () => {
    const folder = await temporaryFolder();
    expect(await readSourceState(folder, [folder])).to.equal(undefined);
    git(folder, 'init', '-q', '--bare');
    expect(await readSourceState(folder, [folder])).to.equal(undefined);
    const fresh = await temporaryFolder();
    git(fresh, 'init', '-q');
    expect(await readSourceState(fresh, [fresh])).to.equal(undefined);
  });

  it('is dirty for a change, a new file, a staged and a deleted one; not for what git ignores or is not packed', async () => {
    const folder = await repository({ '.gitignore': '*.log\n' });
    await writeFile(path.join(folder, 'x.log'), 'ignored');
    await writeFile(path.join(folder, 'mine'), 'ignored in info/exclude');
    await appendFile(path.join(folder, '.git/info/exclude'), 'mine\n');
    await mkdir(path.join(folder, 'sub/.koo'), { recursive: true });
    await writeFile(path.join(folder, 'sub/.koo/x'), 'koo’s own');
    await utimes(path.join(folder, 'a.txt'), 1e9, 1e9);
    expect(await dirtyIn(folder)).to.equal(false);
    await writeFile(path.join(folder, 'a.txt'), 'changed\n');
    expect(await dirtyIn(folder)).to.equal(true);
    expect(await dirtyIn(folder, path.join(folder, 'sub'))).to.equal(false);
    git(folder, 'add', '.');
    expect(await dirtyIn(folder)).to.equal(true);
    git(folder, 'reset', '-q', '--hard');
    await rm(path.join(folder, 'a.txt'));
    expect(await dirtyIn(folder)).to.equal(true);
    git(folder, 'reset', '-q', '--hard');
    await writeFile(path.join(folder, 'sub/new *[a].txt'), '');
    expect(await dirtyIn(folder)).to.equal(true);
    expect(await dirtyIn(folder, path.join(folder, 'sub/new *[a].txt'))).to.equal(true);
    expect(await dirtyIn(folder, path.join(folder, 'a.txt'))).to.equal(false);
  });

  it('minds the settings that decide whether a file differs', async () => {
    const folder = await repository();
    git(folder, 'config', 'core.autocrlf', 'true');
    await rm(path.join(folder, 'a.txt'));
    git(folder, 'checkout', '-q', 'a.txt');
    await utimes(path.join(folder, 'a.txt'), 1e9, 1e9);
    expect(await dirtyIn(folder)).to.equal(false);
    git(folder, 'config', 'core.autocrlf', 'false');
    expect(await dirtyIn(folder)).to.equal(true);
  });

  it('does not say whether a file differs where only a filter could tell', async () => {
    const folder = await repository({ '.gitattributes': '*.bin filter=large\n', 'x.bin': 'pointer\n' });
    expect(await dirtyIn(folder), 'as committed').to.equal(false);
    await writeFile(path.join(folder, 'x.bin'), 'the content that a filter has put in its place');
    const state = await readSourceState(folder, [folder]);
    expect(state).to.deep.equal({ branch: 'main', commit: head(folder) });
    expect(await dirtyIn(folder, path.join(folder, 'sub')), 'not an input').to.equal(false);
    await writeFile(path.join(folder, 'a.txt'), 'changed\n');
    expect(await dirtyIn(folder), 'another file differs').to.equal(true);
  });

  it('trusts git’s index for a filtered file that was not touched since', async () => {
    const folder = await repository();
    git(folder, 'config', 'filter.large.clean', 'echo pointer');
    await writeFile(path.join(folder, '.gitattributes'), '*.bin filter=large\n');
    await writeFile(path.join(folder, 'x.bin'), 'content');
    await utimes(path.join(folder, 'x.bin'), 1e9, 1e9);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'filtered');
    expect(git(folder, 'show', 'HEAD:x.bin')).to.equal('pointer');
    expect(await dirtyIn(folder)).to.equal(false);
  });

  it('does not look into submodules, and so does not say that nothing differs', async () => {
    const part = await repository();
    const folder = await repository();
    git(folder, 'submodule', 'add', '-q', part, 'part');
    git(folder, 'commit', '-q', '-m', 'with a part');
    expect(await dirtyIn(folder)).to.equal(undefined);
    expect(await dirtyIn(folder, path.join(folder, 'sub'))).to.equal(false);
    await writeFile(path.join(folder, 'a.txt'), 'changed\n');
    expect(await dirtyIn(folder)).to.equal(true);
  });

  it('takes no other user’s repository for its own, as git does not, unless the user trusts it', async function () {
    if (process.getuid?.() !== 0) this.skip();
    const folder = await repository();
    await chown(path.join(folder, '.git'), 12_345, 12_345);
    await lchown(folder, 12_345, 12_345);
    expect(await readSourceState(folder, [folder])).to.equal(undefined);
    const home = await temporaryFolder();
    await writeFile(path.join(home, '.gitconfig'), `[safe]\n\tdirectory = ${folder}\n`);
    const environment = { HOME: home, PATH: process.env.PATH };
    expect(await readSourceState(folder, [folder], { environment })).to.include({
      commit: head(part(folder)),
    });
  });

  /** git as root reads it once it is root's again. */
  function part(folder: string): string {
    execFileSync('chown', ['-R', 'root', folder]);
    return folder;
  }
});
