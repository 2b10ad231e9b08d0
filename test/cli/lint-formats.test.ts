import { expect } from 'chai';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runKoo, type KooRun } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const TEMPLATE = `variable "size" {
  description = "尺寸 <GB>"
  type        = number
  default     = 40
}

resource "huaweicloud_evs_volume" "data" {
  name  = "data"
  count = 2000
  size  = var.size
}
`;

describe('koo template lint --format', () => {
  const folder = temporaryFolders();

  async function lint(call: string[], env: Record<string, string> = {}): Promise<KooRun & { cwd: string }> {
    const root = await folder();
    const cwd = path.join(root, 'infra');
    await mkdir(cwd);
    await writeFile(path.join(cwd, 'main.tf'), TEMPLATE);
    const rules = ['--rule', 'output/missing=off', '--rule', 'resource/missing-argument=off'];
    return {
      ...(await runKoo(['template', 'lint', ...rules, ...call], {
        cwd,
        env: { ...env, ...(env.GITHUB_WORKSPACE && { GITHUB_WORKSPACE: root }) },
      })),
      cwd,
    };
  }

  it('writes several formats in one run, and text to the terminal', async () => {
    const formats = ['sarif', 'junit', 'gitlab', 'markdown', 'json', 'github'];
    const { code, cwd, stderr, stdout } = await lint(
      formats.flatMap((name) => ['--format', `${name}=out/${name}`]),
    );
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout).to.include('main.tf:9:11 error').and.include('[template/count-limit]');
    expect((await readdir(path.join(cwd, 'out'))).sort()).to.deep.equal([...formats].sort());
    const sarif = JSON.parse(await readFile(path.join(cwd, 'out/sarif'), 'utf8'));
    const { driver } = sarif.runs[0].tool;
    for (const { ruleId, ruleIndex } of sarif.runs[0].results)
      expect(driver.rules[ruleIndex].id).to.equal(ruleId);
    const json = JSON.parse(await readFile(path.join(cwd, 'out/json'), 'utf8'));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).to.deep.equal(
      json.findings.map(({ rule }: { rule: string }) => rule),
    );
  });

  it('prints one format instead of text', async () => {
    const { code, stdout } = await lint(['--format', 'github'], { GITHUB_WORKSPACE: 'set' });
    expect(code).to.equal(1);
    const lines = stdout.trimEnd().split('\n');
    const ours = lines.filter((line) => line.includes('[template/count-limit]::'));
    expect(ours).to.have.length(1);
    expect(ours[0]).to.match(
      /^::error file=infra\/main\.tf,line=9,endLine=9,col=11,endColumn=15,title=[^:,]+::.*2000 copies; .*\.%0A→ \S/,
    );
    for (const line of lines) expect(line).to.match(/^::(error|warning|notice) file=infra\/main\.tf,/);
  });

  it('prints JSON and writes a file with --json', async () => {
    const { cwd, stdout } = await lint(['--json', '--format', 'junit=koo.xml']);
    expect(JSON.parse(stdout).summary.errors).to.equal(1);
    expect(await readFile(path.join(cwd, 'koo.xml'), 'utf8')).to.include('<failure type="error"');
  });

  it('refuses a wrong call before it checks anything', async () => {
    const { code, stderr } = await lint(['no-such-folder', '--format', 'sarfi']);
    expect(code).to.equal(2);
    expect(stderr).to.equal(`error There is no format "sarfi". [UNKNOWN_FORMAT]
  → Did you mean "sarif"?
  → Use one of text, json, sarif, junit, github, gitlab, markdown.
`);
  });
});
