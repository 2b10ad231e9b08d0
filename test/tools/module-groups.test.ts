import { expect } from 'chai';
import { build, type Metafile, type Plugin } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface ModuleGroups {
  withMoreImports(root: string, metafile: Metafile): Plugin;
}

/** Three commands; `shared` and `both` are two chunks, and `late` is imported as the first one runs. */
const SOURCES = {
  'one.ts':
    "import { b } from './both.js'; import { s } from './shared.js'; console.log('one', b, s, (await import('./late.js')).default);",
  'two.ts': "import { b } from './both.js'; import { s } from './shared.js'; console.log('two', b, s);",
  'three.ts': "import { s } from './shared.js'; console.log('three', s);",
  'both.ts': "import { s } from './shared.js'; export const b = `b of ${s}`;",
  'shared.ts': "export const s = 's';",
  'late.ts': "import { b } from './both.js'; export const named = 1; export default `late ${b}`;",
};

describe('modules that are loaded together', () => {
  const temporaryFolder = temporaryFolders();
  let folder: string;
  let tool: ModuleGroups;
  before(async () => {
    tool = (await import(path.join(packageRoot(), 'tools/module-groups.js'))) as ModuleGroups;
  });
  beforeEach(async () => {
    folder = await temporaryFolder();
    await mkdir(path.join(folder, 'src'));
  });

  async function bundle(sources: Record<string, string>, entries: string[]): Promise<Metafile[]> {
    for (const [name, text] of Object.entries(sources)) await writeFile(path.join(folder, 'src', name), text);
    const options = {
      absWorkingDir: folder,
      bundle: true,
      entryPoints: entries.map((name) => path.join(folder, 'src', name)),
      format: 'esm' as const,
      metafile: true as const,
      outdir: path.join(folder, 'dist'),
      outExtension: { '.js': '.mjs' },
      splitting: true,
    };
    const first = await build({ ...options, write: false });
    const second = await build({ ...options, plugins: [tool.withMoreImports(folder, first.metafile)] });
    return [first.metafile, second.metafile];
  }

  /** How many files an entry point loads before it runs. */
  function filesOf({ outputs }: Metafile, entry: string): number {
    const [start] = Object.entries(outputs).find(([, one]) => one.entryPoint === `src/${entry}`)!;
    const files = new Set([start]);
    for (const file of files)
      for (const one of outputs[file]!.imports) if (one.kind === 'import-statement') files.add(one.path);
    return files.size;
  }

  const run = (name: string): string =>
    execFileSync(process.execPath, [path.join(folder, 'dist', name)], { encoding: 'utf8' }).trim();

  it('are one file where a file costs more than what is loaded for nothing', async () => {
    const entries = ['one.ts', 'two.ts', 'three.ts'];
    const [before, after] = await bundle(SOURCES, entries);
    expect(entries.map((entry) => filesOf(before!, entry))).to.deep.equal([3, 3, 2]);
    expect(entries.map((entry) => filesOf(after!, entry))).to.deep.equal([2, 2, 2]);
    expect(run('one.mjs')).to.equal('one b of s s late b of s');
    expect(run('two.mjs')).to.equal('two b of s s');
    expect(run('three.mjs')).to.equal('three s');
  });

  it('are not where one is large, or evaluated for its own sake', async () => {
    const large = `export const b = ${JSON.stringify('b'.repeat(50_000))};`;
    const [, after] = await bundle({ ...SOURCES, 'both.ts': large }, ['one.ts', 'two.ts', 'three.ts']);
    expect(filesOf(after!, 'one.ts')).to.equal(3);
    expect(run('three.mjs')).to.equal('three s');
  });
});
