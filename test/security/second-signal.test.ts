import { expect } from 'chai';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inheritedEnvironment, KOO } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('a second signal', function () {
  this.timeout(60_000);
  const newFolder = temporaryFolders();

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`${signal} ends a koo that reads a pipe into which nothing is written`, async () => {
      const pipe = path.join(await newFolder(), 'usage.csv');
      execFileSync('mkfifo', [pipe]);
      const child = spawn(process.execPath, [KOO, 'usage', 'import', pipe], {
        cwd: path.dirname(pipe),
        env: inheritedEnvironment(),
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      const writer = await writerOf(pipe);
      // One that arrives twice at once counts as one, so the next is sent until it ends.
      const timer = setInterval(() => child.kill(signal), 700);
      const hangs = setTimeout(() => child.kill('SIGKILL'), 20_000);
      const [code, by] = await ended;
      clearInterval(timer);
      clearTimeout(hangs);
      closeSync(writer);
      expect({ by, code }).to.deep.equal({ by: signal, code: null });
    });
});

/** The end of a pipe to write to, as soon as something reads the other. */
async function writerOf(pipe: string): Promise<number> {
  for (;;) {
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await wait(20);
    }
  }
}
