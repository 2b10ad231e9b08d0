import { expect } from 'chai';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withPublishLock } from '../../src/publish/publish-lock.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** No system gives a process such a number. */
const GONE = 2 ** 30;

describe('the lock of a publish', () => {
  const temporaryFolder = temporaryFolders();

  it('clears away what a publish left that was killed while it took the lock', async () => {
    const root = await temporaryFolder();
    const folder = path.join(root, '.koo');
    await mkdir(folder);
    const running = process.ppid;
    for (const name of [
      `local.lock.${GONE}`,
      `local.lock.${running}`,
      `other.lock.${GONE}`,
      'local.lock.note',
    ]) {
      await writeFile(path.join(folder, `publish.${name}`), String(GONE));
    }

    const held = await withPublishLock({ project: { root }, target: 'local' }, async () =>
      (await readdir(folder)).sort(),
    );
    const others = [
      'publish.local.lock.note',
      `publish.local.lock.${running}`,
      `publish.other.lock.${GONE}`,
    ].sort();
    expect(held).to.deep.equal([...others, 'publish.local.lock'].sort());
    expect((await readdir(folder)).sort()).to.deep.equal(others);
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
