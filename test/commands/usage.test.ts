import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as isAdd } from '#validators/output-usage-add';
import { validate as isImport } from '#validators/output-usage-import';
import { validate as isPush } from '#validators/output-usage-push';
import { validate as isRemove } from '#validators/output-usage-remove';
import { validate as isStatus } from '#validators/output-usage-status';
import { usageTime } from '../../src/marketplace/usage/usage-time.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { runKoo } from '../support/run-koo.js';

const HOUR = 60 * 60 * 1000;

describe('koo usage', function () {
  this.timeout(60_000);
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
      /if billed by the hour {2}by .*Z \(that is over\)\n/,
    );

    const pushed = await json('push');
    expect(isPush(pushed.object), JSON.stringify(isPush.errors)).to.equal(true);
    expect(pushed.object).to.deep.equal({
      delivered: 1,
      early: 0,
      reasons: [{ code: '94060999', message: 'Instance ID not found.', records: 1 }],
      refused: 1,
    });
    expect(pushed.code, 'something was refused').to.equal(4);
    const again = await usage('push');
    expect(again).to.include({ code: 0, stdout: 'Delivered 0 records.\n' });

    const status = await json('status', '--exit-code');
    expect(status.code, 'a refused record').to.equal(1);
    expect(status.object).to.include({ delivered: 1, pending: 0, refused: 1 });
    expect((await usage('status')).stdout).to.include(
      `refused bad-1  EMU-UNKNOWN ${begin}–${end}: Instance ID not found. (94060999)`,
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
    expect(isImport(imported.object), JSON.stringify(isImport.errors)).to.equal(true);
    expect(imported.object).to.include({ added: 2, known: 0, wrong: 1 });
    expect((await json('import', 'usage.csv', '--skip-wrong')).object).to.include({
      added: 0,
      known: 2,
      wrong: 1,
    });
  });

  it('imports standard input, and says that there is no such file', async () => {
    const input = `{"instance_id":"piped","begin_time":"${begin}","end_time":"${end}","usage_value":0.1}\n`;
    const piped = await runKoo(['usage', 'import', '-', '--format', 'ndjson'], { cwd, input });
    expect(piped).to.include({ code: 0, stdout: 'Added 1 record.\n' });
    expect((await usage('import', 'nosuch.csv')).code).to.equal(3);
  });
});
