import { expect } from 'chai';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check } from 'prettier';
import { describedRules } from '../../src/cli/every-rule.js';
import { packageRoot } from '../../src/source/package-root.js';
import { temporaryFolders } from '../support/temporary-folder.js';

type UpdateRulePages = (root: string, options: { write: boolean }) => Promise<string[]>;

describe('the rule pages', () => {
  const folder = temporaryFolders();
  let update: UpdateRulePages;

  before(async () => {
    ({ updateRulePages: update } = await import(path.join(packageRoot(), 'tools/rule-pages.js')));
  });

  /** A package with the compiled rules and no pages. */
  async function emptyPackage(): Promise<{ root: string; pages: string }> {
    const root = await folder();
    await symlink(path.join(packageRoot(), 'build'), path.join(root, 'build'));
    await writeFile(path.join(root, '.prettierrc'), '{ "singleQuote": true }');
    return { root, pages: path.join(root, 'docs/rules') };
  }

  it('are one a rule and an index, laid out as prettier wants them', async () => {
    const { pages, root } = await emptyPackage();
    expect(await update(root, { write: false })).to.have.length(describedRules.length + 1);
    expect(await readdir(pages)).to.deep.equal([]);
    expect(await update(root, { write: true })).to.deep.equal([]);
    expect(await update(root, { write: false })).to.deep.equal([]);
    const names = describedRules.map(({ id }) => `${id.replace('/', '-')}.md`);
    expect((await readdir(pages)).sort()).to.deep.equal(['README.md', ...names].sort());
    const index = await readFile(path.join(pages, 'README.md'), 'utf8');
    for (const name of ['README.md', ...names]) {
      const text = await readFile(path.join(pages, name), 'utf8');
      expect(await check(text, { parser: 'markdown', singleQuote: true }), name).to.equal(true);
      if (name !== 'README.md') expect(index).to.include(`](${name})`);
    }
  });

  it('say what the rule says', async () => {
    const { pages, root } = await emptyPackage();
    await update(root, { write: true });
    expect(await readFile(path.join(pages, 'template-count-limit.md'), 'utf8')).to
      .equal(`<!-- Written by tools/rule-pages.js from the rule. Do not edit. -->

# Too many copies

\`template/count-limit\` · error

count is over 1,024, or for_each has more than 1,024 entries.

## Example

Bad:

\`\`\`hcl
count = 2000
\`\`\`

Good:

\`\`\`hcl
count = 2
\`\`\`

## Why

RFS repeats a block at most 1,024 times.

## How to fix

Use fewer copies, or split them over several blocks.

## Source

<https://support.huaweicloud.com/tr-aos/rf_05_0028.html>

## Settings

In koo.yaml, with the defaults of its options:

\`\`\`yaml
rules:
  template/count-limit:
    severity: error
    max: 1024
\`\`\`
`);
    const crashed = await readFile(path.join(pages, 'lint-rule-crashed.md'), 'utf8');
    expect(crashed).not.to.match(/## (Source|Settings)/);
  });

  it('are told to be stale when they differ, are missing, or have no rule, and are mended', async () => {
    const { pages, root } = await emptyPackage();
    await mkdir(pages, { recursive: true });
    await update(root, { write: true });
    await writeFile(path.join(pages, 'asset-layout.md'), 'edited by hand\n');
    await rm(path.join(pages, 'syntax-hcl.md'));
    await writeFile(path.join(pages, 'gone-rule.md'), 'of a rule that is no more\n');
    await writeFile(path.join(pages, 'picture.svg'), '<svg/>');
    expect((await update(root, { write: false })).sort()).to.deep.equal([
      'docs/rules/asset-layout.md is not what its rule says.',
      'docs/rules/gone-rule.md is not what its rule says.',
      'docs/rules/syntax-hcl.md is not what its rule says.',
    ]);
    await update(root, { write: true });
    expect(await update(root, { write: false })).to.deep.equal([]);
    expect(await readdir(pages))
      .to.include('picture.svg')
      .and.not.include('gone-rule.md');
  });
});
