import { expect } from 'chai';
import { currencyBeside, currencyOf } from '../../../src/ledger/columns/currency.js';
import { type Heading, readHeading, zoneOf } from '../../../src/ledger/columns/read-heading.js';

const HEADINGS: ReadonlyArray<readonly [string, Heading]> = [
  ['结算金额(USD)', { text: '结算金额(USD)', key: '结算金额', currency: 'USD' }],
  [' 结算金额 （美元） ', { text: '结算金额 （美元）', key: '结算金额', currency: 'USD' }],
  ['结算金额【单位：元】', { text: '结算金额【单位：元】', key: '结算金额', currency: 'CNY' }],
  ['金额/元', { text: '金额/元', key: '金额', currency: 'CNY' }],
  [
    '伙伴结算金额（含税）（CNY）',
    { text: '伙伴结算金额（含税）（CNY）', key: '伙伴结算金额(含税)', currency: 'CNY' },
  ],
  [
    '伙伴结算金额(含税,人民币)',
    { text: '伙伴结算金额(含税,人民币)', key: '伙伴结算金额(含税)', currency: 'CNY' },
  ],
  ['订单号/交易号', { text: '订单号/交易号', key: '订单号/交易号' }],
  ['下单时间（UTC＋08：00）', { text: '下单时间（UTC＋08：00）', key: '下单时间', zone: '+08:00' }],
  ['交易时间(yyyy-MM-dd HH:mm:ss)', { text: '交易时间(yyyy-MM-dd HH:mm:ss)', key: '交易时间' }],
  ['平台服务费比例(%)', { text: '平台服务费比例(%)', key: '平台服务费比例', percent: true }],
  ['*订单\n号:', { text: '*订单 号:', key: '订单号' }],
  ['\uFEFFOrder_Line-ID', { text: 'Order_Line-ID', key: 'orderlineid' }],
  ['ＯｒｄｅｒＩＤ', { text: 'ＯｒｄｅｒＩＤ', key: 'orderid' }],
  ['金额(折后)', { text: '金额(折后)', key: '金额(折后)' }],
  ['(USD)', { text: '(USD)', key: '(usd)' }],
  ['', { text: '', key: '' }],
];

describe('a heading', () => {
  for (const [text, expected] of HEADINGS) {
    it(`reads ${JSON.stringify(text)}`, () => expect(readHeading(text)).to.deep.equal(expected));
  }

  it('is read in no time when somebody made it long', () => {
    const start = performance.now();
    for (const text of ['('.repeat(1e6), ')'.repeat(1e6), '(a)'.repeat(1e5), ' '.repeat(1e6)])
      readHeading(text);
    expect(performance.now() - start).to.be.lessThan(500);
  });
});

describe('a currency', () => {
  const AMOUNTS: ReadonlyArray<readonly [string, string | undefined]> = [
    ['¥1,234.50', 'CNY'],
    ['￥-3', 'CNY'],
    ['-$3.00', 'USD'],
    ['USD 12.00', 'USD'],
    ['(USD 12.00)', 'USD'],
    ['12元', 'CNY'],
    ['US$ 5', 'USD'],
    ['１２人民币', 'CNY'],
    ['$12 USD', 'USD'],
    ['12', undefined],
    ['$12€', undefined],
    ['abc 12', undefined],
    ['元', undefined],
    ['', undefined],
  ];
  for (const [text, currency] of AMOUNTS) {
    it(`is beside ${JSON.stringify(text)}`, () => expect(currencyBeside(text)).to.equal(currency));
  }

  it('has names and codes', () => {
    expect(['usd', '人民币', '€', 'HK$', 'ABC', '含税', 'all'].map((name) => currencyOf(name))).to.deep.equal(
      ['USD', 'CNY', 'EUR', 'HKD', undefined, undefined, undefined],
    );
  });
});

describe('a zone', () => {
  it('is an offset or a name', () => {
    const names = ['UTC+8', 'GMT+08:00', '+0530', 'utc', '北京时间', '+25:00', '8', ''];
    expect(names.map((name) => zoneOf(name))).to.deep.equal([
      '+08:00',
      '+08:00',
      '+05:30',
      '+00:00',
      '+08:00',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
