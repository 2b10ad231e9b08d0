import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bashMistake } from '../../../src/asset/preflight/bash-syntax.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('what bash says of a script', () => {
  const temporaryFolder = temporaryFolders();
  before(function () {
    if (spawnSync('bash', ['--version']).status !== 0) this.skip();
  });

  /** A bash that notes each start. */
  async function notingBash(last = 'exec bash "$@"'): Promise<{ program: string; starts: () => string[] }> {
    const folder = await temporaryFolder();
    const [program, log] = [path.join(folder, 'bash'), path.join(folder, 'log')];
    writeFileSync(program, `#!/bin/sh\necho "$*" >> '${log}'\n${last}\n`, { mode: 0o755 });
    return { program, starts: () => readFileSync(log, 'utf8').trimEnd().split('\n') };
  }

  it('is asked for once for each script, and its version once', async () => {
    const { program, starts } = await notingBash();
    const [bad, good] = ['echo a\nfi\n', 'echo a\n'];
    const mistake = { line: 2, message: "syntax error near unexpected token `fi'" };
    for (let round = 0; round < 3; round += 1) {
      expect(await bashMistake(bad, { program })).to.deep.equal(mistake);
      expect(await bashMistake(good, { program })).to.equal(undefined);
    }

    const check = '--norc --noprofile -O extglob -n';
    expect(starts()).to.deep.equal(['--version', check, check]);
  });

  it('is asked for again where bash did not come to an end', async () => {
    const { program, starts } = await notingBash('test "$1" = --version && exec bash "$@"\nkill -9 $$');
    for (let round = 0; round < 2; round += 1)
      expect(await bashMistake('fi\n', { program })).to.equal(undefined);
    expect(starts()).to.have.length(3);
  });
});
