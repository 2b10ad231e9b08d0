import { expect } from 'chai';
import type { ChildProcess } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type KooRun, runKoo } from '../../support/run-koo.js';
import { FIXED, FLAWED, foldersWith } from './linted-folder.js';

describe('koo template lint --watch', () => {
  const folderWith = foldersWith();

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
