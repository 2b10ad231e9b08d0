import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { needsPython } from '../lint-files.js';
import { FIXED, FLAWED, foldersWith, lint, report } from './linted-folder.js';

describe('koo template lint --fix', () => {
  const folderWith = foldersWith();

  it('puts right what is safe, and reports what is left', async () => {
    const cwd = await folderWith({ 'main.tf': FLAWED });
    const first = await lint(cwd, '--fix', '--fail-on', 'warning');
    expect(first.stderr).to.equal('Fixed 2 findings in 1 file.\n');
    expect(first.code).to.equal(1);
    expect(first.stdout).to.include('[variable/unused]').and.not.include('[variable/quoted-type]');
    expect(await readFile(path.join(cwd, 'main.tf'), 'utf8')).to.equal(FIXED);
    expect((await lint(cwd, '--fix')).stderr).to.equal('Fixed 0 findings in 0 files.\n');
  });

  it('writes nothing with --dry-run, and prints a diff that patch can apply', async function () {
    const cwd = await folderWith({ 'a/main.tf': FLAWED, 'b/main.tf': FIXED, 'c/main.tf': FLAWED });
    const { code, stderr, stdout } = await lint(cwd, '--fix', '--dry-run', '--fail-on', 'warning');
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: 'Would fix 4 findings in 2 files.\n' });
    expect(await readFile(path.join(cwd, 'a/main.tf'), 'utf8')).to.equal(FLAWED);
    const { diff, summary } = await report(cwd, '--fix', '--dry-run');
    expect(`${diff}`).to.equal(stdout);
    expect(summary.fixed).to.equal(4);
    const { error, status } = spawnSync('patch', ['-p1'], { cwd, input: stdout });
    if (error) {
      this.test!.title += ' (patch is missing)';
      this.skip();
    }

    expect(status).to.equal(0);
    expect(await readFile(path.join(cwd, 'a/main.tf'), 'utf8')).to.equal(FIXED);
    expect(await readFile(path.join(cwd, 'c/main.tf'), 'utf8')).to.equal(FIXED);
  });

  it('shows no secret in the diff, and leaves it in the file', async () => {
    const secret = 'variable "db_password" {\n  type    = "string"\n  default = "Welcome@1234"\n}\n';
    const cwd = await folderWith({ 'main.tf': secret });
    const { stdout } = await lint(cwd, '--fix', '--dry-run');
    expect(stdout)
      .to.match(/^\+ {2}type += string$/m)
      .and.contain('= "************"\n');
    expect(stdout).to.not.contain('Welcome');
    expect(JSON.stringify(await report(cwd, '--fix', '--dry-run'))).to.not.contain('Welcome');
    await lint(cwd, '--fix');
    expect(await readFile(path.join(cwd, 'main.tf'), 'utf8')).to.contain('default     = "Welcome@1234"');
  });

  it('says that a zip is not fixed', async function () {
    needsPython(this);
    const cwd = await folderWith({ 'main.tf': FLAWED });
    const zip = "import zipfile; zipfile.ZipFile('t.zip', 'w').write('main.tf')";
    expect(spawnSync('python3', ['-c', zip], { cwd }).status).to.equal(0);
    const before = await readFile(path.join(cwd, 't.zip'));
    const { stderr } = await lint(cwd, 't.zip', '--fix');
    expect(stderr).to.equal(
      't.zip is not fixed: fix the folder that it was made from.\nFixed 0 findings in 0 files.\n',
    );
    expect((await readFile(path.join(cwd, 't.zip'))).equals(before)).to.equal(true);
  });
});
