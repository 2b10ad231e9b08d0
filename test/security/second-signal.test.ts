import { expect } from 'chai';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { inheritedEnvironment, KOO } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('a second signal', function () {
  this.timeout(60_000);
  const newFolder = temporaryFolders();

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`${signal} ends a koo that waits for a pipe which nothing is written to`, async () => {
      const pipe = path.join(await newFolder(), 'usage.csv');
      execFileSync('mkfifo', [pipe]);
      const child = spawn(process.execPath, [KOO, 'usage', 'import', pipe], {
        cwd: path.dirname(pipe),
        env: inheritedEnvironment(),
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      // One that arrives twice at once counts as one, so the next is sent until it ends.
      const timer = setInterval(() => child.kill(signal), 700);
      const hangs = setTimeout(() => child.kill('SIGKILL'), 40_000);
      const [, by] = await ended;
      clearInterval(timer);
      clearTimeout(hangs);
      expect(by).to.equal(signal);
    });
});
