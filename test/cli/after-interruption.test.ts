import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterInterruption, GOES_ON, WRITES_NOTHING } from '../../src/cli/command/after-interruption.js';
import { EnvironmentError, InterruptedError } from '../../src/errors/koo-error.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { foreignText } from '../../src/i18n/message.js';

describe('what comes after an interruption', () => {
  const folder = temporaryFolders();

  it('knows only commands that there are', () => {
    const { commands } = JSON.parse(readFileSync(path.join(packageRoot(), 'oclif.manifest.json'), 'utf8'));
    for (const id of [...GOES_ON, ...WRITES_NOTHING]) expect(commands).to.have.property(id);
  });

  for (const [command, hint] of [
    ['usage:push', 'Run the same command again to resume.'],
    ['status', 'Nothing was written.'],
    ['rollback', 'Resume with the number of the release: koo rollback --to NUMBER (see --list).'],
    ['asset:pack', 'No file was left half written; run the same command again.'],
    [undefined, 'No file was left half written; run the same command again.'],
  ] as const) {
    it(`depends on the command: ${command ?? 'one of a plugin'}`, () => {
      const told = afterInterruption(new InterruptedError(), command);
      expect({ ...told }).to.deep.include({ code: 'INTERRUPTED', hints: [hint], kind: 'interrupted' });
    });
  }

  it('is left as it is where an error says more, or is another one', () => {
    for (const error of [
      new InterruptedError(
        foreignText('Interrupted after all of the upload was sent: whether it was done is unknown.'),
      ),
      new InterruptedError(undefined, { hints: [foreignText('Look there.')] }),
      new EnvironmentError('DISK_FULL', foreignText('The disk is full.')),
    ])
      expect(afterInterruption(error, 'publish')).to.equal(error);
  });

  for (const [language, told] of [
    ['en', 'error Interrupted. [INTERRUPTED]\n  → Nothing was written.\n'],
    ['zh', '错误 已中断。 [INTERRUPTED]\n  → 没有写入任何内容。\n'],
  ] as const) {
    it(`is told of a call that waits for an answer (${language})`, async () => {
      let stop = (): void => {};
      const server = createServer(() => stop());
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      try {
        const run = await runKoo(['order', 'get', 'X', '--url', `http://127.0.0.1:${port}`], {
          cwd: await folder(),
          env: { KOO_ACCESS_KEY: 'INVENTED', KOO_LANG: language, KOO_SECRET_KEY: 'invented-secret' },
          onStart: (child) => (stop = () => child.kill('SIGINT')),
        });
        expect(run).to.deep.equal({ code: 130, stderr: told, stdout: '' });
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
  }
});
