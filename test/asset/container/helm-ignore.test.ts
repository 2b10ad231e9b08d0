import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { goGlob } from '../../../src/asset/container/go-glob.js';
import { HelmIgnore } from '../../../src/asset/container/helm-ignore.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { writeTree } from '../write-tree.js';
import { CHART } from './packages.js';

const KOO_YAML = `product: { id: p1, name: Demo, access: container }
assets:
  - { key: chart, name: noteboard, version: '1.2.0', root: chart, kind: container, container: { type: helm } }
`;

describe('.helmignore, as helm reads it', () => {
  const temporaryFolder = temporaryFolders();

  /** A line, and what of these it leaves out. */
  const PATHS = [
    'Chart.yaml',
    'README.md',
    'ci/',
    'ci/a.md',
    'docs/ci',
    'templates/',
    'templates/.x',
    'templates/a.yaml',
  ];
  const cases: Record<string, string[]> = {
    '*.md': ['README.md', 'ci/a.md'],
    '/*.md': ['README.md'],
    'ci/*': ['ci/a.md'],
    ci: ['ci/', 'ci/a.md', 'docs/ci'],
    'ci/': ['ci/', 'ci/a.md'],
    '/ci': ['ci/', 'ci/a.md'],
    'docs/c?': ['docs/ci'],
    '*/*.yaml': ['templates/a.yaml'],
    '[A-Q]*.yaml': ['Chart.yaml'],
    '# *.md': [],
    '  README.md\t': ['README.md'],
    [String.raw`R\EADME.md`]: ['README.md'],
    '**/*.md': [],
    'README.[m': [],
    '!*.yaml': ['README.md', 'ci/', 'ci/a.md', 'docs/ci', 'templates/', 'templates/a.yaml'],
    '*.md\n!README.md': [
      'Chart.yaml',
      'README.md',
      'ci/',
      'ci/a.md',
      'docs/ci',
      'templates/',
      'templates/a.yaml',
    ],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`${JSON.stringify(text)} leaves out ${expected.join(', ') || 'nothing'}`, () => {
      const ignore = new HelmIgnore(`${text}\n`);
      // Whatever the file says, helm takes no hidden file of templates/.
      const wanted = new Set([...expected, 'templates/.x']);
      expect(PATHS.filter((file) => ignore.leftOutBy(file) !== undefined)).to.deep.equal(
        PATHS.filter((file) => wanted.has(file)),
      );
    });
  }

  it("takes patterns as Go's filepath.Match does, by the examples of its tests", () => {
    const matches: Array<[pattern: string, name: string, expected: boolean | undefined]> = [
      ['a*/b', 'a/c/b', false],
      ['a*b?c*x', 'abxbbxdbxebxczzx', true],
      ['ab[^e-g]', 'abc', true],
      ['ab[^c]', 'abc', false],
      ['a???b', 'a☺☻b', false],
      ['[a-ζ]*', 'α', true],
      ['*[a-ζ]', 'A', false],
      ['[\\]a]', ']', true],
      ['[x\\-]', '-', true],
      ['[]a]', ']', undefined],
      ['[-]', '-', undefined],
      ['[a-b-c]', 'a', undefined],
      ['[^bc', 'a', undefined],
      ['a[', 'a', undefined],
      ['[\\', 'a', undefined],
    ];
    for (const [pattern, name, expected] of matches)
      expect(goGlob(pattern)?.test(name), `${pattern} ${name}`).to.equal(expected);
  });

  it('is told by koo asset list --why, and where nothing is left', async () => {
    const cwd = await temporaryFolder();
    await writeFile(path.join(cwd, 'koo.yaml'), KOO_YAML);
    await writeTree(path.join(cwd, 'chart'), { ...CHART, 'templates/.draft.yaml': '' });
    const why = async (file: string) => (await runKoo(['asset', 'list', '--why', file], { cwd })).stdout;
    expect(await why('README.md')).to.equal('README.md is not packed: `*.md` excludes it (.helmignore:2).\n');
    expect(await why('ci/')).to.equal('ci/ is not packed: `/ci/` excludes it (.helmignore:3).\n');
    expect(await why('templates/.draft.yaml')).to.equal(
      'templates/.draft.yaml is not packed: `templates/.?*` excludes it (helm itself).\n',
    );
    expect(await why('values.yaml')).to.equal('values.yaml is packed: no pattern excludes it.\n');
    await writeFile(path.join(cwd, 'chart/.helmignore'), '*.md\n!README.md\n');
    const { code, stderr } = await runKoo(['asset', 'check'], { cwd });
    expect(stderr).to.contain('check .helmignore, where `!x` leaves out all but x');
    expect(code).to.equal(2);
  });
});
