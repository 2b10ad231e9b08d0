import { expect } from 'chai';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openSqliteOutbox } from '../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { usageTime } from '../../src/marketplace/usage/usage-time.js';
import { emulators } from '../emulator/support/emulators.js';
import { runKooHere } from '../support/run-koo-here.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const HOUR = 60 * 60 * 1000;
const KEYS = {
  KOO_ACCESS_KEY: 'INVENTED',
  KOO_INTEGRATION_KEY: 'integration-key-of-the-test',
  KOO_SECRET_KEY: 'secret-key-of-the-test',
};

/** `koo usage push` from a timer: what it does where it lost the flag that names its target. */
describe('a usage push that names no target', () => {
  const start = emulators();
  const temporaryFolder = temporaryFolders();
  const begin = usageTime(new Date(Date.now() - 3 * HOUR));
  const end = usageTime(new Date(Date.now() - 2.5 * HOUR));
  const add = (cwd: string, instance: string) =>
    runKooHere(['usage', 'add', '--instance', instance, '--begin', begin, '--end', end, '--value', '1'], {
      cwd,
    });
  const summary = async (cwd: string): Promise<Record<string, unknown>> => {
    const { stdout } = await runKooHere(['usage', 'status', '--json'], { cwd });
    return JSON.parse(stdout) as Record<string, unknown>;
  };

  it('sends nothing and binds nothing, also where an emulator runs', async () => {
    const emulator = await start();
    const cwd = path.resolve(emulator.dataFolder, '../..');
    expect((await add(cwd, 'one')).stdout).to.match(/^Added [0-9a-f]{32}\.\n$/);
    const { code, stderr } = await runKooHere(['usage', 'push'], { cwd, env: KEYS });
    expect(stderr).to
      .equal(`error The first push of an outbox binds it to a target permanently, so it has to name the target; nothing was sent. [USAGE_NO_TARGET]
  at ${path.join(cwd, '.koo/usage-outbox.db')}
  → To KooGallery, which bills it: --target china|europe|international
  → To the emulator on this machine, which bills nothing: --target local, with an outbox of its own: --outbox trial.db
  → If a timer runs this command, check that it still has its flags.
`);
    expect(code).to.equal(2);
    expect(await summary(cwd))
      .to.include({ delivered: 0, pending: 1 })
      .and.not.have.property('destination');
    expect((await runKooHere(['usage', 'status'], { cwd })).stdout).to.include(
      '\nNot bound to a target yet; its first push decides: koo usage push --target china|europe|international, or --target local for the emulator.\n',
    );
    // A profile names whose keys sign, not where they go.
    expect((await runKooHere(['usage', 'push', '--profile', 'shop'], { cwd })).stderr).to.include(
      '[USAGE_NO_TARGET]',
    );
    const chinese = await runKooHere(['usage', 'push', '--lang', 'zh'], { cwd });
    expect(chinese.stderr).to
      .equal(`错误 首次推送会将待发队列永久绑定到一个目标，因此必须指定目标；没有发送任何话单。 [USAGE_NO_TARGET]
  位置 ${path.join(cwd, '.koo/usage-outbox.db')}
  → 推送到云商店（会计费）：--target china|europe|international
  → 推送到本机的模拟器（不计费）：--target local，并使用单独的待发队列：--outbox trial.db
  → 如果该命令由定时任务运行，请检查其参数是否完整。
`);
  });

  it('sends nothing where earlier ones went to KooGallery, and names the flag', async () => {
    const cwd = await temporaryFolder();
    await add(cwd, 'one');
    const outbox = await openSqliteOutbox(path.join(cwd, '.koo/usage-outbox.db'));
    await (await outbox.beginPush('mkt.myhuaweicloud.com')).end();
    await outbox.close();
    const { code, stderr } = await runKooHere(['usage', 'push'], { cwd, env: KEYS });
    expect(stderr).to
      .equal(`error The records of this outbox go to KooGallery (mkt.myhuaweicloud.com), which bills them; this push does not name it, so nothing was sent. [USAGE_NO_TARGET]
  at ${path.join(cwd, '.koo/usage-outbox.db')}
  → Name the target: --target china
  → If a timer runs this command, check that it still has its flags.
`);
    expect(code).to.equal(2);
    expect(await summary(cwd)).to.deep.include({
      delivered: 0,
      destination: {
        billed: true,
        name: 'mkt.myhuaweicloud.com',
        place: 'KooGallery (mkt.myhuaweicloud.com)',
      },
      pending: 1,
    });
    const chinese = await runKooHere(['usage', 'push', '--lang', 'zh'], { cwd });
    expect(chinese.stderr).to.include(
      '该待发队列中的话单发往云商店（mkt.myhuaweicloud.com）并会计费；本次推送没有指定该目标，因此没有发送任何话单。',
    );
    expect((await runKooHere(['usage', 'status', '--lang', 'zh'], { cwd })).stdout).to.include(
      '\n其中的话单发往云商店（mkt.myhuaweicloud.com）。\n',
    );
  });

  it('makes no outbox', async () => {
    const cwd = await temporaryFolder();
    const { code, stderr } = await runKooHere(['usage', 'push'], { cwd });
    expect(stderr).to.include('[USAGE_NO_TARGET]');
    expect(code).to.equal(2);
    expect(existsSync(path.join(cwd, '.koo'))).to.equal(false);
  });

  it('goes on to the emulator where the first one named it, and each line says so', async () => {
    const emulator = await start();
    const cwd = path.resolve(emulator.dataFolder, '../..');
    await add(cwd, 'one');
    const named = await runKooHere(['usage', 'push', '--target', 'local'], { cwd });
    const line = (count: string) =>
      `Delivered ${count} to the emulator on this machine: nothing was billed.\n`;
    expect(named).to.include({ code: 0, stdout: line('1 record') });
    expect((await add(cwd, 'two')).stdout).to.match(
      /^Added [0-9a-f]{32}\.\nThe records of this outbox go to the emulator on this machine: nothing will be billed\.\n$/,
    );
    expect(await runKooHere(['usage', 'push'], { cwd })).to.include({ code: 0, stdout: line('1 record') });
    expect((await runKooHere(['usage', 'status'], { cwd })).stdout).to.include(
      '\nIts records go to the emulator on this machine: nothing was billed.\n  pending    0\n',
    );
    expect((await runKooHere(['usage', 'push', '--lang', 'zh'], { cwd })).stdout).to.equal(
      '已送达 0 条话单到本机的模拟器：没有计费。\n',
    );
  });
});
