import { expect } from 'chai';
import path from 'node:path';
import { collectPackage } from '../../../src/asset/collect/collect-package.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram, run } from '../foreign-program.js';
import { softwarePackage, type Tree, writeTree } from '../write-tree.js';

interface Case {
  it: string;
  /** Paths of empty files, and `.kooignore` files with their lines. */
  files: string[];
  ignore?: Record<string, string>;
  exclude?: string[];
  packed: string[];
  /** What koo adds to gitignore's rules, so that git cannot be asked. */
  ours?: boolean;
}

const CASES: Case[] = [
  {
    it: 'a name holds at every depth',
    files: ['a.log', 'x/a.log', 'a.txt'],
    ignore: { '': '*.log' },
    packed: ['a.txt'],
  },
  {
    it: 'a slash in front ties a pattern to the root',
    files: ['build/a', 'x/build/a'],
    ignore: { '': '/build' },
    packed: ['x/build/a'],
  },
  {
    it: 'so does a slash in the middle',
    files: ['doc/a', 'x/doc/a', 'doc/b/a'],
    ignore: { '': 'doc/a' },
    packed: ['doc/b/a', 'x/doc/a'],
  },
  {
    it: 'a slash at the end means folders only',
    files: ['tmp/a', 'x/tmp/a', 'y/tmp'],
    ignore: { '': 'tmp/' },
    packed: ['y/tmp'],
  },
  {
    it: 'the last pattern that matches decides',
    files: ['a.log', 'keep.log'],
    ignore: { '': '*.log\n!keep.log' },
    packed: ['keep.log'],
  },
  {
    it: 'what lies in a folder that is left out stays out',
    files: ['logs/keep', 'a'],
    ignore: { '': 'logs/\n!logs/keep' },
    packed: ['a'],
  },
  {
    it: 'but not when its contents were left out, not the folder',
    files: ['logs/keep', 'logs/b'],
    ignore: { '': 'logs/*\n!logs/keep' },
    packed: ['logs/keep'],
  },
  {
    it: 'a folder can be taken back in',
    files: ['build/a', 'x/build/a'],
    ignore: { '': 'build\n!/x/build/' },
    packed: ['x/build/a'],
  },
  {
    it: '** stands for any folders',
    files: ['a/x/y/z', 'a/z', 'b/z'],
    ignore: { '': 'a/**/z' },
    packed: ['b/z'],
  },
  {
    it: 'comments, empty lines, Windows line ends and blanks at the end',
    files: ['#a', 'b', 'c', 'd '],
    ignore: { '': '# comment\r\n\r\nb  \r\n\\#a\r\nd\\ ' },
    packed: ['c'],
  },
  {
    it: 'letter case counts',
    files: ['A.log', 'a.log'],
    ignore: { '': 'a.log' },
    packed: ['A.log'],
  },
  {
    it: 'a file in a folder holds below that folder only',
    files: ['a', 'x/a', 'x/y/a', 'z/a'],
    ignore: { x: 'a' },
    packed: ['a', 'z/a'],
  },
  {
    it: 'a slash in front ties a pattern to the folder of its file',
    files: ['x/a', 'x/y/a'],
    ignore: { x: '/a' },
    packed: ['x/y/a'],
  },
  {
    it: 'the deeper file decides',
    files: ['a.log', 'x/a.log', 'x/y/a.log'],
    ignore: { '': '*.log', x: '!*.log', 'x/y': '*.log' },
    packed: ['x/a.log'],
  },
  {
    it: 'the name of a folder is no pattern',
    files: ['[x]*/a', 'x/a', '[x]*/b'],
    ignore: { '[x]*': '/a' },
    packed: ['[x]*/b', 'x/a'],
  },
  {
    it: 'exclude of koo.yaml comes before .kooignore',
    files: ['a.log', 'keep.log', 'b.tmp'],
    ignore: { '': '!keep.log' },
    exclude: ['*.log', '*.tmp'],
    packed: ['keep.log'],
    ours: true,
  },
  {
    it: 'what systems and editors drop is left out',
    files: [
      '.DS_Store',
      '._a',
      'x/Thumbs.db',
      'desktop.ini',
      '.idea/a',
      '.vscode/a',
      '.svn/a',
      '.hg/a',
      '__MACOSX/a',
      'a.swp',
      'a~',
      '.#a',
      '#a#',
      'a',
      '.env',
      '.gitignore',
    ],
    packed: ['.env', '.gitignore', 'a'],
    ours: true,
  },
  {
    it: 'unless a pattern takes it back in',
    files: ['.vscode/a', 'a'],
    ignore: { '': '!.vscode/' },
    packed: ['.vscode/a', 'a'],
    ours: true,
  },
  {
    it: '.git, .koo and .kooignore are never packed',
    files: ['.git/config', 'x/.git', '.koo/packages/a.zip', 'a'],
    ignore: { '': '!.git/\n!.koo/\n!.kooignore', x: '# nothing' },
    packed: ['a'],
    ours: true,
  },
];

describe('.kooignore', () => {
  const temporaryFolder = temporaryFolders();

  const makeTree = async ({ files, ignore = {} }: Case, ignoreFile: string): Promise<string> => {
    const tree: Tree = Object.fromEntries(files.map((file) => [file, '']));
    for (const [folder, lines] of Object.entries(ignore)) tree[path.join(folder, ignoreFile)] = `${lines}\n`;
    return writeTree(await temporaryFolder(), tree);
  };

  for (const example of CASES) {
    it(example.it, async () => {
      // One file that is never left out: an empty package would be an error.
      const root = await makeTree({ ...example, files: [...example.files, 'zzz'] }, '.kooignore');
      const { entries } = await collectPackage(softwarePackage(root, { exclude: example.exclude ?? [] }));
      const packed = Array.from(entries, (entry) => entry.path).filter((file) => file !== 'zzz');
      expect(packed).to.deep.equal(example.packed);
    });
  }

  it('agrees with git on the same files', async function () {
    if (!hasProgram('git')) this.skip();
    for (const example of CASES.filter(({ ours }) => !ours)) {
      const root = await makeTree(example, '.gitignore');
      await run('git', ['init', '-q'], root);
      const listed = await run(
        'git',
        ['ls-files', '-z', '--cached', '--others', '--exclude-per-directory=.gitignore'],
        root,
      );
      const packed = listed.split('\0').filter((file) => file !== '' && path.basename(file) !== '.gitignore');
      expect(packed.sort(), example.it).to.deep.equal(example.packed);
    }
  });
});
