import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as isAdd } from '#validators/output-usage-add';
import { validate as isImport } from '#validators/output-usage-import';
import { validate as isPush } from '#validators/output-usage-push';
import { validate as isRemove } from '#validators/output-usage-remove';
import { validate as isStatus } from '#validators/output-usage-status';
import { importUsage } from '../../src/marketplace/usage/import-usage.js';
import { openBooks } from '../../src/ledger/store/open-books.js';
import { openSqliteOutbox } from '../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { usageTime } from '../../src/marketplace/usage/usage-time.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { KOO, runKoo } from '../support/run-koo.js';

const HOUR = 60 * 60 * 1000;

describe('koo usage', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let cwd: string;
  const begin = usageTime(new Date(Date.now() - 3 * HOUR));
  const end = usageTime(new Date(Date.now() - 2.5 * HOUR));
  const usage = (...words: string[]) => runKoo(['usage', ...words], { cwd });
  const json = async (...words: string[]) => {
    const run = await usage(...words, '--json');
    return { ...run, object: JSON.parse(run.stdout) as Record<string, unknown> };
  };
  const add = (instance: string, value: string, ...more: string[]) =>
    json('add', '--instance', instance, '--begin', begin, '--end', end, '--value', value, ...more);

  before(async () => {
    emulator = await start();
    cwd = path.resolve(emulator.dataFolder, '../..');
  });

  it('keeps records, pushes them once, and says what was refused', async () => {
    const added = await add('one', '1.50');
    expect(isAdd(added.object), JSON.stringify(isAdd.errors)).to.equal(true);
    expect(added.object).to.have.nested.property('record.usageValue', '1.5');
    expect((await add('one', '1.5')).object).to.have.property('as', 'known');
    const { code, stderr } = await usage(
      'add',
      '--instance',
      'one',
      '--begin',
      begin,
      '--end',
      end,
      '--value',
      '2',
      '--number',
      'x',
    );
    expect(code).to.equal(2);
    expect(stderr).to.include('KooGallery would ignore this one').and.include('USAGE_CONFLICT');
    await add('EMU-UNKNOWN', '1', '--number', 'bad-1');

    const late = await json('status', '--exit-code');
    expect(isStatus(late.object), JSON.stringify(isStatus.errors)).to.equal(true);
    expect(late.object).to.include({ delivered: 0, oldestEnd: end, pending: 2, refused: 0 });
    expect((await usage('status', '--exit-code')).stdout).to.match(
      /if billed by the hour {2}by .*Z \(overdue\)\n/,
    );

    const pushed = await json('push', '--target', 'local');
    expect(isPush(pushed.object), JSON.stringify(isPush.errors)).to.equal(true);
    expect(pushed.object).to.deep.include({
      delivered: 1,
      destination: { billed: false, name: 'local', place: 'the emulator on this machine' },
      early: 0,
      reasons: [{ code: '94060999', message: 'Instance ID not found.', records: 1 }],
      refused: 1,
    });
    expect(pushed.code, 'something was refused').to.equal(4);
    const again = await usage('push');
    expect(again, 'bound to it').to.include({
      code: 0,
      stdout: 'Delivered 0 records to the emulator on this machine: nothing was billed.\n',
    });

    const status = await json('status', '--exit-code');
    expect(status.code, 'a refused record').to.equal(1);
    expect(status.object).to.include({ delivered: 1, pending: 0, refused: 1 });
    expect((await usage('status')).stdout).to.include(
      `rejected bad-1  EMU-UNKNOWN ${begin}–${end}: Instance ID not found. (94060999)`,
    );

    const removed = await json('remove', 'bad-1');
    expect(isRemove(removed.object), JSON.stringify(isRemove.errors)).to.equal(true);
    expect(await usage('remove', 'bad-1')).to.include({ code: 2 });
    expect((await usage('status', '--exit-code')).code).to.equal(0);
  });

  it('imports a file whole or not at all, and the same one once', async () => {
    const file = path.join(cwd, 'usage.csv');
    const line = (instance: string, value: string): string => `${instance},${begin},${end},${value}\n`;
    const header = 'instance_id,begin_time,end_time,usage_value\n';
    await writeFile(file, `${header}${line('a', '1')}${line('b', '-1')}${line('c', '3')}`);
    const refused = await usage('import', 'usage.csv');
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.include('usage.csv:3: usage_value is "-1"').and.include('nothing was added');
    expect((await json('import', 'usage.csv', '--skip-wrong', '--dry-run')).object).to.include({
      added: 2,
      wrong: 1,
    });
    const imported = await json('import', 'usage.csv', '--skip-wrong');
    expect(imported.code, 'one was skipped').to.equal(1);
    expect(isImport(imported.object), JSON.stringify(isImport.errors)).to.equal(true);
    expect(imported.object).to.include({ added: 2, known: 0, wrong: 1 });
    expect((await json('import', 'usage.csv', '--skip-wrong')).object).to.include({
      added: 0,
      known: 2,
      wrong: 1,
    });
  });

  it('forgets delivered records that cannot be added again, when it is asked to', async () => {
    const ago = (days: number) => usageTime(new Date(Date.now() - days * 24 * HOUR));
    const header = 'instance_id,begin_time,end_time,usage_value\n';
    await writeFile(path.join(cwd, 'old.csv'), `${header}old,${ago(31)},${ago(30)},1\n`);
    const outbox = await openSqliteOutbox(path.join(cwd, 'old.db'));
    const month = new Date(Date.now() - 29 * 24 * HOUR);
    await importUsage(outbox, createReadStream(path.join(cwd, 'old.csv')), { name: 'old.csv', now: month });
    const session = await outbox.beginPush('local');
    await (await session.takeBatch(1))!.settle([{ id: 1, state: 'delivered' }]);
    await session.end();
    await outbox.close();

    const push = ['push', '--outbox', 'old.db', '--forget-delivered'];
    expect(await usage(...push, '21'), 'too few days').to.include({ code: 2 });
    expect((await json(...push, '31')).object).to.include({ delivered: 0, forgotten: 0 });
    expect(await usage(...push, '22')).to.include({
      code: 0,
      stdout:
        'Delivered 0 records to the emulator on this machine: nothing was billed.\nDeleted 1 record delivered earlier.\n',
    });
    // The books have what the outbox has forgotten.
    const books = await openBooks({ file: path.join(cwd, '.koo/books.db') });
    try {
      expect(await books.all('SELECT instance_id, state, usage_value FROM current_usage')).to.deep.equal([
        { instance_id: 'old', state: 'delivered', usage_value: 1_000_000n },
      ]);
    } finally {
      await books.close();
    }

    const again = await json(...push, '22');
    expect(isPush(again.object), JSON.stringify(isPush.errors)).to.equal(true);
    expect(again.object).to.include({ forgotten: 0 });
    const imported = await usage('import', 'old.csv', '--outbox', 'old.db');
    expect(imported.stderr, 'it is not sent twice').to.include('KooGallery accepts 21 days');
    expect((await json('status', '--outbox', 'old.db')).object).to.include({ delivered: 0, pending: 0 });
  });

  it('names what two records have in common, and no number that nobody gave', async () => {
    const call = ['add', '--instance', 'twice', '--begin', begin, '--end', end, '--value'];
    await usage(...call, '0.5');
    const refused = await json(...call, '2');
    expect(refused.code).to.equal(2);
    const { meteringSn } = (await json(...call, '0.5')).object.record as { meteringSn: string };
    expect(refused.object.error).to.deep.include({
      code: 'USAGE_CONFLICT',
      message: `The record was not added: there is one of the same instance, begin and end already (0.5, number ${meteringSn}): KooGallery would ignore this one.`,
    });
    const chinese = await usage(...call, '2', '--lang', 'zh');
    expect(chinese.stderr).to.include(
      `话单未添加：已有实例、开始和结束时间都相同的话单（0.5，编号 ${meteringSn}）：云商店会忽略这一条。`,
    );
    const other = ['add', '--instance', 'other', '--begin', begin, '--end', end, '--value', '1'];
    expect((await usage(...other, '--number', meteringSn)).stderr).to.include(
      `metering_sn ${meteringSn} is that of another record (twice, ${begin} to ${end}, 0.5).`,
    );
  });

  it('says how to keep what was tried out on the emulator apart from what is billed', async () => {
    await usage('push', '--target', 'local');
    const env = {
      KOO_ACCESS_KEY: 'INVENTED',
      KOO_INTEGRATION_KEY: 'integration-key-of-the-test',
      KOO_SECRET_KEY: 'secret-key-of-the-test',
    };
    const { code, stderr } = await runKoo(['usage', 'push', '--url', 'https://shop.example.com'], {
      cwd,
      env,
    });
    expect(stderr).to
      .equal(`error The records of this outbox go to the emulator on this machine; they cannot go to shop.example.com as well. [OUTBOX_OTHER_TARGET]
  at ${path.join(cwd, '.koo/usage-outbox.db')}
  → Choose the target that they are for, or use a separate outbox for each target: --outbox FILE
  → What was pushed to the emulator was not billed. Add those records to the other outbox, too.
`);
    expect(code).to.equal(2);
  });

  it('takes what begins with a brace for JSON, where nobody tells the format', async () => {
    const object = (instance: string) =>
      JSON.stringify({ begin_time: begin, end_time: end, instance_id: instance, usage_value: '0.1' });
    const csv = `instance_id,begin_time,end_time,usage_value\nplain,${begin},${end},1\n`;
    for (const [input, stdout] of [
      [`${object('lines-1')}\n${object('lines-2')}\n`, 'Added 2 records.\n'],
      [`\u{FEFF}\n  ${object('lines-3')}\n`, 'Added 1 record.\n'],
      [csv, 'Added 1 record.\n'],
    ] as const)
      expect(await runKoo(['usage', 'import', '-', '--outbox', 'braces.db'], { cwd, input })).to.deep.equal({
        code: 0,
        stderr: '',
        stdout,
      });
    await writeFile(path.join(cwd, 'records'), `${object('lines-4')}\n`);
    expect((await usage('import', 'records', '--outbox', 'braces.db')).stdout).to.equal('Added 1 record.\n');
  });

  it('ends at a wrong line although whoever writes goes on', async () => {
    const child = spawn(process.execPath, [KOO, 'usage', 'import', '-'], {
      cwd,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.on('error', () => {});
    child.stdin.write('no,such,columns\n1,2,3\n');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).to.equal(2);
  });

  it('imports standard input, and says that there is no such file', async () => {
    const input = `{"instance_id":"piped","begin_time":"${begin}","end_time":"${end}","usage_value":0.1}\n`;
    const piped = await runKoo(['usage', 'import', '-', '--format', 'ndjson', '--outbox', 'piped.db'], {
      cwd,
      input,
    });
    expect(piped).to.include({ code: 0, stdout: 'Added 1 record.\n' });
    expect((await usage('import', 'nosuch.csv')).code).to.equal(3);
  });
});
