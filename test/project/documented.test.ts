import { expect } from 'chai';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { InvalidManifest } from '../../src/project/invalid-manifest.js';
import { parseProject } from '../../src/project/load-project.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { SourceText } from '../../src/syntax/source-text.js';

const root = packageRoot();
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/*.md', { cwd: root })];

/** Where a page shows a part of koo.yaml, what has to stand before it. */
const PRODUCT = 'product: { id: OFFI000000000000000001, name: Example, access: saas }\n';

describe('the pages', () => {
  for (const page of PAGES) {
    const text = readFileSync(path.join(root, page), 'utf8');

    it(`${page}: links lead to files that are there`, () => {
      const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link!);
      const broken = links
        .filter((link) => !/^https?:/.test(link))
        .filter((link) => !existsSync(path.join(root, path.dirname(page), link)));
      expect(broken).to.deep.equal([]);
    });

    const examples = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)]
      .map(([, example]) => example!)
      // Those are koo.lock.yaml, the credentials file, a file of a template's values, and faults of the emulator.
      .filter((example) => !/^(?:(?:format|profiles|\$encrypted):|- kind:)/m.test(example))
      .map((example) => (/^product:/m.test(example) ? example : `${PRODUCT}${example}`));
    if (examples.length === 0) continue;
    it(`${page}: every koo.yaml in it is valid`, async () => {
      for (const example of examples) {
        const { warnings } = await parseProject(new SourceText('koo.yaml', example), '/nowhere');
        expect(warnings).to.deep.equal([]);
      }
    });
  }

  it('README.md starts with the two commands', () => {
    const lines = readFileSync(path.join(root, 'README.md'), 'utf8').split('\n').slice(1, 3);
    expect(lines.map((line) => line.split('#')[0]!.trim())).to.deep.equal([
      'npm ci && npm run demo',
      'npm ci && npm test',
    ]);
  });
});

describe('a koo.yaml that is broken anywhere', () => {
  it('is valid still, or an InvalidManifest whose places lie in the text', async () => {
    const starter = readFileSync(path.join(root, 'templates/license-ecs/koo.yaml'), 'utf8');
    const piece = fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      '"',
      '- ',
      '[',
      '{',
      '}',
      '\t',
      '${asset.',
      '&a ',
      '*a',
      '..',
      '7',
      '\0',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(starter.length), fc.nat(12), piece, async (at, length, text) => {
        const broken = starter.slice(0, at) + text + starter.slice(at + length);
        const error: unknown = await parseProject(new SourceText('koo.yaml', broken), '/nowhere').catch(
          (thrown: unknown) => thrown,
        );
        if (!(error instanceof Error)) return;
        if (!(error instanceof InvalidManifest)) throw error;
        for (const { range } of error.findings) {
          expect(range.start.offset).to.be.within(0, range.end.offset);
          expect(range.end.offset).to.be.at.most(broken.length);
        }
      }),
      { numRuns: 600, seed: 3 },
    );
  });
});
