import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { temporaryFolders } from '../support/temporary-folder.js';

const RUNNER = path.resolve('tools/test.js');

/** The last lines of a run of the tests in some files. */
function tailOf(files: string | string[], CI: string): string[] {
  const { stdout } = spawnSync(process.execPath, [RUNNER, ...[files].flat()], {
    encoding: 'utf8',
    env: { ...process.env, CI },
  });
  const lines = stdout.trimEnd().split('\n');
  return lines.slice(lines.findIndex((line) => /^(?:FAILED|PENDING|\d+ pending:)/.test(line)));
}

describe('tools/test.js', () => {
  const folder = temporaryFolders();

  it('ends with the failed and pending tests and their reasons', async () => {
    const file = path.join(await folder(), 'some.test.cjs');
    writeFileSync(
      file,
      `describe('suite', () => {
        it('fails', () => { throw new Error('the reason\\nand more'); });
        it('passes', () => {});
        it.skip('waits', () => {});
        describe('inner', () => {
          before(() => { throw new Error('of a hook'); });
          it('is never reached', () => {});
        });
      });`,
    );
    const shown = path.relative(process.cwd(), file);
    const failures = [
      `FAILED suite fails (${shown})`,
      '       the reason',
      `FAILED suite inner "before all" hook for "is never reached" (${shown})`,
      '       of a hook',
    ];
    expect(tailOf(file, '')).to.deep.equal([
      '1 pending: a foreign program is missing.',
      ...failures,
      '1 passed, 2 failed',
    ]);
    expect(tailOf(file, 'true')).to.deep.equal([
      '1 pending: a foreign program is missing, which CI does not allow.',
      `PENDING suite waits (${shown})`,
      ...failures,
      '1 passed, 3 failed',
    ]);
  });

  /** Files with these sources, in the order of their names. */
  async function filesOf(sources: Record<string, string>): Promise<string[]> {
    const own = await folder();
    return Object.entries(sources).map(([name, source]) => {
      const file = path.join(own, `${name}.test.cjs`);
      writeFileSync(file, source);
      return file;
    });
  }

  const PASSES = "describe('good', () => { it('passes', () => {}); });";
  const DIES = "describe('bad', () => { it('dies', () => { process.kill(process.pid, 'SIGKILL'); }); });";
  const shown = (file: string | undefined): string => path.relative(process.cwd(), file!);

  it('ends with the file that cannot be loaded, alone and beside others', async () => {
    const [bad, good] = await filesOf({ bad: "require('./not-there.cjs');", good: PASSES });
    const reason = "       Cannot find module './not-there.cjs'";
    expect(tailOf(bad!, '')).to.deep.equal([
      `FAILED ${shown(bad)} cannot be loaded`,
      reason,
      '0 passed, 1 failed',
    ]);
    expect(tailOf([bad!, good!], '')).to.deep.equal([
      `FAILED Uncaught error outside test suite (${shown(bad)})`,
      reason,
      '1 passed, 1 failed',
    ]);
  });

  it('ends with the file whose process dies', async () => {
    const files = await filesOf({ bad: DIES, good: PASSES });
    expect(tailOf(files, '')).to.deep.equal([
      `FAILED Uncaught error outside test suite (${shown(files[0])})`,
      '       Workerpool Worker terminated Unexpectedly',
      '1 passed, 1 failed',
    ]);
  });

  it('fails where the processes of all files die, and names those that were not run', async () => {
    // More than there are cores, so that none is left to take the next file.
    const names = Array.from({ length: availableParallelism() + 1 }, (_, at) => `bad-${at}`);
    const files = await filesOf(Object.fromEntries(names.map((name) => [name, DIES])));
    const lines = tailOf(files, '');
    expect(lines.at(-1)).to.equal(`0 passed, ${files.length} failed`);
    expect(lines.filter((line) => line.startsWith('FAILED'))).to.have.length(files.length);
    for (const file of files) expect(lines.join('\n')).to.include(shown(file));
  });
});
