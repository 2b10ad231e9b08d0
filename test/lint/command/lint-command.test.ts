import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-lint';
import type { FindingsReport } from '../../../src/findings/finding.js';
import { runKoo, type KooRun } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const BAD =
  'locals {\n  script = file("install.sh")\n}\n\noutput "script" {\n  description = "x"\n  value       = local.script\n}\n';
const COUNT = `resource "huaweicloud_vpc" "main" {
  count = 3
  name  = "main"
  cidr  = "192.168.0.0/16"
}
`;

describe('koo template lint', () => {
  const newFolder = temporaryFolders();

  async function folderWith(files: Record<string, string>): Promise<string> {
    const folder = await newFolder();
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }

    return folder;
  }

  const lint = (cwd: string, ...call: string[]): Promise<KooRun> =>
    runKoo(['template', 'lint', ...call], { cwd });

  function report({ stdout }: KooRun): FindingsReport {
    const parsed = JSON.parse(stdout) as FindingsReport;
    const problems = validate(parsed)
      ? []
      : validate.errors?.map((error) => `${error.instancePath} ${error.message}`);
    expect(problems, stdout).to.deep.equal([]);
    return parsed;
  }

  it('shows an error with its code and the way out, and exits with 1', async () => {
    const cwd = await folderWith({ 'main.tf': BAD });
    const { code, stderr, stdout } = await lint(cwd);
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout).to
      .include(`main.tf:2:12 error RFS does not run the function "file". Put the text into the template, as a heredoc. [template/forbidden-function]
  1 │ locals {
  2 │   script = file("install.sh")
    │            ^^^^
    → Bring a text into the template itself, as a heredoc or a local value; write names and paths out.
`);
    expect(stdout).to.match(/^1 error.* in 1 file \(\d+\.\d\d s\)\.$/m);
  });

  it('prints the same object with --json and --format json, valid by its schema', async () => {
    const cwd = await folderWith({ 'main.tf': BAD });
    const [json, format] = await Promise.all([lint(cwd, '--json'), lint(cwd, '--format', 'json')]);
    expect([json.code, format.code]).to.deep.equal([1, 1]);
    expect(report(json).findings).to.deep.equal(report(format).findings);
    expect(report(json).findings.find(({ severity }) => severity === 'error')).to.deep.equal({
      rule: 'template/forbidden-function',
      severity: 'error',
      message: 'RFS does not run the function "file". Put the text into the template, as a heredoc.',
      messageId: 'template/forbidden-function.forbidden',
      data: { name: 'file', instead: { id: 'template/forbidden-function.putIntoTemplate', data: {} } },
      file: 'main.tf',
      range: { start: { line: 2, column: 12, offset: 20 }, end: { line: 2, column: 16, offset: 24 } },
      docs: 'docs/rules/template-forbidden-function.md',
      address: 'local.script',
    });
    expect(report(json).summary).to.include({ files: 1, errors: 1 });
  });

  it('exits with 0 below the threshold, and with 1 at it', async () => {
    const cwd = await folderWith({ 'main.tf': COUNT });
    const warned = ['--rule', 'template/count-limit=warning', '--rule', 'output/missing=off'];
    const settings = {
      'koo.yaml':
        'product: { id: "1", name: x, access: license }\nrules:\n  template/count-limit: { max: 2 }\n',
    };
    const configured = await folderWith({ ...settings, 'main.tf': COUNT });
    expect((await lint(cwd)).code).to.equal(0);
    expect((await lint(configured, '.')).code).to.equal(1);
    expect((await lint(configured, '.', ...warned)).code).to.equal(0);
    expect((await lint(configured, '.', ...warned, '--fail-on', 'warning')).code).to.equal(1);
    expect((await lint(configured, '--rule', 'template/count-limit=off', '.')).code).to.equal(0);
  });

  it('checks the templates that koo.yaml declares against it and against the packages', async () => {
    const cwd = await sampleProject(await newFolder());
    const manifest = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
    await sampleProject(cwd, { 'koo.yaml': manifest.replace(/ +asset_id: .*\n/, '') });
    const rules = (run: KooRun): string[] =>
      report(run).findings.map(({ file, rule, severity }) => `${severity} ${rule} ${file}`);
    expect(rules(await lint(cwd, '--json'))).to.deep.equal(['error project/asset-id koo.yaml']);
    const off = ['--json', '--rule', 'project/asset-id=off'];
    expect(rules(await lint(cwd, ...off, 'template'))).to.deep.equal([]);
    expect(rules(await lint(cwd, '--json', 'template/main.tf'))).not.to.include(
      'error project/asset-id koo.yaml',
    );
  });

  it('checks the templates that koo.yaml declares, from any folder below it', async () => {
    const cwd = await sampleProject(await newFolder(), { 'template/locals.tf': BAD, 'other/main.tf': BAD });
    for (const folder of ['.', 'package/bin']) {
      const { findings } = report(await lint(path.join(cwd, folder), '--json'));
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ file }) => file)).to.deep.equal([
        path.posix.join(folder === '.' ? '' : '../..', 'template/locals.tf'),
      ]);
    }
  });

  it('checks every template of a parent folder, and paths that are named', async () => {
    const cwd = await folderWith({ 'b/main.tf': BAD, 'a/main.tf': BAD, 'c/main.tf': BAD });
    const errorsOf = async (...call: string[]): Promise<string[]> =>
      report(await lint(cwd, '--json', ...call))
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ file }) => file);
    expect(await errorsOf()).to.deep.equal(['a/main.tf', 'b/main.tf', 'c/main.tf']);
    expect(await errorsOf('c', 'a/main.tf')).to.deep.equal(['c/main.tf', 'a/main.tf']);
  });

  it('reads standard input with -', async () => {
    const cwd = await newFolder();
    const run = (input: string, ...call: string[]): Promise<KooRun> =>
      runKoo(['template', 'lint', '-', '--json', ...call], { cwd, input });
    const errorsOf = async (input: string, ...call: string[]): Promise<string[]> =>
      report(await run(input, ...call))
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ file, range, rule }) => `${file}:${range.start.line}:${range.start.column} ${rule}`);
    expect(await errorsOf(BAD)).to.deep.equal(['stdin.tf:2:12 template/forbidden-function']);
    expect(await errorsOf(BAD, '--stdin-filename', 'x/main.tf')).to.deep.equal([
      'x/main.tf:2:12 template/forbidden-function',
    ]);
    expect(await errorsOf('{"locals": {"a": "${file(1)}"}}')).to.deep.equal([
      'stdin.tf.json:1:21 template/forbidden-function',
    ]);
  });

  it('does not take standard input for a path', async () => {
    const cwd = await folderWith({ 'main.tf': COUNT });
    const { code, stderr } = await runKoo(['template', 'lint'], { cwd, input: 'nonsense\n' });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
  });

  const failures: Array<[title: string, call: string[], code: number, error: string]> = [
    ['an unknown rule', ['--rule', 'template/forbiden-function=off'], 2, 'UNKNOWN_RULE'],
    ['a severity that is none', ['--rule', 'template/count-limit=bad'], 2, 'UNKNOWN_SEVERITY'],
    ['an override without a severity', ['--rule', 'template/count-limit'], 2, 'WRONG_OVERRIDE'],
    ['a folder without a template', ['empty'], 2, 'NO_TEMPLATE'],
    ['a file that is no template', ['empty/README.md'], 2, 'NOT_A_TEMPLATE'],
    ['a path that is not there', ['nowhere'], 2, 'TEMPLATE_NOT_FOUND'],
    ['an unknown format', ['--format', 'xml'], 2, 'UNKNOWN_FORMAT'],
    ['an unknown threshold', ['--fail-on', 'never'], 2, 'WRONG_CALL'],
    ['standard input beside a path', ['-', 'empty'], 2, 'STDIN_AND_PATHS'],
    ['another kind of standard input', ['-', '--stdin-filename', 'a.txt'], 2, 'NOT_A_TEMPLATE'],
    ['a koo.yaml that is not there', ['--project', 'nowhere'], 2, 'NO_MANIFEST'],
  ];
  for (const [title, call, code, error] of failures) {
    it(`says what is wrong with ${title}: ${error}, exit code ${code}, the same with --json`, async () => {
      const cwd = await folderWith({ 'main.tf': COUNT, 'empty/README.md': 'x' });
      const [plain, json] = await Promise.all([lint(cwd, ...call), lint(cwd, ...call, '--json')]);
      expect([plain.code, json.code]).to.deep.equal([code, code]);
      expect(plain.stdout).to.equal('');
      expect(plain.stderr).to.include(`[${error}]`).and.include('→');
      expect(JSON.parse(json.stdout)).to.have.nested.property('error.code', error);
    });
  }

  it('names the place of a wrong rule in koo.yaml', async () => {
    const { code, stderr } = await runKoo(['template', 'lint', '--project', 'bad'], {
      cwd: await folderWith({
        'bad/koo.yaml':
          'product: { id: "1", name: x, access: license }\nrules:\n  template/forbiden-function: off\n',
      }),
    });
    expect(code).to.equal(2);
    expect(stderr).to.include('There is no rule "template/forbiden-function".');
    expect(stderr).to.include('at bad/koo.yaml:3:31');
    expect(stderr).to.include('→ Did you mean "template/forbidden-function"?');
  });
});
