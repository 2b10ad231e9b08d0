import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inheritedEnvironment, KOO } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** More than a pipe and the streams at its ends hold: when it is written, koo has read. */
const MORE_THAN_A_PIPE_HOLDS = 1024 * 1024;

describe('a second signal', () => {
  const newFolder = temporaryFolders();

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`${signal} ends a koo that reads an input that does not end`, async () => {
      const child = spawn(process.execPath, [KOO, 'usage', 'import', '-', '--format', 'csv'], {
        cwd: await newFolder(),
        env: inheritedEnvironment(),
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      const ended = once(child, 'exit');
      child.stdin.write(
        `instance_id,begin_time,end_time,usage_value\n${'\n'.repeat(MORE_THAN_A_PIPE_HOLDS)}`,
      );
      await Promise.race([once(child.stdin, 'drain'), ended]);
      // One that arrives twice at once counts as one, so the next is sent until it ends.
      const timer = setInterval(() => child.kill(signal), 700);
      const hangs = setTimeout(() => child.kill('SIGKILL'), 20_000);
      const [code, by] = await ended;
      clearInterval(timer);
      clearTimeout(hangs);
      child.stdin.destroy();
      expect({ by, code }).to.deep.equal({ by: signal, code: null });
    });
});
