import { expect } from 'chai';
import { validate } from '#validators/output-order-sync';
import type { ConsoleOrder } from '../../../src/emulator/console-wire.js';
import type { SyncedOrders } from '../../../src/ledger/orders/sync-orders.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { emulators } from '../../emulator/support/emulators.js';
import { runCommand } from '../../support/run-command.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { sampleBooks } from '../support/sample-books.js';

describe('koo order sync', () => {
  const start = emulators();
  const temporaryFolder = temporaryFolders();

  /** An emulator with orders, and books that know them. */
  async function prepare(count: number) {
    const emulator = await start();
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const { json } = await emulator.client.call('POST', '/console/v1/orders', {
        product_id: 'OFFI1',
        sku_code: 'sku-1',
      });
      ids.push((json as ConsoleOrder).order_id);
    }

    const cwd = await temporaryFolder();
    const file = await sampleBooks(cwd, [{ rows: ids.map((orderId) => ({ orderId })), table: 'orders' }]);
    const { credentials, url } = emulator;
    const env = { KOO_ACCESS_KEY: credentials.accessKey, KOO_SECRET_KEY: credentials.secretKey };
    return { cwd, emulator, env, file, ids, url };
  }

  it('prints what was asked, found and rejected, in both languages', async () => {
    const { cwd, env, url } = await prepare(2);
    await sampleBooks(cwd, [{ rows: [{ orderId: 'CS0000000000NONEX' }], table: 'orders' }]);
    expect(await runCommand('order sync', ['--url', url], { cwd, env })).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: `The books know 3 orders.
Queried 3: 2 found, 1 rejected.
Added 2 order lines to the books.
Rejected:
  CS0000000000NONEX  MKT.0199
`,
    });
    const again = await runCommand('order sync', ['--url', url, '--lang', 'zh'], { cwd, env });
    expect(again.stdout).to.equal(`账簿中有 3 个订单。
已查询 0 个：返回 0 个，被拒绝 0 个。
3 个此前已返回；用 --older-than 重新查询。
账簿新增 0 个订单行。
`);
    const json = await runCommand('order sync', ['--url', url, '--older-than', '0s', '--json'], { cwd, env });
    const result = JSON.parse(json.stdout) as SyncedOrders;
    expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
  });

  it('asks nobody without a target, and understands ages', async () => {
    const cwd = await temporaryFolder();
    const none = await runCommand('order sync', [], { cwd, env: {} });
    expect(none.code).to.equal(2);
    expect(none.stderr).to.include('Name the KooGallery that is asked.');
    const age = await runCommand('order sync', ['--target', 'local', '--older-than', 'a week'], {
      cwd,
      env: {},
    });
    expect(age.stderr).to.include('"a week" is not a duration.');
    const missing = await runCommand('order sync', ['--target', 'local'], { cwd, env: {} });
    expect(missing.stderr).to.include('koo order import');
  });

  it('goes on where it was after a kill', async () => {
    const { cwd, emulator, env, file, ids, url } = await prepare(45);
    await emulator.client.call('PUT', '/console/v1/faults', {
      faults: [{ kind: 'latency', milliseconds: 30 }],
    });
    const argv = ['order', 'sync', '--url', url, '--rate', '50', '--json'];
    const killed = await runKoo(argv, {
      cwd,
      env,
      onStart: (child) => void whenAnswered(file).then(() => child.kill('SIGKILL')),
    });
    expect(killed.code).to.equal(null);
    const answered = await countOf(file);
    expect(answered).to.be.within(1, 44);
    const { code, stdout } = await runKoo(argv, { cwd, env });
    expect(code).to.equal(0);
    const result = JSON.parse(stdout) as SyncedOrders;
    expect(result).to.include({
      asked: ids.length - answered,
      found: ids.length - answered,
      recent: answered,
    });
    expect(await countOf(file)).to.equal(ids.length);
  });
});

async function whenAnswered(file: string): Promise<void> {
  while ((await countOf(file)) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** How many orders were answered. */
async function countOf(file: string): Promise<number> {
  const books = await openBooks({ file });
  try {
    const [row] = await books.all('SELECT COUNT(*) AS answered FROM current_queried_orders');
    return Number(row!.answered);
  } finally {
    await books.close();
  }
}
