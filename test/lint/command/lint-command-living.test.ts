import { expect } from 'chai';
import { type ChildProcess, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-lint';
import type { FindingsReport } from '../../../src/findings/finding.js';
import { runKoo, type KooRun } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { needsPython } from '../lint-files.js';

const FLAWED = 'variable "name" {\n  type = "string"\n}\n';
const FIXED = 'variable "name" {\n  description = "Name"\n  type        = string\n}\n';
const COUNT = (max: number): string =>
  `resource "huaweicloud_vpc" "main" {\n  count = ${max}\n  name  = "main"\n  cidr  = "192.168.0.0/16"\n}\n`;

describe('living with koo template lint', function () {
  this.timeout(60_000);
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
    runKoo(['template', 'lint', ...call], { cwd, env: { XDG_CACHE_HOME: path.join(cwd, '.cache') } });

  async function report(cwd: string, ...call: string[]): Promise<FindingsReport & { diff?: string }> {
    const { stdout } = await lint(cwd, '--json', ...call);
    const parsed = JSON.parse(stdout) as FindingsReport;
    expect(validate(parsed), `${stdout} ${JSON.stringify(validate.errors)}`).to.equal(true);
    return parsed;
  }

  const rulesOf = ({ findings }: FindingsReport): string[] => findings.map(({ rule }) => rule);

  describe('--fix', () => {
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

    it('says that a zip is not fixed', async function () {
      needsPython(this);
      const cwd = await folderWith({ 'main.tf': FLAWED });
      const zip = "import zipfile; zipfile.ZipFile('t.zip', 'w').write('main.tf')";
      expect(spawnSync('python3', ['-c', zip], { cwd }).status).to.equal(0);
      const before = await readFile(path.join(cwd, 't.zip'));
      const { stderr } = await lint(cwd, 't.zip', '--fix');
      expect(stderr).to.equal(
        't.zip is not fixed: a zip is made from a folder, and that is what to fix.\nFixed 0 findings in 0 files.\n',
      );
      expect((await readFile(path.join(cwd, 't.zip'))).equals(before)).to.equal(true);
    });
  });

  describe('the baseline', () => {
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
          '.koo-baseline.json has a finding that is gone: variable/no-description at variable.name.',
          '.koo-baseline.json has a finding that is gone: variable/quoted-type at variable.name.type.',
          '--update-baseline takes out what is gone.',
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

  describe('the cache', () => {
    const FILES = Object.fromEntries(
      Array.from({ length: 12 }, (_, number) => [
        `t${number}/main.tf`,
        number % 2 ? FLAWED : COUNT(2000 + number),
      ]),
    );
    const untimed = (text: string): string => text.replace(/\(\d+\.\d\d s\)/, '(… s)');
    const cached = async (cwd: string): Promise<string[]> => readdir(path.join(cwd, '.cache/koo/lint'));

    it('gives the same as without it, code frames included', async () => {
      const cwd = await folderWith({ ...FILES, 't0/.extension/form.rfs.json': '{' });
      const first = await lint(cwd);
      expect(await cached(cwd)).to.have.length(1);
      const [again, without] = [await lint(cwd), await lint(cwd, '--no-cache')];
      expect(untimed(again.stdout)).to.equal(untimed(first.stdout));
      expect(untimed(again.stdout)).to.equal(untimed(without.stdout));
      expect(again.code).to.equal(first.code);
    });

    it('forgets a template that has changed, by content and not by date', async () => {
      const cwd = await folderWith(FILES);
      await lint(cwd);
      const { atime, mtime } = await stat(path.join(cwd, 't1/main.tf'));
      await writeFile(path.join(cwd, 't1/main.tf'), FIXED.padEnd(FLAWED.length));
      const { utimes } = await import('node:fs/promises');
      await utimes(path.join(cwd, 't1/main.tf'), atime, mtime);
      const { findings } = await report(cwd);
      const own = findings.filter(({ file }) => file === 't1/main.tf');
      expect(own.map(({ rule }) => rule)).to.deep.equal(['variable/unused']);
    });

    it('is another one for other settings', async () => {
      const cwd = await folderWith(FILES);
      await lint(cwd);
      const without = await report(cwd, '--rule', 'template/count-limit=off');
      expect(rulesOf(without)).not.to.include('template/count-limit');
      expect(rulesOf(await report(cwd))).to.include('template/count-limit');
      expect(await cached(cwd)).to.have.length(2);
    });

    it('does not outlive the last day of a suppression, and is not readable for others', async () => {
      const today = new Date().toISOString().slice(0, 10);
      const text = `# koo-ignore: variable/no-description later until ${today}\nvariable "a" {}\n`;
      const cwd = await folderWith({ 'main.tf': text });
      await lint(cwd);
      const [name] = await cached(cwd);
      const file = path.join(cwd, '.cache/koo/lint', name!);
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
      const [[, entry]] = JSON.parse(await readFile(file, 'utf8')) as [[string, unknown[]]];
      expect(entry[1]).to.equal(today);
      entry[1] = '2020-01-01';
      entry[3] = [];
      await writeFile(file, JSON.stringify([[cwd, entry]]));
      expect((await report(cwd)).findings).not.to.deep.equal([]);
    });

    const hostile: Array<[title: string, spoil: (text: string) => string]> = [
      ['cut off', (text) => text.slice(0, -20)],
      ['of another kind', () => '{"a": 1}'],
      ['empty', () => ''],
      ['full of nonsense', (text) => text.replaceAll('"range"', '"rage"')],
      ['with places that are none', (text) => text.replaceAll(/"line":\d+/g, '"line":-1')],
      ['with lines before the first', (text) => text.replaceAll(/"line":\d+/g, '"line":0')],
      ['with a severity that is none', (text) => text.replaceAll(/"severity":"\w+"/g, '"severity":"fatal"')],
      ['with a fix that is none', (text) => text.replaceAll('"edits":[', '"edits":[7,')],
    ];
    for (const [title, spoil] of hostile) {
      it(`that is ${title} is as if it were not there`, async () => {
        const cwd = await folderWith(FILES);
        const first = await report(cwd);
        const [name] = await cached(cwd);
        const file = path.join(cwd, '.cache/koo/lint', name!);
        await writeFile(file, spoil(await readFile(file, 'utf8')));
        expect((await report(cwd)).findings).to.deep.equal(first.findings);
      });
    }

    it('that cannot be written is no error', async () => {
      const cwd = await folderWith({ ...FILES, '.cache': 'a file' });
      expect((await lint(cwd)).stderr).to.equal('');
    });
  });

  it('--jobs finds the same in the same order', async () => {
    const files = Array.from({ length: 40 }, (_, number) => [
      `t${number}/main.tf`,
      COUNT(2000 + number) + FLAWED,
    ]);
    const cwd = await folderWith(Object.fromEntries(files) as Record<string, string>);
    const [one, three] = await Promise.all([
      report(cwd, '--jobs', '1', '--no-cache'),
      report(cwd, '--jobs', '3', '--no-cache'),
    ]);
    expect(three.findings).to.deep.equal(one.findings);
    expect(three.summary.files).to.equal(40);
    const text = async (jobs: string): Promise<string> => {
      const { stdout } = await lint(cwd, '--jobs', jobs, '--no-cache');
      return stdout.replace(/\(\d+\.\d\d s\)/, '');
    };

    expect(await text('3')).to.equal(await text('1'));
  });

  it('--timing says how long each rule took', async () => {
    const cwd = await folderWith({ 'a/main.tf': FLAWED, 'b/main.tf': FLAWED });
    const { summary } = await report(cwd, '--timing');
    const unused = summary.timing!.find(({ rule }) => rule === 'variable/unused')!;
    expect(unused.templates).to.equal(2);
    const times = summary.timing!.map(({ durationMs }) => durationMs);
    expect(times).to.deep.equal([...times].sort((one, other) => other - one));
    const { stderr } = await lint(cwd, '--timing', '--jobs', '2');
    expect(stderr)
      .to.match(/^ *ms +share +templates +rule\n/)
      .and.match(/ 2 {2}variable\/unused\n/);
  });

  describe('--watch', () => {
    const started: ChildProcess[] = [];
    // One that waits for ever, because it told nothing, must not outlive the test.
    afterEach(() => {
      for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
    });

    /** Runs it, hands over what is printed as often as a check has ended, and stops it with Ctrl-C. */
    async function watched(
      cwd: string,
      steps: Array<() => Promise<void>>,
    ): Promise<{ run: KooRun; prints: string[] }> {
      const prints: string[] = [];
      let printed = '';
      const run = await runKoo(['template', 'lint', '--watch', '--no-cache'], {
        cwd,
        onStart(child) {
          started.push(child);
          child.stdout!.on('data', (text: string) => (printed += text));
          child.stderr!.on('data', (text: string) => {
            if (!text.includes('Watching for changes')) return;
            prints.push(printed);
            printed = '';
            const step = steps.shift();
            if (step) void step();
            else child.kill('SIGINT');
          });
        },
      });
      return { run, prints };
    }

    it('checks again after a change, and ends with Ctrl-C and 130', async () => {
      const cwd = await folderWith({ 'main.tf': FLAWED });
      const { prints, run } = await watched(cwd, [
        () => writeFile(path.join(cwd, 'main.tf'), FIXED),
        () => writeFile(path.join(cwd, 'main.tf'), 'variable "name" {\n'),
      ]);
      expect(run.code).to.equal(130);
      expect(prints).to.have.length(3);
      expect(prints[0]).to.include('[variable/quoted-type]');
      expect(prints[1]).to.include('[variable/unused]').and.not.include('[variable/quoted-type]');
      expect(prints[2]).to.include('[syntax/hcl]');
      expect(run.stdout).to.not.include('\u001B');
    });

    it('takes changes that come together for one, and survives that a template is gone', async () => {
      const cwd = await folderWith({ 'a/main.tf': FLAWED });
      const { prints, run } = await watched(cwd, [
        async () => {
          for (let time = 0; time < 5; time++)
            await writeFile(path.join(cwd, 'a/main.tf'), `# ${time}\n${FIXED}`);
        },
        () => rename(path.join(cwd, 'a/main.tf'), path.join(cwd, 'a/main.txt')),
        () => rename(path.join(cwd, 'a/main.txt'), path.join(cwd, 'a/main.tf')),
      ]);
      expect(run.code).to.equal(130);
      expect(prints).to.have.length(4);
      expect(run.stderr).to.include('[NO_TEMPLATE]');
      expect(prints[3]).to.include('[variable/unused]');
    });
  });

  const refused: Array<[call: string[], error: string]> = [
    [['--watch', '--json'], 'WATCH_AND_JSON'],
    [['-', '--fix', '--json'], 'STDIN_AND_FLAG'],
    [['-', '--watch', '--json'], 'STDIN_AND_FLAG'],
    [['--dry-run', '--json'], 'WRONG_CALL'],
    [['--jobs', '0', '--json'], 'WRONG_CALL'],
    [['--fix', '--update-baseline', '--json'], 'WRONG_CALL'],
  ];
  for (const [call, error] of refused) {
    it(`refuses ${call.join(' ')}: ${error}`, async () => {
      const { code, stdout } = await lint(await folderWith({ 'main.tf': FIXED }), ...call);
      expect(code).to.equal(2);
      expect(JSON.parse(stdout)).to.have.nested.property('error.code', error);
    });
  }
});
