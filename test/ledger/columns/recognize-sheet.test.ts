import { expect } from 'chai';
import type { KeptByKind } from '../../../src/ledger/columns/find-field.js';
import {
  columnLetters,
  type Recognition,
  type RecognizeOptions,
  recognizeSheet,
} from '../../../src/ledger/columns/recognize-sheet.js';

const RESELLER =
  '客户ID,账期,客户名称,客户账号名,伙伴ID,伙伴名称,伙伴账号名,账单类型,计费模式,应用名称,规格,订单号/交易号,原订单号,客户交易时间,订单类型,订单周期数,订单周期单位,客户消费金额(USD),结算类型,伙伴结算折扣,结算金额(USD)';

function recognized(rows: readonly string[], options?: RecognizeOptions): Recognition {
  return recognizeSheet(
    rows.map((row, index) => ({ number: index + 1, texts: row === '' ? [] : row.split(',') })),
    options,
  );
}

/** `orders@3: 订单号=orderId …` */
function told(rows: readonly string[], options?: RecognizeOptions): string {
  const sheet = recognized(rows, options);
  if (!('columns' in sheet))
    return sheet.is === 'several-kinds' ? `several: ${sheet.kinds.join(' ')}` : sheet.is;
  const columns = sheet.columns.map(
    ({ field, heading, yields }) => `${heading}=${field ?? (yields ? `(${yields})` : '')}`,
  );
  return `${sheet.is} ${sheet.kind}@${sheet.headerRow}: ${columns.join(' ')}`;
}

describe('a sheet', () => {
  it('of a reseller is recognized whole, and in its currency', () => {
    const sheet = recognized([RESELLER]);
    expect(sheet).to.include({ headerRow: 1, is: 'known', kind: 'bill-items' });
    if (sheet.is !== 'known') return;
    expect(sheet.columns.filter(({ origin }) => origin !== 'documented')).to.deep.equal([]);
    expect(
      sheet.columns.filter(({ currency }) => currency === 'USD').map(({ field }) => field),
    ).to.deep.equal(['salesAmount', 'settlementAmount']);
  });

  const SHEETS: ReadonlyArray<readonly [string, readonly string[], RecognizeOptions | undefined, string]> = [
    [
      'has titles above its headings',
      ['订单列表', '导出时间：2026-10-01,操作人：张三', '', '订单号,订单状态,创建时间,备注'],
      undefined,
      'known orders@4: 订单号=orderId 订单状态=state 创建时间=createdAt 备注=',
    ],
    [
      'has a heading that is merged over two rows, and groups beside it',
      ['订单号,订单信息,,金额', ',订单状态,创建时间,'],
      undefined,
      'known orders@2: 订单号=orderId 订单状态=state 创建时间=createdAt 金额=amount',
    ],
    [
      'prefers what was paid to what was ordered',
      ['订单号,订单金额,实付金额,订单状态'],
      undefined,
      'known orders@1: 订单号=orderId 订单金额=(amount) 实付金额=amount 订单状态=state',
    ],
    [
      'repeats its headings',
      ['订单号,订单状态,创建时间', 'CS1,已完成,2026-10-01', '订单号,订单状态,创建时间'],
      undefined,
      'known orders@1: 订单号=orderId 订单状态=state 创建时间=createdAt',
    ],
    [
      'has transactions',
      ['账期,订单号,交易发生日,出账状态,服务监管状态,结算金额'],
      undefined,
      'known transactions@1: 账期=period 订单号=orderId 交易发生日=tradedAt 出账状态=billState 服务监管状态=supervisionState 结算金额=settlementAmount',
    ],
    [
      'has details of a bill, or transactions: the caller decides',
      ['账期,订单号,结算金额'],
      { preferred: ['transactions'] },
      'known transactions@1: 账期=period 订单号=orderId 结算金额=settlementAmount',
    ],
    [
      'has details of a bill, or transactions: its name decides',
      ['账期,订单号,结算金额'],
      { sheet: '交易明细' },
      'known transactions@1: 账期=period 订单号=orderId 结算金额=settlementAmount',
    ],
    [
      'has details of a bill, or transactions: its title decides',
      ['2026年10月账单详情', '账期,订单号,结算金额'],
      undefined,
      'known bill-items@2: 账期=period 订单号=orderId 结算金额=settlementAmount',
    ],
    [
      'has bills with items',
      ['账期ID,账单项,金额(元)'],
      undefined,
      'known bills@1: 账期ID=period 账单项=item 金额(元)=amount',
    ],
    [
      'has performance statements',
      ['业绩单ID,对账期次,业绩总金额,状态,操作'],
      undefined,
      'known performance@1: 业绩单ID=statementId 对账期次=period 业绩总金额=amount 状态=state 操作=',
    ],
    [
      'has details of performance statements',
      ['业绩单ID,对账期次,订单号,产品名称,业绩金额'],
      undefined,
      'known performance-items@1: 业绩单ID=statementId 对账期次=period 订单号=orderId 产品名称=productName 业绩金额=amount',
    ],
    [
      'has usage records in the form of the interface',
      ['instance_id,begin_time,end_time,usage_value,metering_sn'],
      undefined,
      'known usage@1: instance_id=instanceId begin_time=beginAt end_time=endAt usage_value=usageValue metering_sn=meteringSn',
    ],
    [
      'has instances',
      ['实例ID,订单号,开通时间,释放时间'],
      undefined,
      'known instances@1: 实例ID=instanceId 订单号=orderId 开通时间=openedAt 释放时间=releasedAt',
    ],
    [
      'lacks what an order has to have',
      ['订单状态,创建时间,实付金额,产品名称'],
      undefined,
      'incomplete orders@1: 订单状态=state 创建时间=createdAt 实付金额=amount 产品名称=productName',
    ],
    [
      'has two columns for one field',
      ['订单号,订单编号,订单状态'],
      undefined,
      'ambiguous orders@1: 订单号=orderId 订单编号=orderId 订单状态=state',
    ],
    [
      'has two columns of one heading',
      ['订单号,订单状态,实付金额,实付金额'],
      undefined,
      'ambiguous orders@1: 订单号=orderId 订单状态=state 实付金额=amount 实付金额 (2)=amount',
    ],
    [
      'has two columns of one heading, and the user says which',
      ['订单号,订单状态,实付金额,实付金额'],
      { kept: { orders: { '实付金额 (2)': 'amount' } } },
      'known orders@1: 订单号=orderId 订单状态=state 实付金额=(amount) 实付金额 (2)=amount',
    ],
    [
      'has a column that the user does not want to be read',
      ['订单号,订单编号,订单状态'],
      { kept: { orders: { 订单编号: 'none' } } },
      'known orders@1: 订单号=orderId 订单编号= 订单状态=state',
    ],
    [
      'has headings that only the user knows',
      ['单据,进度,日子'],
      { kept: { orders: { 单据: 'orderId', 日子: 'createdAt', 进度: 'state' } } },
      'known orders@1: 单据=orderId 进度=state 日子=createdAt',
    ],
    [
      'has columns without headings',
      ['订单号,,订单状态'],
      undefined,
      'known orders@1: 订单号=orderId (B)= 订单状态=state',
    ],
    ['has nothing that koo knows', ['这是,一份,说明'], undefined, 'unknown'],
    ['is empty', ['', ',,'], undefined, 'empty'],
  ];
  for (const [what, rows, options, expected] of SHEETS) {
    it(what, () => expect(told(rows, options)).to.equal(expected));
  }

  it('says which headings it has, where koo knows none', () => {
    expect(recognized(['说明', '甲,乙,丙', '1,2,'])).to.deep.equal({
      headerRow: 2,
      headings: ['甲', '乙', '丙'],
      is: 'unknown',
    });
  });

  it('is not looked for behind the first 50 rows', () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${index}`);
    expect(told([...rows, '订单号,订单状态'])).to.equal('unknown');
  });

  it('takes names of anything for headings', () => {
    const kept: KeptByKind = { orders: { constructor: 'orderId', toString: 'state' } };
    expect(told(['constructor,toString,__proto__'], { kept })).to.equal(
      'known orders@1: constructor=orderId toString=state __proto__=',
    );
  });
});

describe('a column', () => {
  it('has the letters that a spreadsheet program shows', () => {
    expect([1, 26, 27, 702, 703, 16_384].map((column) => columnLetters(column))).to.deep.equal([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });
});
