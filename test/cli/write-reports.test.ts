import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reportRequests } from '../../src/cli/command/report-requests.js';
import { writeReports, type WriteReportsOptions } from '../../src/cli/terminal/write-reports.js';
import { FORMAT_NAMES } from '../../src/findings/reporters/formats.js';
import { cleanReport, reportOf, sampleContext, sampleReport } from '../findings/reporters/sample-report.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What went to standard output. */
async function written(
  formats: string[],
  cwd: string,
  more: Partial<WriteReportsOptions> = {},
  report = sampleReport,
): Promise<string> {
  const printed: string[] = [];
  const { rules, sources, version } = sampleContext;
  await writeReports(report, reportRequests(formats, FORMAT_NAMES), {
    cwd,
    env: {},
    print: (text) => printed.push(text),
    rules,
    sources,
    version,
    ...more,
  });
  return printed.join('\n');
}

function refusal(formats: string[]): unknown {
  try {
    return reportRequests(formats, FORMAT_NAMES);
  } catch (error) {
    const { code, hints, message } = error as { code: string; hints: string[]; message: string };
    return { code, hints, message };
  }
}

describe('--format', () => {
  it('prints text unless another format is wanted on standard output', () => {
    expect(reportRequests([], FORMAT_NAMES)).to.deep.equal([{ format: 'text' }]);
    expect(reportRequests(['json'], FORMAT_NAMES)).to.deep.equal([{ format: 'json' }]);
    expect(reportRequests(['sarif=a=b.sarif', 'junit=c.xml'], FORMAT_NAMES)).to.deep.equal([
      { format: 'text' },
      { format: 'sarif', file: 'a=b.sarif' },
      { format: 'junit', file: 'c.xml' },
    ]);
    expect(reportRequests(['github', 'text=log.txt'], FORMAT_NAMES)).to.deep.equal([
      { format: 'github' },
      { format: 'text', file: 'log.txt' },
    ]);
  });

  it('refuses what it cannot do', () => {
    expect(refusal(['sarf=x'])).to.deep.equal({
      code: 'UNKNOWN_FORMAT',
      message: 'There is no format "sarf".',
      hints: ['Did you mean "sarif"?', 'Use one of text, json, sarif, junit, github, gitlab, markdown.'],
    });
    expect(refusal(['toString'])).to.include({ code: 'UNKNOWN_FORMAT' });
    expect(refusal(['sarif='])).to.deep.equal({
      code: 'NO_REPORT_FILE',
      message: '--format sarif= names no file.',
      hints: ['Write --format sarif=FILE, or --format sarif for standard output.'],
    });
    expect(refusal(['json', 'text'])).to.include({
      code: 'SAME_REPORT_PLACE',
      message: 'Two formats go to standard output.',
    });
    expect(refusal(['json=a', 'text=./a'])).to.include({
      code: 'SAME_REPORT_PLACE',
      message: 'Two formats go to ./a.',
    });
  });
});

describe('writing reports', () => {
  const folder = temporaryFolders();

  it('writes every format, each whole and with a line end, into folders that it makes', async () => {
    const cwd = await folder();
    const printed = await written(
      FORMAT_NAMES.map((name) => `${name}=reports/out.${name}`),
      cwd,
      { colors: true },
    );
    expect((await readdir(path.join(cwd, 'reports'))).sort()).to.deep.equal(
      FORMAT_NAMES.map((name) => `out.${name}`).sort(),
    );
    for (const name of FORMAT_NAMES)
      expect(await readFile(path.join(cwd, `reports/out.${name}`), 'utf8')).to.match(/[^\n]\n$/);
    const text = await readFile(path.join(cwd, 'reports/out.text'), 'utf8');
    expect(printed).to.include('\u001B[');
    // A file is no terminal.
    expect(text).not.to.include('\u001B[');
    expect(text).to.include('→ Say what the value is for.');
    expect(JSON.parse(await readFile(path.join(cwd, 'reports/out.json'), 'utf8'))).to.deep.equal(
      sampleReport,
    );
  });

  it('prints no empty line for a format that has nothing to say', async () => {
    const printed: string[] = [];
    await written(['github'], '/', { print: (text) => printed.push(text) }, cleanReport);
    expect(printed).to.deep.equal([]);
  });

  it('tells when the check began', async () => {
    const sarif = JSON.parse(await written(['sarif'], '/', {}, cleanReport));
    const [{ endTimeUtc, startTimeUtc }] = sarif.runs[0].invocations;
    expect(Date.parse(endTimeUtc) - Date.parse(startTimeUtc)).to.equal(12);
  });

  it('names files from where a pipeline has checked the repository out', async () => {
    const at = async (cwd: string, env: Record<string, string>): Promise<string> =>
      JSON.parse(await written(['gitlab'], cwd, { env }, reportOf('x')))[0].location.path;
    expect(await at('/w/repo/infra/prod', { GITHUB_WORKSPACE: '/w/repo' })).to.equal('infra/prod/main.tf');
    expect(await at('/w/repo/infra', { CI_PROJECT_DIR: '/w/repo' })).to.equal('infra/main.tf');
    expect(await at('/w/repo', { GITHUB_WORKSPACE: '/w/repo' })).to.equal('main.tf');
    expect(await at('/tmp', { GITHUB_WORKSPACE: '/w/repo' })).to.equal('main.tf');
  });

  it('replaces a file as a whole, and writes through a link', async () => {
    const cwd = await folder();
    await writeFile(path.join(cwd, 'real.json'), 'x'.repeat(100_000));
    await symlink('real.json', path.join(cwd, 'link.json'));
    await written(['json=link.json'], cwd, {}, cleanReport);
    expect(JSON.parse(await readFile(path.join(cwd, 'real.json'), 'utf8'))).to.deep.equal(cleanReport);
    expect((await readdir(cwd)).sort()).to.deep.equal(['link.json', 'real.json']);
  });

  it('writes to a pipe instead of putting a file in its place', async function () {
    const cwd = await folder();
    if (spawnSync('mkfifo', ['pipe'], { cwd }).status !== 0) {
      this.test!.title += ' (pending: mkfifo is missing)';
      this.skip();
    }

    const [, content] = await Promise.all([
      written(['json=pipe'], cwd, {}, cleanReport),
      readFile(path.join(cwd, 'pipe'), 'utf8'),
    ]);
    expect(JSON.parse(content)).to.deep.equal(cleanReport);
  });

  it('leaves a folder alone, and nothing behind', async () => {
    const cwd = await folder();
    await mkdir(path.join(cwd, 'taken/inside'), { recursive: true });
    const error = await written(['json=taken'], cwd).catch((error: unknown) => error);
    expect(error).to.be.an('error').with.property('syscall', 'rename');
    expect(await readdir(cwd)).to.deep.equal(['taken']);
  });
});
