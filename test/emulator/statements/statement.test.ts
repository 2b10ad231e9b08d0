import { parse } from 'csv-parse/sync';
import { expect } from 'chai';
import type { ConsoleOrder, ConsoleStatementFiles } from '../../../src/emulator/console-wire.js';
import { PLANTED_FAULT_NAMES } from '../../../src/emulator/statements/planted-fault-names.js';
import { INVENTED } from '../../../src/emulator/statements/statement-files.js';
import { periodOf } from '../../../src/emulator/statements/periods.js';
import { ACCESS_KEY, SellerServer } from '../../callback/stories/seller-server.js';
import { emulators, type TestEmulator } from '../support/emulators.js';

const PRODUCTS = [
  {
    name: 'Noteboard',
    productId: 'OFFI7',
    specs: [
      { name: 'Team', skuCode: 'team' },
      { name: 'Enterprise', skuCode: 'enterprise' },
    ],
  },
];
/** The old interface, which needs no signature of its own. */
const USAGE = '/rest/marketplace/v1/isv/usage-data';

type Row = Record<string, string>;

/** Of decimals, exactly: the last digit counts. */
function sum(rows: readonly Row[], heading: string): bigint {
  return rows.reduce((total, row) => total + millionths(row[heading]!), 0n);
}

function millionths(text: string): bigint {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text)!;
  return BigInt(`${sign}${whole}${fraction.padEnd(6, '0')}`);
}

const product = (...factors: bigint[]): bigint =>
  factors.reduce((total, factor) => (total * factor) / 1_000_000n, 1_000_000n);

describe('a statement that the emulator makes up', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let server: SellerServer;
  let period: string;
  let metered: ConsoleOrder;

  before(async () => {
    server = await SellerServer.start();
    emulator = await start({
      callback: { accessKey: ACCESS_KEY, protocol: 'saas-2.0', url: server.url },
      products: PRODUCTS,
    });
    await opened({ charging_mode: 'PERIOD', period_number: 3, quantity: 5, sku_code: 'enterprise' });
    await opened({ charging_mode: 'ONE_TIME' });
    await opened({ charging_mode: 'ON_DEMAND_PKG', period_type: 'year' });
    metered = await opened({ charging_mode: 'ON_DEMAND' });
    const released = await opened({ charging_mode: 'PERIOD' });
    await happened(released, 'upgrade');
    await happened(released, 'renew');
    await happened(released, 'release');
    period = periodOf(new Date());
    await push([
      usage(metered.instance_id!, 1, '1.2345'),
      usage(metered.instance_id!, 2, '0.0001'),
      usage('unknown-instance', 3, '7'),
    ]);
  });
  after(() => server.stop());

  async function opened(more: object): Promise<ConsoleOrder> {
    const { json } = await emulator.client.call('POST', '/console/v1/orders', {
      product_id: 'OFFI7',
      sku_code: 'team',
      ...more,
    });
    return settled(json.order_id);
  }

  async function settled(id: string): Promise<ConsoleOrder> {
    for (;;) {
      const { json } = await emulator.client.call('GET', `/console/v1/orders/${id}`);
      const order = json as ConsoleOrder;
      if (order.deliveries.every(({ state }) => state === 'delivered')) return order;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function happened({ order_id: id }: ConsoleOrder, event: string): Promise<void> {
    await emulator.client.call('POST', `/console/v1/orders/${id}/events`, { event });
    await settled(id);
  }

  /** Of the month that it is in Beijing, and not in the future. */
  function usage(instance: string, minute: number, value: string): object {
    const compact = (time: Date) => `${time.toISOString().slice(0, 17).replaceAll(/[-:]/g, '')}00Z`;
    const begin = new Date(Date.now() - minute * 60_000);
    const time = compact(begin);
    return {
      begin_time: time,
      end_time: time,
      instance_id: instance,
      product_id: 'OFFI7',
      record_time: time,
      usage_value: value,
    };
  }

  async function push(records: object[]): Promise<void> {
    const { json } = await emulator.client.call('POST', USAGE, { usage_records: records });
    expect(json.error_code, JSON.stringify(json)).to.equal('MKT.0000');
  }

  async function files(plant?: string): Promise<Record<string, Row[]>> {
    const path = `/console/v1/statements/${period}${plant === undefined ? '' : `?plant=${plant}`}`;
    const { json, status } = await emulator.client.call('GET', path);
    expect(status, JSON.stringify(json).slice(0, 300)).to.equal(200);
    return Object.fromEntries(
      (json as ConsoleStatementFiles).files.map(({ content, kind }) => [
        kind,
        parse(Buffer.from(content, 'base64'), { bom: true, columns: true }) as Row[],
      ]),
    );
  }

  it('has a row for each order but those on demand, in the states that are documented', async () => {
    const { orders } = await files();
    expect(
      orders!.map((row) => [row.订单类型, row.计费模式, row.规格, row.订单状态, row.数量, row.实付金额]),
    ).to.deep.equal([
      ['新购', '包周期', 'Enterprise', '已完成', '5', '3000.00'],
      ['新购', '一次性', 'Team', '已完成', '1', '500.00'],
      ['新购', '按需套餐包', 'Team', '已完成', '1', '2000.00'],
      ['新购', '包周期', 'Team', '已完成', '1', '100.00'],
      ['变更', '包周期', 'Team', '已完成', '1', '100.00'],
      // It would have begun when the first month had ended.
      ['续费', '包周期', 'Team', '已取消', '2', '200.00'],
      ['退订', '包周期', 'Team', '已完成', '1', '-100.00'],
    ]);
  });

  it('adds up to the last digit: price × periods × quantity, usage × price, the fee, and the bill', async () => {
    const { 'bill-items': items, bills, orders, transactions } = await files();
    const trades = items!.map(({ 账单ID: _, ...item }) => item);
    expect(transactions).to.deep.equal(
      trades.map((item) => ({ ...item, 客户还款状态: '不涉及', 服务监管状态: '不涉及', 账单状态: '已出账' })),
    );
    for (const item of items!) {
      const factors = item.使用量 ? [item.使用量] : [item.购买时长, item.数量];
      const sales = product(millionths(item.单价!), ...factors.map((one) => millionths(one!)));
      expect(millionths(item.产品销售收入!)).to.equal(item.交易类型 === '退款' ? -sales : sales);
      expect(millionths(item.平台服务费!)).to.equal(
        product(millionths(item.产品销售收入!), millionths(item.平台服务费比例!)),
      );
      expect(millionths(item.结算金额!)).to.equal(
        millionths(item.产品销售收入!) - millionths(item.平台服务费!),
      );
    }

    const [bill, ...others] = bills!;
    expect(others).to.deep.equal([]);
    for (const heading of ['产品销售收入', '平台服务费', '结算金额'])
      expect(millionths(bill![heading]!), heading).to.equal(sum(items!, heading));
    expect(
      sum(
        items!.filter(({ 使用量 }) => !使用量),
        '产品销售收入',
      ),
    ).to.equal(
      sum(
        orders!.filter(({ 订单状态 }) => 订单状态 === '已完成'),
        '实付金额',
      ),
    );
    const usageItems = items!.filter(({ 使用量 }) => 使用量);
    expect(sum(usageItems, '使用量')).to.equal(1_234_600n);
    expect(usageItems[0]!.实例ID).to.equal(metered.instance_id);
  });

  it('says in each row that it is invented, and in no id that it is KooGallery’s', async () => {
    for (const rows of Object.values(await files()))
      for (const row of rows) {
        expect(row.数据来源).to.equal(INVENTED);
        expect(row.账单ID ?? 'EMU').to.match(/^EMU/);
        expect(row.交易ID ?? 'EMU').to.match(/^EMU/);
      }
  });

  it('is the same as long as nothing happens', async () => {
    const [one, other] = [await files(), await files()];
    for (const rows of [one, other]) for (const bill of rows.bills!) delete bill.出账时间;
    expect(other).to.deep.equal(one);
  });

  it('lists the usage of all instances, and bills only what an order has opened', async () => {
    const { 'bill-items': items, usage: records } = await files();
    expect(records!.map((row) => [row.商品ID, row.使用量]).sort()).to.deep.equal([
      ['OFFI7', '0.0001'],
      ['OFFI7', '1.2345'],
      ['OFFI7', '7'],
    ]);
    expect(items!.some(({ 实例ID }) => 实例ID === 'unknown-instance')).to.equal(false);
  });

  for (const fault of PLANTED_FAULT_NAMES)
    it(`has one thing wrong, and only that: ${fault}`, async () => {
      const [whole, planted] = [await files(), await files(fault)];
      const changed = changedCells(whole['bill-items']!, planted['bill-items']!);
      expect(changed).to.deep.equal(
        {
          amount: ['平台服务费', '产品销售收入', '结算金额'].sort(),
          double: ['a row more'],
          fee: ['平台服务费', '结算金额'].sort(),
          missing: ['a row less'],
          period: ['账期'],
          total: [],
          usage: ['使用量', '平台服务费', '产品销售收入', '结算金额'].sort(),
        }[fault],
      );
      const isSum = millionths(planted.bills![0]!.结算金额!) === sum(planted['bill-items']!, '结算金额');
      expect(isSum).to.equal(fault !== 'total');
      expect(planted.orders).to.deep.equal(whole.orders);
      expect(planted.usage).to.deep.equal(whole.usage);
    });

  it('refuses a fault that is not one, one with nothing to plant it in, and a month that is none', async () => {
    const get = async (path: string) => {
      const { json, status } = await emulator.client.call('GET', `/console/v1/statements/${path}`);
      return [status, json.error_code];
    };
    expect(await get(`${period}?plant=missing,nonsense`)).to.deep.equal([400, 'EMU.INVALID']);
    expect(await get('202613')).to.deep.equal([400, 'EMU.INVALID']);
    expect(await get('190001?plant=missing')).to.deep.equal([409, 'EMU.NOT_POSSIBLE']);
    expect(await get('190001')).to.deep.equal([200, undefined]);
  });
});

/** Headings of cells that differ, or which rows do. */
function changedCells(before: readonly Row[], now: readonly Row[]): string[] {
  if (now.length !== before.length) return [now.length > before.length ? 'a row more' : 'a row less'];
  return [
    ...new Set(
      before.flatMap((row, at) => Object.keys(row).filter((heading) => row[heading] !== now[at]![heading])),
    ),
  ].sort();
}
