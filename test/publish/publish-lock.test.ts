import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withPublishLock } from '../../src/publish/publish-lock.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('the lock of a publish', () => {
  const temporaryFolder = temporaryFolders();

  it('is not believed because of what a file contains: a process number, or anything else', async () => {
    const root = await temporaryFolder();
    const folder = path.join(root, '.koo');
    await mkdir(folder);
    const file = path.join(folder, 'publish.local.lock');
    const contents = [String(process.ppid), String(process.pid), 'SQLite format 3\0', randomBytes(8192)];
    for (const content of contents) {
      for (const name of ['lock', 'lock-journal', 'lock-wal', 'holder'])
        await writeFile(path.join(folder, `publish.local.${name}`), content);
      expect(await withPublishLock({ project: { root }, target: 'local' }, async () => 'done')).to.equal(
        'done',
      );
      expect((await stat(file)).size).to.equal(0);
    }
  });

  it('ends with the process that holds it, and is not that of another target', async () => {
    const root = await temporaryFolder();
    const lock = { project: { root }, target: 'local' };
    const module = JSON.stringify(new URL('../../src/publish/publish-lock.js', import.meta.url).href);
    const script = `import { withPublishLock } from ${module};
      await withPublishLock(${JSON.stringify(lock)}, async () => {
        process.stdout.write('held');
        await new Promise(() => setInterval(() => {}, 1000));
      });`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(holder.stdout, 'data');
      const refused = await withPublishLock(lock, async () => 'done').catch((error: unknown) => error);
      expect(refused).to.include({ code: 'PUBLISH_RUNNING' });
      expect((refused as Error).message).to.contain(`process ${holder.pid}`);
      await writeFile(path.join(root, '.koo/publish.local.holder'), 'nobody');
      const again = await withPublishLock(lock, async () => 'done').catch((error: unknown) => error);
      expect((again as Error).message).to.equal('Another publish of this product is running.');
      expect(await withPublishLock({ ...lock, target: 'china' }, async () => 'done')).to.equal('done');
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'close');
    }

    expect(await withPublishLock(lock, async () => readdir(path.join(root, '.koo')))).to.include.members([
      'publish.local.holder',
      'publish.local.lock',
    ]);
    expect(await readdir(path.join(root, '.koo'))).to.not.include('publish.local.holder');
  });

  it('waits for the one that holds it, as long as it may', async () => {
    const root = await temporaryFolder();
    const lock = { project: { root }, target: 'local' };
    const order: string[] = [];
    let waits = 0;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = withPublishLock(lock, async () => {
      await held;
      order.push('first');
    });
    const pace = {
      elapsed: () => waits * 1000,
      random: () => 0,
      async wait() {
        waits += 1;
        if (waits !== 3) return;
        release();
        await first;
      },
    };
    await withPublishLock({ ...lock, lockTimeout: 10_000, pace }, async () => {
      order.push('second');
    });
    expect(order).to.deep.equal(['first', 'second']);
    expect(waits).to.equal(3);
    const impatient = await withPublishLock(lock, () =>
      withPublishLock({ ...lock, lockTimeout: 3000, pace }, async () => {}).catch((error: unknown) => error),
    );
    expect(impatient).to.include({ code: 'PUBLISH_RUNNING' });
  });
});
