import { expect } from 'chai';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface BuiltFile {
  contents: string;
  path: string;
}

interface WriteBuild {
  chunksFirst(files: BuiltFile[]): BuiltFile[];
  writeBuild(files: Iterable<BuiltFile>, folder: string, options: { laid: string[] }): void;
}

describe('laying a build', () => {
  const temporaryFolder = temporaryFolders();

  it('keeps what a koo of before needs until all that is new is there', async () => {
    const tool = (await import(path.join(packageRoot(), 'tools/write-build.js'))) as WriteBuild;
    const dist = await temporaryFolder();
    const at = (name: string): string => path.join(dist, name);
    const before = [
      'chunks/run-A.js',
      'commands/old.js',
      'commands/plan.js',
      'page/old.css',
      'validators/koo.js',
    ];
    for (const name of before) {
      await mkdir(path.dirname(at(name)), { recursive: true });
      await writeFile(at(name), 'before');
    }

    const made = tool.chunksFirst(
      ['commands/plan.js', 'chunks/run-B.js', 'cli/run.js'].map((name) => ({
        contents: 'new',
        path: at(name),
      })),
    );
    const seen: string[] = [];
    const watched = function* (): Generator<BuiltFile> {
      for (const file of made) {
        expect(before.filter((name) => !existsSync(at(name)))).to.deep.equal([]);
        yield file;
        expect(existsSync(file.path)).to.equal(true);
        seen.push(path.relative(dist, file.path));
      }

      expect(before.filter((name) => !existsSync(at(name)))).to.deep.equal([]);
    };
    tool.writeBuild(watched(), dist, { laid: [at('validators/koo.js')] });

    expect(seen).to.deep.equal(['chunks/run-B.js', 'commands/plan.js', 'cli/run.js']);
    const names = await readdir(dist, { recursive: true, withFileTypes: true });
    const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
    expect(files.map((file) => path.relative(dist, file)).sort()).to.deep.equal([
      'chunks/run-B.js',
      'cli/run.js',
      'commands/plan.js',
      'validators/koo.js',
    ]);
    expect(await readFile(at('commands/plan.js'), 'utf8')).to.equal('new');
  });
});
