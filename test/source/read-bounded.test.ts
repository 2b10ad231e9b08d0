import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { readBounded, readBoundedSync } from '../../src/platform/read-bounded.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const OPTIONS = { maxBytes: 100, shown: 'FILE' };

async function failure(
  file: string,
  options = OPTIONS as Parameters<typeof readBounded>[1],
): Promise<string> {
  const asynchronous = await readBounded(file, options).then(
    () => 'read',
    ({ code, message }: Error & { code: string }) => `${code}: ${message}`,
  );
  let synchronous = 'read';
  try {
    readBoundedSync(file, options);
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    synchronous = `${code}: ${message}`;
  }

  expect(synchronous).to.equal(asynchronous);
  return synchronous;
}

describe('readBounded', () => {
  const temporaryFolder = temporaryFolders();

  it('reads a regular file up to its limit, whole', async () => {
    const file = path.join(await temporaryFolder(), 'a');
    writeFileSync(file, 'x'.repeat(100));
    expect((await readBounded(file, OPTIONS)).toString()).to.equal('x'.repeat(100));
    expect(readBoundedSync(file, OPTIONS).toString()).to.equal('x'.repeat(100));
    writeFileSync(file, 'x'.repeat(101));
    expect(await failure(file)).to.equal('FILE_TOO_LARGE: FILE is larger than 100 bytes.');
  });

  it('returns at once from what is not a regular file', async () => {
    const folder = await temporaryFolder();
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await failure(pipe)).to.equal('NOT_A_FILE: FILE is a pipe, not a regular file.');
    expect(await failure('/dev/zero')).to.equal('NOT_A_FILE: FILE is a device, not a regular file.');
    expect(await failure(folder)).to.equal('NOT_A_FILE: FILE is a folder, not a regular file.');
    expect(await failure(path.join(folder, 'none'))).to.match(/^ENOENT/);
  });

  it('stops at its limit where a file says that it is empty and is not', async () => {
    const found = await failure('/proc/self/maps', { ...OPTIONS, maxBytes: 10 });
    expect(found).to.equal('FILE_TOO_LARGE: FILE is larger than 10 bytes.');
  });

  it('follows no link in .koo by default', async () => {
    const folder = await temporaryFolder();
    mkdirSync(path.join(folder, '.koo/packages'), { recursive: true });
    writeFileSync(path.join(folder, 'a'), 'x');
    const link = path.join(folder, '.koo/packages/link');
    symlinkSync('../../a', link);
    expect(await failure(link)).to.equal('NOT_A_FILE: FILE is a symbolic link, not a regular file.');
    expect((await readBounded(link, { ...OPTIONS, followLinks: true })).toString()).to.equal('x');
  });

  it('follows a link, unless it may not', async () => {
    const folder = await temporaryFolder();
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'a'), 'x');
    const link = path.join(folder, 'in', 'link');
    symlinkSync('../a', link);
    expect((await readBounded(link, OPTIONS)).toString()).to.equal('x');
    expect(await failure(link, { ...OPTIONS, followLinks: false })).to.equal(
      'NOT_A_FILE: FILE is a symbolic link, not a regular file.',
    );
  });
});
