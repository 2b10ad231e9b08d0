import { expect } from 'chai';
import {
  KNOWN_VALUES,
  knownValue,
  spellingsOf,
  type ValueSet,
} from '../../../src/ledger/model/known-values.js';
import { listConditions } from '../../../src/ledger/lists/list-conditions.js';
import { valueMessages } from '../../../src/ledger/lists/messages.js';
import { whereClause } from '../../../src/ledger/lists/where-clause.js';
import { textOf } from '../../../src/i18n/message.js';
import { zh } from '../../../src/ledger/lists/zh.js';

const HOSTILE = "x'); DROP TABLE orders; --";

describe('whereClause', () => {
  it('has values as parameters only', () => {
    const conditions = listConditions('orders', {
      before: HOSTILE,
      from: HOSTILE,
      values: { customer: [HOSTILE, '100%_!'], order: [HOSTILE], state: [HOSTILE] },
    });
    const { parameters, sql } = whereClause(conditions, 'r');
    expect(sql).not.to.include('DROP').and.not.to.include('100');
    expect(parameters).to.have.length(sql.split('?').length - 1);
    expect(parameters).to.include('%100!%!_!!%');
  });

  it('is true for each row where nothing is asked', () => {
    expect(whereClause(listConditions('bills', {}), 'r')).to.deep.equal({ parameters: [], sql: '1 = 1' });
    expect(whereClause(listConditions('bills', { values: { period: [] } }), 'r').sql).to.equal('1 = 1');
  });
});

/** Facts, section 13: states, kinds and items that Huawei's pages name. */
const DOCUMENTED: ReadonlyArray<[set: ValueSet, texts: readonly string[], english: string, chinese: string]> =
  [
    ['orderState', ['Processing', '处理中'], 'Processing', '处理中'],
    ['orderState', ['Canceled', '已取消'], 'Canceled', '已取消'],
    ['orderState', ['Completed', '已完成'], 'Completed', '已完成'],
    ['orderState', ['Pending payment', '待支付'], 'Pending payment', '待支付'],
    ['orderType', ['NEW', '新购', '新订'], 'New', '新购'],
    ['orderType', ['TRIAL', '试用'], 'Trial', '试用'],
    ['orderType', ['TRIAL_TO_FORMAL', '试用转正'], 'Trial to formal', '试用转正'],
    ['orderType', ['UNSUBSCRIBE', '退订'], 'Unsubscription', '退订'],
    ['orderType', ['RENEW', '续费', '续订'], 'Renewal', '续费'],
    ['orderType', ['CHANGE', '变更'], 'Change', '变更'],
    ['orderType', ['费用调账'], 'Fee adjustment', '费用调账'],
    ['chargingMode', ['ON_DEMAND', '按需'], 'On demand', '按需'],
    ['chargingMode', ['ONE_TIME', '一次性'], 'One-time', '一次性'],
    ['chargingMode', ['PERIOD', '包周期', '包年包月'], 'Subscription', '包年包月'],
    ['chargingMode', ['ON_DEMAND_PKG', '按需套餐包'], 'On-demand package', '按需套餐包'],
    ['chargingMode', ['预留实例-订购'], 'Reserved, ordered', '预留实例-订购'],
    ['chargingMode', ['预留实例-按时计费'], 'Reserved, by the hour', '预留实例-按时计费'],
    ['billState', ['Billed', '已出账'], 'Billed', '已出账'],
    ['billState', ['Unbilled', '待出账', '未出账'], 'Unbilled', '待出账'],
    ['supervisionState', ['不涉及'], 'Not supervised', '不涉及'],
    ['supervisionState', ['已完成'], 'Completed', '已完成'],
    ['billKind', ['通用', '通用商品'], 'General', '通用'],
    ['billKind', ['严选&认证部件', '严选 & 严选自营'], 'Selected & certified', '严选&认证部件'],
    ['billKind', ['联营', '联营商品'], 'Joint operation', '联营'],
    ['billKind', ['华为自服务', '华为自服务商品', '自服务'], 'Huawei self-service', '华为自服务'],
    ['entryType', ['消费'], 'Consumption', '消费'],
    ['entryType', ['退款'], 'Refund', '退款'],
    ['entryType', ['调账'], 'Adjustment', '调账'],
    ['performanceState', ['初稿'], 'Draft', '初稿'],
    ['performanceState', ['终稿'], 'Final', '终稿'],
    ['performanceState', ['预估'], 'Estimate', '预估'],
  ];

describe('documented values', () => {
  it('are known in each of their spellings, with a name in both languages', () => {
    const [{ texts }] = zh;
    for (const [set, spellings, english, chinese] of DOCUMENTED)
      for (const spelling of spellings) {
        const value = knownValue(set, spelling)!;
        expect(textOf(valueMessages.name({ value }), 'en'), spelling).to.equal(english);
        expect(texts.name({ value }), spelling).to.equal(chinese);
        for (const other of spellings)
          expect(spellingsOf(set, spelling), `${spelling} ${other}`).to.include(other.toLowerCase());
      }
  });

  it('are all in this table, but for units of terms, which have no texts', () => {
    const known = Object.entries(KNOWN_VALUES)
      .filter(([set]) => set !== 'periodUnit')
      .flatMap(([set, values]) => Object.keys(values).map((value) => `${set} ${value}`));
    const tested = DOCUMENTED.map(([set, [spelling]]) => `${set} ${knownValue(set, spelling!)}`);
    expect(tested.sort()).to.deep.equal(known.sort());
  });

  it('are no others: those are compared and shown as they came', () => {
    expect(knownValue('orderState', '退款中')).to.equal(undefined);
    expect(spellingsOf('orderState', ' 退款中 ')).to.deep.equal(['退款中']);
    expect(knownValue('orderState', 'COMPLETED ')).to.equal('completed');
  });
});
