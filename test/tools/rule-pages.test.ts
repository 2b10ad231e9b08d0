import { expect } from 'chai';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check } from 'prettier';
import { describedRules } from '../../src/cli/plugin/every-rule.js';
import { packageRoot } from '../../src/platform/package-root.js';
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
    const root = await folder();
    const rules = [
      {
        id: 'template/sample',
        name: 'A sample_',
        severity: 'error',
        summary: 'for_each is over `a|b`.',
        why: 'RFS <refuses> it.',
        fix: 'Use *fewer*.',
        docs: 'https://support.huaweicloud.com/tr-aos/rf_05_0028.html',
        examples: { bad: 'count = 2000', good: '{"a": "```"}' },
        options: { max: 1024, names: ['a', 'b'] },
        check() {},
      },
      {
        id: 'asset/sample',
        name: 'Advice',
        severity: 'info',
        summary: 'S.',
        why: 'W.',
        fix: 'F.',
        check() {},
      },
      { id: 'lint/sample', name: 'Engine', severity: 'error', summary: 'S.', why: 'W.', fix: 'F.' },
    ];
    await mkdir(path.join(root, 'build/src/cli/plugin'), { recursive: true });
    await symlink(path.join(packageRoot(), 'build/src/findings'), path.join(root, 'build/src/findings'));
    const list = JSON.stringify(rules, (_, value) => (typeof value === 'function' ? true : value));
    await writeFile(path.join(root, 'package.json'), '{ "type": "module" }');
    await writeFile(
      path.join(root, 'build/src/cli/plugin/every-rule.js'),
      `export const describedRules = ${list};`,
    );
    await update(root, { write: true });
    const page = (name: string): Promise<string> => readFile(path.join(root, 'docs/rules', name), 'utf8');
    expect(await page('template-sample.md')).to
      .equal(`<!-- Written by tools/rule-pages.js from the rule. Do not edit. -->

# A sample\\_

\`template/sample\` · error

for_each is over \`a|b\`.

## Example

Bad:

\`\`\`hcl
count = 2000
\`\`\`

Good:

\`\`\`\`json
{ "a": "\`\`\`" }
\`\`\`\`

## Why

RFS \\<refuses\\> it.

## How to fix

Use \\*fewer\\*.

## Source

<https://support.huaweicloud.com/tr-aos/rf_05_0028.html>

## Settings

In koo.yaml, with the defaults of its options:

\`\`\`yaml
rules:
  template/sample:
    severity: error
    max: 1024
    names: ["a", "b"]
\`\`\`
`);
    expect((await page('asset-sample.md')).split('## Source')[1]).to.equal(`

No page states it: this is advice of koo.

## Settings

In koo.yaml: \`off\`, or another severity.

\`\`\`yaml
rules:
  asset/sample: off
\`\`\`
`);
    expect(await page('lint-sample.md')).not.to.match(/## (Source|Settings)/);
    expect((await page('README.md')).split('## asset')[1]).to.equal(`

| rule                            | severity | what it finds |
| ------------------------------- | -------- | ------------- |
| [asset/sample](asset-sample.md) | info     | S.            |

## lint

| rule                          | severity | what it finds |
| ----------------------------- | -------- | ------------- |
| [lint/sample](lint-sample.md) | error    | S.            |

## template

| rule                                  | severity | what it finds            |
| ------------------------------------- | -------- | ------------------------ |
| [template/sample](template-sample.md) | error    | for_each is over \`a\\|b\`. |
`);
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
