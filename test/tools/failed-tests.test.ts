import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { temporaryFolders } from '../support/temporary-folder.js';

const RUNNER = path.resolve('tools/test.js');

/** The last lines of a run of the tests in one file. */
function tailOf(file: string, CI: string): string[] {
  const { stdout } = spawnSync(process.execPath, [RUNNER, file], {
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
});
