import { expect } from 'chai';
import fc from 'fast-check';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { packAsset } from '../../src/asset/pack-asset.js';
import { pathProblem } from '../../src/asset/path-problem.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { hasProgram, run } from './foreign-program.js';
import { readTree, softwarePackage, type Tree, writeTree } from './write-tree.js';

/** Names that need no quoting, names that do, and names that gitignore would read as something. */
const name = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.constantFrom(
    'bin',
    'scripts',
    'a b',
    '!x',
    '#x',
    '*',
    '[x]',
    '-rf',
    '..x',
    'ü',
    '软件',
    '👍',
    'x'.repeat(150),
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes('/')),
);

const file = fc.record({
  content: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.nat({ max: 600_000 }).map((size) => Buffer.alloc(size, 'some text, again and again. ')),
  ),
  folders: fc.array(name, { maxLength: 3 }),
  mode: fc.constantFrom(0o644, 0o755),
  name,
});

/** Whether these paths can lie side by side in one folder, and koo would pack them. */
const canBeMade = (paths: string[]): boolean =>
  paths.every(
    (one) =>
      pathProblem(one) === undefined &&
      !one.split('/').some((part) => /^\.(?:git|koo|svn|hg|idea|vscode|_|#)|~$/.test(part)) &&
      paths.every((other) => one === other || !`${other}/`.startsWith(`${one}/`)),
  );

const tree = fc
  .array(file, { minLength: 1, maxLength: 8 })
  .map((files): Tree =>
    Object.fromEntries(
      files.map(({ content, folders, mode, name: last }) => [
        [...folders, last].join('/'),
        { content, mode },
      ]),
    ),
  )
  .filter((made) => canBeMade(Object.keys(made)));

describe('any tree comes back as it was', () => {
  const temporaryFolder = temporaryFolders();
  // bsdtar writes names in composed form whatever the archive says, so it cannot judge here.
  const unpackers = [
    { format: 'zip', program: 'unzip', call: (archive: string) => ['-q', archive] },
    { format: 'tar', program: 'tar', call: (archive: string) => ['-xpf', archive] },
    { format: 'tar.gz', program: 'tar', call: (archive: string) => ['-xpzf', archive] },
  ] as const;
  for (const { call, format, program } of unpackers) {
    it(`${format}, unpacked by ${program}`, async function () {
      if (!hasProgram(program)) this.skip();
      await fc.assert(
        fc.asyncProperty(tree, async (made) => {
          const folder = await temporaryFolder();
          const root = await writeTree(path.join(folder, 'package'), made);
          const { file: archive } = await packAsset(
            softwarePackage(root, { format }),
            path.join(folder, 'out'),
          );
          const unpacked = path.join(folder, 'unpacked');
          await mkdir(unpacked);
          await run(program, call(archive), unpacked);
          expect(await readTree(unpacked)).to.deep.equal(await readTree(root));
        }),
        { numRuns: 20, seed: 20_260_101 },
      );
    });
  }
});
