import { expect } from 'chai';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { COUNT, FIXED, FLAWED, foldersWith, lint, report, rulesOf } from './linted-folder.js';

describe('the baseline of koo template lint', () => {
  const folderWith = foldersWith();

  const BOTH = COUNT(2000) + FLAWED;

  it('takes away what was there, wherever it has moved, and nothing that is new', async () => {
    const cwd = await folderWith({ 'main.tf': BOTH });
    expect(rulesOf(await report(cwd))).to.include('template/count-limit');
    const update = await lint(cwd, '--update-baseline');
    expect(update.code).to.equal(0);
    expect(update.stderr).to.match(/^Wrote \d findings to \.koo-baseline\.json\.\n$/);

    await writeFile(path.join(cwd, 'main.tf'), `# Moved.\n\n\n${FLAWED}\n${COUNT(2000)}`);
    const moved = await report(cwd);
    expect(moved.findings).to.deep.equal([]);
    expect(moved.summary.baseline!.stale).to.equal(0);
    expect((await lint(cwd)).stderr).to.match(/^\d findings known from \.koo-baseline\.json\.\n$/);

    await writeFile(path.join(cwd, 'main.tf'), COUNT(3000) + FLAWED + FLAWED.replace('name', 'other'));
    const fresh = await report(cwd);
    expect(rulesOf(fresh)).to.have.members([
      'template/count-limit',
      'variable/no-description',
      'variable/quoted-type',
      'variable/unused',
    ]);
    expect(fresh.findings.every(({ address }) => address?.includes('other') ?? true)).to.equal(false);
    expect(fresh.summary.baseline!.stale).to.equal(1);
  });

  it('counts findings that are alike: one more is new', async () => {
    const locals = (values: string): string => `locals {\n  a = [${values}]\n}\n`;
    const cwd = await folderWith({ 'main.tf': locals('"${1}"') });
    await lint(cwd, '--update-baseline');
    await writeFile(path.join(cwd, 'main.tf'), locals('"${1}", "${1}"'));
    expect(rulesOf(await report(cwd))).to.deep.equal(['expression/interpolation-only']);
  });

  it('tells what is gone, and keeps what was not looked at', async () => {
    const cwd = await folderWith({ 'a/main.tf': FLAWED, 'b/main.tf': FLAWED });
    await lint(cwd, '--update-baseline');
    await writeFile(path.join(cwd, 'a/main.tf'), FIXED);
    const { stderr } = await lint(cwd, 'a');
    expect(stderr).to.equal(
      [
        '1 finding known from .koo-baseline.json.',
        '.koo-baseline.json lists a finding that no longer exists: variable/no-description at variable.name.',
        '.koo-baseline.json lists a finding that no longer exists: variable/quoted-type at variable.name.type.',
        '--update-baseline removes findings that no longer exist.',
        '',
      ].join('\n'),
    );
    await lint(cwd, 'a', '--update-baseline');
    const { findings, summary } = await report(cwd);
    expect(findings).to.deep.equal([]);
    expect(summary.baseline).to.deep.equal({ known: 4, stale: 0 });
  });

  it('is found beside koo.yaml, or by its name, from any folder', async () => {
    const manifest =
      'product: { id: "1", name: x, access: license }\ntemplates: [{ key: t, path: template }]\n';
    const cwd = await folderWith({ 'koo.yaml': manifest, 'template/main.tf': FLAWED, 'sub/x': '' });
    await lint(cwd, '--update-baseline');
    expect((await report(path.join(cwd, 'sub'))).findings).to.deep.equal([]);
    await rename(path.join(cwd, '.koo-baseline.json'), path.join(cwd, 'known.json'));
    expect((await report(cwd)).findings).not.to.deep.equal([]);
    expect((await report(cwd, '--baseline', 'known.json')).findings).to.deep.equal([]);
  });

  it('holds no text of a secret, and nothing that could be guessed from', async () => {
    const secret = 'Welcome@1234';
    const text = `variable "password" {\n  description = "P"\n  type = string\n  sensitive = true\n  default = "${secret}"\n}\n`;
    const cwd = await folderWith({ 'main.tf': text });
    await lint(cwd, '--update-baseline');
    const baseline = JSON.parse(await readFile(path.join(cwd, '.koo-baseline.json'), 'utf8')) as {
      findings: Array<{ rule: string; content?: string }>;
    };
    const entry = baseline.findings.find(({ rule }) => rule === 'variable/sensitive-default');
    expect(entry).to.deep.equal({
      rule: 'variable/sensitive-default',
      file: 'main.tf',
      address: 'variable.password.default',
    });
  });

  const wrong: Array<[title: string, text: string | undefined, error: string]> = [
    ['is not there', undefined, 'NO_BASELINE'],
    ['is no JSON', '{', 'BAD_BASELINE'],
    ['is of another kind', '{"version": 2, "findings": []}', 'BAD_BASELINE'],
    ['has wrong entries', '{"version": 1, "findings": [{"rule": 1}]}', 'BAD_BASELINE'],
  ];
  for (const [title, text, error] of wrong) {
    it(`that is named and ${title} is an error: ${error}`, async () => {
      const cwd = await folderWith({ 'main.tf': FIXED, ...(text && { 'b.json': text }) });
      const { code, stdout } = await lint(cwd, '--json', '--baseline', 'b.json');
      expect(code).to.equal(2);
      expect(JSON.parse(stdout)).to.have.nested.property('error.code', error);
    });
  }
});
