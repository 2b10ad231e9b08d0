import { expect } from 'chai';
import { validate } from '#validators/output-books-list';
import type { ListResult } from '../../../src/cli/views/books/list-data.js';
import { runCommand } from '../../support/run-command.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { money, sampleBooks } from '../support/sample-books.js';

const ORDERS = [
  {
    amount: money('1234.5'),
    createdAt: '2026-10-01T00:00:00Z',
    currency: 'CNY',
    customerName: '某某科技有限公司',
    orderId: 'CS2610010800AAAAA',
    orderLineId: 'CS2610010800AAAAA-000001',
    orderType: 'NEW',
    productName: '应用交付管理平台,基础版,100 用户',
    state: '已完成',
  },
  {
    amount: money('-0.000001'),
    createdAt: '2026-10-31T16:30:00Z',
    currency: 'CNY',
    customerName: 'Someone Ltd',
    orderId: 'CS2611010030BBBBB',
    orderLineId: 'CS2611010030BBBBB-000002',
    orderType: '退订',
    productName: 'Shop',
    state: 'Processing',
  },
  {
    amount: money('10'),
    createdAt: '2026-10-15T04:00:00Z',
    currency: 'USD',
    customerName: 'Someone Ltd',
    orderId: 'CS2610151200CCCCC',
    orderLineId: 'CS2610151200CCCCC-000001',
    orderType: 'NEW',
    productName: 'Shop',
    state: '退款中',
  },
];

describe('koo order list', () => {
  const temporaryFolder = temporaryFolders();
  let cwd: string;
  const list = async (...argv: string[]) => {
    const { code, stderr, stdout } = await runCommand('order list', argv, { cwd, env: {} });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    return stdout;
  };

  const found = async (...argv: string[]) => {
    const { rows } = JSON.parse(await list(...argv, '--json')) as ListResult;
    return rows.map(({ orderId }) => orderId);
  };

  beforeEach(async () => {
    cwd = await temporaryFolder();
    await sampleBooks(cwd, [{ extra: { 备注: 'x', 客户手机: '186' }, rows: ORDERS, table: 'orders' }]);
  });

  it('shows orders, sums of each currency, and what the documented states mean', async () => {
    expect(await list()).to.equal(`\
Order                     Created     Type    State       Product         Amount
CS2611010030BBBBB-000002  2026-11-01  Unsub…  Processing  Shop     -0.000001 CNY
CS2610151200CCCCC         2026-10-15  New     退款中      Shop         10.00 USD
CS2610010800AAAAA         2026-10-01  New     Completed   应用交…   1,234.50 CNY

3 order lines.

Sums of all of them
  Amount  1,234.499999 CNY
  Amount         10.00 USD

State
  Processing          1  paid; the resource is not opened or the service not
                         delivered yet
  已完成 (Completed)  1  the whole process is done: subscription, change,
                         renewal or unsubscription
  退款中              1  not documented by Huawei; shown as it came

Times are in +08:00, as in their sources.
On-demand trades are not in the order list of the console: see koo transaction
list --charging-mode ON_DEMAND.
`);
  });

  it('says the same in Chinese', async () => {
    expect(await list('--lang', 'zh')).to.equal(`\
订单号                    下单时间    订单类型  状态    商品名称            金额
CS2611010030BBBBB-000002  2026-11-01  退订      处理中  Shop       -0.000001 CNY
CS2610151200CCCCC         2026-10-15  新购      退款中  Shop           10.00 USD
CS2610010800AAAAA         2026-10-01  新购      已完成  应用交付…   1,234.50 CNY

共 3 条订单记录。

全部合计
  金额  1,234.499999 CNY
  金额         10.00 USD

状态
  Processing（处理中）  1  已支付，资源未开通或服务未交付
  已完成                1  订购、变更、续费或退订的整个流程已完成
  退款中                1  华为文档未说明，按原文显示

时间为来源文件中的时区：+08:00。
按需交易不在控制台的订单列表中：请见 koo transaction list --charging-mode
ON_DEMAND。
`);
  });

  it('finds a state in each of its spellings, and others as they are', async () => {
    for (const [state, ...ids] of [
      ['completed', 'CS2610010800AAAAA'],
      ['Completed', 'CS2610010800AAAAA'],
      ['处理中', 'CS2611010030BBBBB'],
      ['退款中', 'CS2610151200CCCCC'],
      ['canceled'],
    ] as Array<[string, ...string[]]>)
      expect(await found('--state', state)).to.deep.equal(ids);
    expect(await found('--state', 'completed', '--state', '退款中')).to.deep.equal([
      'CS2610151200CCCCC',
      'CS2610010800AAAAA',
    ]);
  });

  it('finds by span, type, charging mode, product, customer and order', async () => {
    const [a, b, c] = ['CS2610010800AAAAA', 'CS2611010030BBBBB', 'CS2610151200CCCCC'];
    for (const [flags, ids] of [
      [['--since', '2026-11'], [b]],
      [
        ['--until', '2026-10-15'],
        [c, a],
      ],
      [['--until', '2026-10-14'], [a]],
      [
        ['--until', '2026-10'],
        [c, a],
      ],
      [['--since', '2026-10-15 12:00', '--until', '2026-10-15 12:00:00'], [c]],
      [['--since', '2026-10-15 04:00', '--until', '2026-10-15 04:00', '--zone', '+00:00'], [c]],
      [['--type', 'UNSUBSCRIBE'], [b]],
      [
        ['--type', '新购'],
        [c, a],
      ],
      [['--charging-mode', '按需'], []],
      [['--product', '管理平台'], [a]],
      [
        ['--product', 'shop', '--customer', 'someone'],
        [b, c],
      ],
      [['--customer', '%'], []],
      [['--customer', "' OR 1=1 --"], []],
      [['--order', b], [b]],
      [['--order', `${b}-000002`], [b]],
      [['--order', 'CS26'], []],
    ] as Array<[string[], string[]]>)
      expect(await found(...flags), flags.join(' ')).to.deep.equal(ids);
  });

  it('prints exact amounts, sources and the schema’s members with --json; customers only when asked', async () => {
    const result = JSON.parse(await list('--json', '--limit', '1')) as ListResult;
    expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    expect(result).to.deep.equal({
      count: 3,
      rows: [
        {
          ...ORDERS[1],
          amount: '-0.000001',
          customerName: '***',
          extra: { 备注: 'x', 客户手机: '***' },
          source: {
            asOf: '2026-11-01T00:00:00Z',
            kind: 'file',
            name: 'orders.xlsx',
            row: 3,
            sheet: 'Sheet1',
            zone: '+08:00',
          },
        },
      ],
      states: [
        { count: 1, state: 'Processing' },
        { count: 1, state: '已完成' },
        { count: 1, state: '退款中' },
      ],
      totals: [
        { count: 2, currency: 'CNY', sums: { amount: '1234.499999' } },
        { count: 1, currency: 'USD', sums: { amount: '10' } },
      ],
    });
    const shown = JSON.parse(await list('--json', '--show-buyer')) as ListResult;
    expect(shown.rows[0]).to.include({ customerName: 'Someone Ltd' });
    expect(shown.rows[0]!.extra).to.deep.equal({ 备注: 'x', 客户手机: '186' });
    expect(await list()).not.to.include('Someone');
    expect(await list('--show-buyer')).to.include('Someone');
  });

  it('completes what the order list says with what the order query answered, and lists other orders', async () => {
    await sampleBooks(cwd, [
      {
        rows: [
          {
            chargingMode: 'PERIOD',
            orderId: 'CS2610151200CCCCC',
            orderLineId: 'CS2610151200CCCCC-000001',
            skuCode: 's-1',
          },
          {
            createdAt: '2026-09-01T00:00:00Z',
            orderId: 'CS2609010800DDDDD',
            orderLineId: 'CS2609010800DDDDD-000001',
            orderType: 'NEW',
          },
        ],
        source: { asOf: '2026-12-01T00:00:00Z', kind: 'request', name: 'order/query', zone: '+00:00' },
        table: 'queriedOrders',
      },
    ]);
    const { count, rows } = JSON.parse(await list('--json')) as ListResult;
    expect(count).to.equal(4);
    expect(rows[1]).to.include({ amount: '10', chargingMode: 'PERIOD', skuCode: 's-1', state: '退款中' });
    expect(rows[3]).to.include({ orderId: 'CS2609010800DDDDD', orderType: 'NEW' });
    expect(await found('--charging-mode', '包年包月')).to.deep.equal(['CS2610151200CCCCC']);
  });

  it('says what is wrong with a filter, and how to import where there are no books', async () => {
    const wrong = async (...argv: string[]) => runCommand('order list', argv, { cwd, env: {} });
    expect(await wrong('--since', 'yesterday')).to.deep.include({ code: 2 });
    expect((await wrong('--since', 'yesterday')).stderr).to.include('"yesterday" is not a time.');
    expect((await wrong('--zone', 'Beijing', '--since', '2026-10')).stderr).to.include('not a time zone');
    cwd = await temporaryFolder();
    const none = await wrong();
    expect(none.code).to.equal(2);
    expect(none.stderr).to.include('koo order import');
  });
});
