import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-reconcile';
import type { ReconciliationData } from '../../../src/cli/views/reconcile/reconciliation-data.js';
import { openSqliteOutbox } from '../../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { runCommand } from '../../support/run-command.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { money, sampleBooks } from '../support/sample-books.js';

const ORDER = {
  amount: money('100'),
  createdAt: '2026-10-01T00:00:00Z',
  currency: 'CNY',
  effectiveAt: '2026-10-01T00:00:00Z',
  orderId: 'CS2610010800AAAAA',
  orderLineId: 'CS2610010800AAAAA-000001',
  orderType: 'NEW',
  state: 'completed',
};
const ITEM = {
  billId: 'ZD202610',
  currency: 'CNY',
  orderId: 'CS2610010800AAAAA',
  orderLineId: 'CS2610010800AAAAA-000001',
  period: '202610',
  platformFee: money('10'),
  salesAmount: money('99.5'),
  settlementAmount: money('89.5'),
  tradedAt: '2026-10-01T00:00:00Z',
  transactionId: 'TX1',
};
const BILL = {
  billId: 'ZD202610',
  currency: 'CNY',
  paidAt: '2026-11-20T00:00:00Z',
  period: '202610',
  settlementAmount: money('89.5'),
};

describe('koo reconcile', () => {
  const newFolder = temporaryFolders();
  let cwd: string;
  const koo = (...argv: string[]) => runCommand('reconcile', argv, { cwd, env: {} });
  const json = async (...argv: string[]) => {
    const { code, stdout } = await koo(...argv, '--json');
    const data = JSON.parse(stdout) as ReconciliationData & { findings: unknown[] };
    expect(validate(data), JSON.stringify(validate.errors)).to.equal(true);
    return { code, ...data };
  };
  const manifest = (text: string) =>
    writeFile(
      path.join(cwd, 'koo.yaml'),
      `product: {id: OFFI1, name: Demo, access: license}\nbooks:\n${text}`,
    );

  beforeEach(async () => {
    cwd = await newFolder();
    await sampleBooks(cwd, [
      { rows: [ORDER], table: 'orders' },
      { rows: [ITEM], table: 'billItems' },
      { rows: [BILL], table: 'bills' },
    ]);
  });

  it('reports what does not add up, with both sides and what to do, and what could not be compared', async () => {
    const { code, stderr, stdout } = await koo('--period', '2026-10');
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(lines.slice(0, 3)).to.deep.equal([
      'billItems.xlsx#Sheet1:2:1 error Order CS2610010800AAAAA-000001 comes to 100.00 CNY in the order list, and to 99.50 CNY in the bill. [books/amount]',
      '   • orders.xlsx#Sheet1:2:1 Compared with this row of the orders.',
      '   → Open the order in the console and compare its amount with the item in the bill. If the bill is wrong, send both to the operations staff of KooGallery before it is paid.',
    ]);
    expect(stdout).to.match(/^202610: \d+ checks passed, 1 failed, \d+ skipped \(\d+ compared\)$/m);
    expect(stdout).to.include('skipped: The books have no transactions of 202610. (');
    const chinese = await koo('--period', '202610', '--lang', 'zh');
    expect(chinese.stdout).to.include(
      '订单 CS2610010800AAAAA-000001 在订单列表中为 100.00 CNY，在账单中为 99.50 CNY。',
    );
    expect(chinese.stdout).to.include('跳过：账簿中没有 202610 的交易明细。');
  });

  it('prints the same for programs, and in every format', async () => {
    const { accepted, checks, code, differences } = await json('--period', '202610');
    expect(code).to.equal(1);
    expect(accepted).to.deep.equal([]);
    expect(differences).to.deep.equal([
      {
        amount: '-0.5',
        currency: 'CNY',
        expected: '100',
        found: '99.5',
        id: 'CS2610010800AAAAA-000001',
        message:
          'Order CS2610010800AAAAA-000001 comes to 100.00 CNY in the order list, and to 99.50 CNY in the bill.',
        period: '202610',
        rule: 'books/amount',
        severity: 'error',
        sides: [
          { kind: 'file', row: 2, sheet: 'Sheet1', source: 'billItems.xlsx', table: 'billItems' },
          { kind: 'file', row: 2, sheet: 'Sheet1', source: 'orders.xlsx', table: 'orders' },
        ],
      },
    ]);
    expect(checks.find(({ rule }) => rule === 'books/usage-late')).to.deep.equal({
      compared: 0,
      period: '202610',
      reason: 'The books have no usage of 202610.',
      rule: 'books/usage-late',
      status: 'skipped',
    });
    for (const format of ['sarif', 'junit', 'github', 'gitlab', 'markdown', 'json'])
      expect((await koo('--format', format)).stdout, format).to.include('books/amount');
  });

  it('lets pass what koo.yaml accepts, tolerates or switches off, and says what is accepted in vain', async () => {
    const accepted = 'rule: books/amount, id: CS2610010800AAAAA-000001, reason: discount by contract';
    await manifest(`  accepted:\n    - {${accepted}}\n    - {rule: books/double, id: X, reason: old}\n`);
    const all = await json();
    expect(all.differences).to.deep.equal([]);
    expect(all.accepted.map(({ id, reason, rule }) => ({ id, reason, rule }))).to.deep.equal([
      { id: 'CS2610010800AAAAA-000001', reason: 'discount by contract', rule: 'books/amount' },
    ]);
    expect(all.findings).to.have.length(1);
    const { code, stdout } = await koo();
    expect(code).to.equal(1);
    expect(stdout).to.match(
      /^koo\.yaml:5:7 warning books\/double of X is accepted in koo\.yaml, and is not found any more\./,
    );

    await manifest('  tolerance: 50\n');
    expect(await json()).to.deep.include({ code: 0, differences: [] });
    await manifest('  tolerance: 49\n');
    expect((await json()).code).to.equal(1);
    await manifest('  rules: {books/amount: off}\n');
    expect(await json()).to.deep.include({ code: 0, differences: [] });
    await manifest('  rules: {books/amount: warning}\n');
    expect((await json('--fail-on', 'error')).code).to.equal(0);
    await manifest('  rules: {books/amout: off}\n');
    const mistyped = JSON.parse((await koo('--json')).stdout) as { error: { code: string; hints: string[] } };
    expect(mistyped.error).to.deep.include({ code: 'UNKNOWN_RULE', hints: ['Did you mean "books/amount"?'] });
  });

  it('fails on skipped checks with --strict, and keeps what is known in a baseline', async () => {
    expect((await koo('--baseline', 'known.json', '--update-baseline')).code).to.equal(0);
    const known = await json('--baseline', 'known.json');
    expect(known).to.deep.include({ code: 0, differences: [] });
    expect(await readFile(path.join(cwd, 'known.json'), 'utf8')).to.include(
      '"address":"CS2610010800AAAAA-000001"',
    );
    expect((await json('--baseline', 'known.json', '--strict')).code).to.equal(1);
  });

  it('closes a period when nothing is open, or when that is accepted', async () => {
    const refused = await koo('--close', '202610');
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.include('202610 was not closed: 1 difference is open. [OPEN_DIFFERENCES]');
    const { code, stdout } = await koo('--close', '202610', '--accept-open');
    expect(code).to.equal(0);
    expect(stdout).to.match(/202610 is closed with 2 rows; SHA-256 [\da-f]{64}\n$/);
    expect((await json('--period', '202610')).seals).to.have.length(1);
    await sampleBooks(cwd, [
      {
        rows: [{ ...BILL, settlementAmount: money('80') }],
        source: { asOf: '2026-12-01T00:00:00Z' },
        table: 'bills',
      },
    ]);
    const { differences } = await json('--period', '202610');
    expect(differences.map(({ id, rule }) => `${rule} ${id}`)).to.deep.equal([
      'books/amount CS2610010800AAAAA-000001',
      'books/bill-total ZD202610 settlementAmount',
      'books/sealed-changed ZD202610',
    ]);
    expect(differences.at(-1)!.changes).to.deep.equal([{ field: 'settlementAmount', is: '80', was: '89.5' }]);
    expect((await koo('--close', '201901', '--accept-open')).stderr).to.include('NOTHING_TO_CLOSE');
  });

  it('copies usage from the outbox first', async () => {
    const outbox = await openSqliteOutbox(path.join(cwd, '.koo/usage-outbox.db'));
    await outbox.transaction((writer) =>
      writer.add([
        {
          beginTime: '20261001T000000Z',
          endTime: '20261001T010000Z',
          instanceId: 'inst-1',
          meteringSn: 'sn-1',
          recordTime: '20261001T010500Z',
          usageValue: '2.5',
        },
      ]),
    );
    const session = await outbox.beginPush('local');
    await (await session.takeBatch(1))!.settle([{ id: 1, state: 'delivered' }]);
    await session.end();
    await outbox.close();
    const { stderr, stdout } = await koo('--period', '202610');
    expect(stderr).to.equal('1 usage record copied from the outbox into the books.\n');
    expect(stdout).to.include(
      'Usage of inst-1 in 202610 is not billed: 2.5 in 1 record. [books/usage-not-billed',
    );
    expect((await koo('--period', '202610')).stderr).to.equal('');
  });

  it('lists its rules, and says how to import where there are no books', async () => {
    const { stdout } = await koo('--rules', '--json');
    const data = JSON.parse(stdout) as { rules: Array<{ id: string }> };
    expect(validate(data), JSON.stringify(validate.errors)).to.equal(true);
    expect(data.rules.length).to.be.at.least(36);
    cwd = await newFolder();
    const missing = JSON.parse((await koo('--json')).stdout) as { error: { code: string } };
    expect(missing.error.code).to.equal('NO_BOOKS');
  });
});
