import { expect } from 'chai';
import Libsql from 'libsql';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startEmulator } from '../../../src/emulator/emulator.js';
import { Database } from '../../../src/emulator/state/database.js';
import { openSqliteOutbox } from '../../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { takeFileLock } from '../../../src/platform/file-lock.js';
import type { UsageRecord } from '../../../src/marketplace/usage/usage-record.js';
import { usageTime } from '../../../src/marketplace/usage/usage-time.js';
import { inheritedEnvironment, KOO, runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { failureOf } from '../support/client.js';
import { foreignText } from '../../../src/i18n/message.js';

const HOUR = 60 * 60 * 1000;
const temporaryFolder = temporaryFolders();

function records(count: number, first = 0): UsageRecord[] {
  return Array.from({ length: count }, (_, number) => ({
    meteringSn: `sn-${first + number}`,
    instanceId: `instance-${first + number}`,
    recordTime: '20220809T091000Z',
    beginTime: '20220809T080000Z',
    endTime: '20220809T090000Z',
    usageValue: '1',
  }));
}

async function outboxWith(file: string, count: number): Promise<void> {
  const outbox = await openSqliteOutbox(file);
  await outbox.transaction((writer) => writer.add(records(count)));
  await outbox.close();
  // Into the file itself: tests copy and damage it.
  const connection = new Libsql(file);
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
}

/** CSV of usage of the last hours. */
function csv(count: number): string {
  const [begin, end] = [3, 2].map((hours) => usageTime(new Date(Date.now() - hours * HOUR)));
  const lines = Array.from({ length: count }, (_, number) => `instance-${number},${begin},${end},1\n`);
  return `instance_id,begin_time,end_time,usage_value\n${lines.join('')}`;
}

/** What a user gets to read: the exit code, and the first lines of the error. */
async function failing(cwd: string, ...call: string[]): Promise<[number | null, string]> {
  const { code, stderr } = await runKoo(call, { cwd });
  return [code, stderr];
}

describe('an outbox on a disk that fails', () => {
  it('reports a full database as the first error, and goes on when there is room', async () => {
    const file = path.join(await temporaryFolder(), 'usage.db');
    await outboxWith(file, 10);
    // A file size that the system allows no process to exceed is a full disk that runs everywhere (ulimit counts 512 bytes or KiB).
    const folder = path.dirname(file);
    await writeFile(path.join(folder, 'many.csv'), csv(20_000));
    const call = [KOO, 'usage', 'import', 'many.csv', '--outbox', file];
    const limited = spawnSync(
      'sh',
      ['-c', 'trap "" XFSZ; ulimit -f 600; exec "$@"', 'sh', process.execPath, ...call],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...inheritedEnvironment(), NO_COLOR: '1' },
      },
    );
    expect(limited.stderr).to.match(
      /^error The usage outbox cannot be used: (the disk is full|the disk reported an error while reading or writing)\. \[OUTBOX_UNUSABLE\]\n {2}at .*usage\.db\n {2}→ (Free some space on|Check) the disk/,
    );
    expect(limited.status).to.equal(3);
    const outbox = await openSqliteOutbox(file);
    expect(await outbox.summary(), 'all or nothing').to.include({ pending: 10 });
    await outbox.close();
    expect(await failing(folder, 'usage', 'import', 'many.csv', '--outbox', file)).to.deep.equal([0, '']);
  });

  it('reports a full disk for an import and for a mark of a push', async function () {
    const folder = await temporaryFolder();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]);
    if (mounted.status !== 0) {
      // Only root can mount, and no container of every kind lets it: the test above runs everywhere.
      this.skip();
    }

    try {
      const file = path.join(folder, 'usage.db');
      let added = 0;
      const outbox = await openSqliteOutbox(file);
      const session = await outbox.beginPush('local');
      const full = await failureOf(
        (async () => {
          for (; added < 100_000; added += 500)
            await outbox.transaction((writer) => writer.add(records(500, added)));
        })(),
      );
      expect(full).to.include({
        code: 'OUTBOX_UNUSABLE',
        kind: 'environment',
        message: 'The usage outbox cannot be used: the disk is full.',
        place: file,
      });
      expect(full.hints).to.deep.equal(['Free some space on the disk, then run the same command again.']);
      expect(await outbox.summary(), 'what was committed').to.include({ pending: added });

      const batch = (await session.takeBatch(1000))!;
      await writeFile(path.join(folder, 'filler'), Buffer.alloc(512 * 1024)).catch(() => {});
      const settling = await failureOf(
        batch.settle(
          batch.records.map(({ id }) => ({
            code: 'X',
            id,
            message: foreignText('m'.repeat(200)),
            state: 'refused',
          })),
        ),
      );
      expect(settling).to.include({ code: 'OUTBOX_UNUSABLE', kind: 'environment' });
      await session.end();
      await rm(path.join(folder, 'filler'), { force: true });
      expect(await outbox.summary()).to.include({ pending: added, refused: 0 });
      await outbox.close();
    } finally {
      spawnSync('umount', ['-l', folder]);
    }
  });

  it('says of a damaged, foreign or misplaced outbox what to do, with exit code 3', async () => {
    const folder = await temporaryFolder();
    const at = (name: string) => path.join(folder, name);
    await outboxWith(at('whole.db'), 500);
    await copyFile(at('whole.db'), at('damaged.db'));
    const bytes = await readFile(at('damaged.db'));
    await writeFile(at('damaged.db'), bytes.fill(0xaa, 4096));
    await writeFile(at('foreign.db'), 'This is a text, and not a database. '.repeat(300));
    await mkdir(at('folder.db'));
    const damaged =
      'The usage outbox cannot be used: it is damaged, or not a SQLite database. [OUTBOX_UNUSABLE]';
    for (const [name, message, next] of [
      ['damaged.db', damaged, '→ Keep a copy of the file'],
      ['foreign.db', damaged, '→ Keep a copy of the file'],
      ['folder.db', 'folder.db is a folder, and koo needs a file there. [OBSTACLE]', '→ Remove it'],
    ] as const) {
      const [code, stderr] = await failing(folder, 'usage', 'status', '--outbox', name);
      expect(stderr, name).to.include(message).and.include(next);
      expect(code, name).to.equal(3);
    }

    const chinese = await runKoo(['usage', 'status', '--outbox', 'folder.db', '--lang', 'zh'], {
      cwd: folder,
    });
    expect(chinese.stderr).to.include('folder.db 是文件夹').and.include('请将其删除');
  });

  it('waits for nobody for ever: a busy outbox is another process', async () => {
    const folder = await temporaryFolder();
    const connection = new Libsql(path.join(folder, 'state.db'), { timeout: 0 });
    connection.exec('CREATE TABLE t (a); BEGIN EXCLUSIVE');
    // The emulator's state waits 10 s; a lock does not wait.
    expect(takeFileLock(path.join(folder, 'state.db'))).to.equal(undefined);
    connection.close();
  });

  it('is not followed by "a bug in koo" where the emulator cannot use its files', async () => {
    const spoilers: Array<[string, (folder: string) => Promise<unknown>, object]> = [
      [
        'a folder in place of state.db',
        (folder) => mkdir(path.join(folder, 'state.db')),
        { code: 'OBSTACLE' },
      ],
      [
        'a foreign emulator.lock',
        (folder) => writeFile(path.join(folder, 'emulator.lock'), 'foreign text '.repeat(1000)),
        {
          code: 'LOCK_UNUSABLE',
          message: 'The lock file cannot be used: it is damaged, or not a SQLite database.',
        },
      ],
      [
        'a folder in place of emulator.lock',
        (folder) => mkdir(path.join(folder, 'emulator.lock')),
        { code: 'OBSTACLE' },
      ],
    ];
    for (const [title, spoil, expected] of spoilers) {
      const folder = await temporaryFolder();
      await spoil(folder);
      const failure = await failureOf(startEmulator({ dataFolder: folder, review: 'automatic' }));
      expect(failure, title).to.include({ kind: 'environment', ...expected });
      expect(failure.hints, title).to.have.length.of.at.least(1);
    }
  });

  it('ends a transaction of the emulator that found the disk full with that error, and stays usable', async () => {
    const database = new Database(path.join(await temporaryFolder(), 'state.db'));
    database.run('CREATE TABLE filler (text TEXT)');
    const [{ page_count: pages }] = database.all('PRAGMA page_count') as [{ page_count: number }];
    database.all(`PRAGMA max_page_count = ${pages + 20}`);
    const full = await failureOf(
      (async () =>
        database.transaction(() => {
          for (;;) database.run('INSERT INTO filler VALUES (?)', 'x'.repeat(10_000));
        }))(),
    );
    expect(full).to.include({
      code: 'STATE_BROKEN',
      message: "The emulator's state cannot be used: the disk is full.",
    });
    expect(database.all('SELECT count(*) AS count FROM filler')).to.deep.equal([{ count: 0 }]);
    database.transaction(() => database.run('INSERT INTO filler VALUES (?)', 'small'));
    database.close();
  });

  it('says that an outbox in a read-only folder cannot be used', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'usage.db');
    const connection = new Libsql(file);
    connection.exec('CREATE TABLE other (a)');
    connection.close();
    await chmod(file, 0o444);
    await chmod(folder, 0o555);
    const user = process.getuid?.() === 0 ? { gid: 65_534, uid: 65_534 } : {};
    const run = await runKoo(['usage', 'status', '--outbox', file], { cwd: '/', ...user });
    await chmod(folder, 0o700);
    expect(run.stderr).to.include('The usage outbox cannot be used: it or its folder is read-only.');
    expect(run.code).to.equal(3);
  });
});

describe('an outbox that had records', () => {
  it('is not "0 pending" when its file is gone or has 0 bytes, until the marker is deleted', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, '.koo/usage-outbox.db');
    await outboxWith(file, 3);
    for (const [spoil, what] of [
      [() => truncate(file, 0), 'is empty (0 bytes)'],
      [() => rm(file), 'is missing'],
    ] as const) {
      await spoil();
      const before = readdirSync(path.dirname(file));
      for (const command of [['status'], ['remove', 'sn-0']]) {
        const [code, stderr] = await failing(folder, 'usage', ...command);
        expect(stderr, command[0]).to.include(
          `The usage outbox ${what}, but it had records, 3 of them pending. [OUTBOX_LOST]\n  at ${file}\n  → Restore ${file} from a backup`,
        );
        expect(code, command[0]).to.equal(3);
      }

      // What this process had open goes with its statements, whenever those are collected.
      const made = readdirSync(path.dirname(file)).filter((name) => !before.includes(name));
      expect(made, 'made').to.deep.equal([]);
    }

    const chinese = await runKoo(['usage', 'status', '--lang', 'zh'], { cwd: folder });
    expect(chinese.stderr).to.include('话单待发队列的文件不存在，但其中曾有话单，3 条待推送。');
    await rm(`${file}.had-records`);
    expect((await runKoo(['usage', 'status'], { cwd: folder })).code).to.equal(0);
    const fresh = await openSqliteOutbox(file);
    expect(await fresh.summary()).to.include({ pending: 0 });
    await fresh.close();
  });

  it('remembers how many are pending after each kind of change, and nothing else', async () => {
    const file = path.join(await temporaryFolder(), 'usage.db');
    const marker = async () => readFile(`${file}.had-records`, 'utf8');
    const outbox = await openSqliteOutbox(file);
    expect(existsSync(`${file}.had-records`), 'nothing was added').to.equal(false);
    await outbox
      .transaction(async (writer) => {
        await writer.add(records(1));
        throw new Error('taken back');
      })
      .catch(() => {});
    expect(existsSync(`${file}.had-records`), 'nothing was committed').to.equal(false);
    await outbox.transaction((writer) => writer.add(records(3)));
    expect(await marker()).to.equal('{"pending":3}\n');
    await outbox.remove('sn-0');
    expect(await marker()).to.equal('{"pending":2}\n');
    const session = await outbox.beginPush('local');
    await (await session.takeBatch(1))!.settle([{ id: 2, state: 'delivered' }]);
    await session.end();
    expect(await marker()).to.equal('{"pending":1}\n');
    await outbox.close();
  });

  it('raises no alarm after a crash: made and not filled, or filled and not marked', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'made.db'), '');
    const made = await openSqliteOutbox(path.join(folder, 'made.db'));
    expect(await made.summary()).to.include({ pending: 0 });
    await made.close();

    const file = path.join(folder, 'filled.db');
    await outboxWith(file, 2);
    await writeFile(`${file}.had-records`, '');
    const filled = await openSqliteOutbox(file);
    expect(await filled.summary()).to.include({ pending: 2 });
    // All were taken out: an outbox whose tables are empty is no lost one.
    for (const number of ['sn-0', 'sn-1']) await filled.remove(number);
    await filled.close();
    const again = await openSqliteOutbox(file);
    expect(await again.summary()).to.include({ pending: 0 });
    await again.close();
  });

  it('is readable for its owner only, with its log and its marker; one that was open to others is closed', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'usage.db');
    const modes = () =>
      Object.fromEntries(
        readdirSync(folder)
          .filter((name) => !name.endsWith('-shm'))
          .map((name) => [name, (statSync(path.join(folder, name)).mode & 0o777).toString(8)]),
      );
    let outbox = await openSqliteOutbox(file);
    await outbox.transaction((writer) => writer.add(records(1)));
    expect(modes()).to.deep.equal({
      'usage.db': '600',
      'usage.db-wal': '600',
      'usage.db.had-records': '600',
    });
    await outbox.close();
    await chmod(file, 0o644);
    outbox = await openSqliteOutbox(file);
    await outbox.transaction((writer) => writer.add(records(1, 5)));
    expect(modes()).to.include({ 'usage.db': '600', 'usage.db-wal': '600' });
    await outbox.close();
  });

  it('keeps its lock while the same process opens it again', async () => {
    const file = path.join(await temporaryFolder(), 'usage.db');
    const release = takeFileLock(`${file}.lock`)!;
    expect(takeFileLock(`${file}.lock`), 'in this process').to.equal(undefined);
    const script = `import { takeFileLock } from ${JSON.stringify(new URL('../../../src/platform/file-lock.js', import.meta.url).href)};
      process.stdout.write(String(takeFileLock(${JSON.stringify(`${file}.lock`)})));`;
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(other.stdout, 'in another one').to.equal('undefined');
    release();
  });
});
