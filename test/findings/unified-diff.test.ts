import { expect } from 'chai';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unifiedDiff } from '../../src/findings/fixes/unified-diff.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('unifiedDiff', () => {
  const newFolder = temporaryFolders();

  it('shows what changes with three lines around it', () => {
    expect(unifiedDiff('a/main.tf', '1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\nfive\n6\n7\n8\n')).to.equal(
      '--- a/a/main.tf\n+++ b/a/main.tf\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('keeps changes apart that are far from each other', () => {
    const old = Array.from({ length: 20 }, (_, line) => `${line}\n`);
    const fresh = old.with(1, 'one\n').with(18, 'x\ny\n');
    expect(unifiedDiff('f', old.join(''), fresh.join('')).match(/^@@.*@@$/gm)).to.deep.equal([
      '@@ -1,5 +1,5 @@',
      '@@ -16,5 +16,6 @@',
    ]);
  });

  it('says where a last line has no end, and nothing where nothing changes', () => {
    expect(unifiedDiff('f', 'a', 'b\n')).to.equal(
      '--- a/f\n+++ b/f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n',
    );
    expect(unifiedDiff('f', 'a', 'a')).to.equal('');
  });

  it('replaces a file as a whole where too much has changed', () => {
    const lines = (letter: string) =>
      Array.from({ length: 2000 }, (_, line) => `${letter}${line}\n`).join('');
    const diff = unifiedDiff('f', lines('a'), `${lines('b')}end`);
    expect(diff.split('\n').slice(2, 4)).to.deep.equal(['@@ -1,2000 +1,2001 @@', '-a0']);
    expect(diff.endsWith('+b1999\n+end\n\\ No newline at end of file\n')).to.equal(true);
  });

  it('is what git apply makes the new text of', async function () {
    if (spawnSync('git', ['--version']).error) {
      this.test!.title += ' (git is missing)';
      this.skip();
    }

    const folder = await newFolder();
    const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '  x\n', '\n'), { maxLength: 30 });
    const texts = fc.tuple(lines, lines, fc.constantFrom('', 'end'), fc.constantFrom('', 'end', 'end\n'));
    const cases = fc.sample(texts, { numRuns: 40, seed: 7 });
    let patch = '';
    const wanted = new Map<string, string>();
    for (const [number, [one, other, oneEnd, otherEnd]] of cases.entries()) {
      const [before, after] = [one.join('') + oneEnd, other.join('') + otherEnd];
      // Git makes files without content another way.
      if (before === '' || after === '' || before === after) continue;
      const name = `d/${number}.tf`;
      await mkdir(path.join(folder, 'd'), { recursive: true });
      await writeFile(path.join(folder, name), before);
      patch += unifiedDiff(name, before, after);
      wanted.set(name, after);
    }

    const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      encoding: 'utf8',
      input: patch,
    });
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
    for (const [name, text] of wanted)
      expect(await readFile(path.join(folder, name), 'utf8'), name).to.equal(text);
  });
});
