import { expect } from 'chai';
import { FILE_KINDS, type FileKind } from '../../../src/ledger/columns/file-kind.js';
import { fieldFinder } from '../../../src/ledger/columns/find-field.js';
import { fieldsOf, headingsOf, KNOWN_COLUMNS } from '../../../src/ledger/columns/known-columns.js';
import { SETS_OF_VALUES, valueId } from '../../../src/ledger/columns/known-values.js';
import { readHeading } from '../../../src/ledger/columns/read-heading.js';
import { KNOWN_VALUES } from '../../../src/ledger/model/known-values.js';

type Origin = 'documented' | 'guess';

/** What Huawei's pages call a column, a filter or a value of a row, and what koo reads it as. */
const COLUMNS: ReadonlyArray<readonly [FileKind, string, string, Origin]> = [
  // 经销商导出账单, international site: the only columns that are documented.
  ['bill-items', '客户ID', 'customerId', 'documented'],
  ['bill-items', '账期', 'period', 'documented'],
  ['bill-items', '客户名称', 'customerName', 'documented'],
  ['bill-items', '客户账号名', 'customerAccount', 'documented'],
  ['bill-items', '伙伴ID', 'partnerId', 'documented'],
  ['bill-items', '伙伴名称', 'partnerName', 'documented'],
  ['bill-items', '伙伴账号名', 'partnerAccount', 'documented'],
  ['bill-items', '账单类型', 'entryType', 'documented'],
  ['bill-items', '计费模式', 'chargingMode', 'documented'],
  ['bill-items', '应用名称', 'productName', 'documented'],
  ['bill-items', '规格', 'spec', 'documented'],
  ['bill-items', '订单号/交易号', 'orderId', 'documented'],
  ['bill-items', '原订单号', 'originalOrderId', 'documented'],
  ['bill-items', '客户交易时间', 'tradedAt', 'documented'],
  ['bill-items', '订单类型', 'orderType', 'documented'],
  ['bill-items', '订单周期数', 'periodCount', 'documented'],
  ['bill-items', '订单周期单位', 'periodUnit', 'documented'],
  ['bill-items', '客户消费金额(USD)', 'salesAmount', 'documented'],
  ['bill-items', '结算类型', 'settlementType', 'documented'],
  ['bill-items', '伙伴结算折扣', 'discount', 'documented'],
  ['bill-items', '结算金额(USD)', 'settlementAmount', 'documented'],

  // 订单列表.
  ['orders', '订单号', 'orderId', 'guess'],
  ['orders', '客户名称', 'customerName', 'guess'],
  ['orders', '用户名', 'userName', 'guess'],
  ['orders', '产品名称', 'productName', 'guess'],
  ['orders', '创建时间', 'createdAt', 'guess'],
  ['orders', '订单状态', 'state', 'guess'],
  ['orders', '实付金额', 'amount', 'guess'],
  // 服务监管.
  ['orders', '订单ID', 'orderId', 'guess'],
  ['orders', '订单金额', 'amount', 'guess'],
  ['orders', '下单时间', 'createdAt', 'guess'],
  // 查询订单, by its members.
  ['orders', 'orderId', 'orderId', 'guess'],
  ['orders', 'orderLineId', 'orderLineId', 'guess'],
  ['orders', 'orderType', 'orderType', 'guess'],
  ['orders', 'createTime', 'createdAt', 'guess'],
  ['orders', 'chargingMode', 'chargingMode', 'guess'],
  ['orders', 'expireTime', 'expiresAt', 'guess'],
  ['orders', 'periodType', 'periodUnit', 'guess'],
  ['orders', 'periodNumber', 'periodCount', 'guess'],
  ['orders', 'productId', 'productId', 'guess'],
  ['orders', 'skuCode', 'skuCode', 'guess'],
  ['orders', 'productName', 'productName', 'guess'],
  ['orders', 'linearValue', 'quantity', 'guess'],
  ['orders', 'customerId', 'customerId', 'guess'],
  ['orders', 'customerName', 'customerName', 'guess'],
  ['orders', 'userName', 'userName', 'guess'],

  // 交易明细, and 云商店商品分账 > 交易明细查询.
  ['transactions', '账单状态', 'billState', 'guess'],
  ['transactions', '客户还款状态', 'repaymentState', 'guess'],
  ['transactions', '后付费客户还款状态', 'repaymentState', 'guess'],
  ['transactions', '服务监管状态', 'supervisionState', 'guess'],
  ['transactions', '订单号', 'orderId', 'guess'],
  ['transactions', '账期', 'period', 'guess'],
  ['transactions', '客户账号', 'customerAccount', 'guess'],
  ['transactions', '交易发生日', 'tradedAt', 'guess'],
  ['transactions', '出账状态', 'billState', 'guess'],
  ['transactions', '结算金额', 'settlementAmount', 'guess'],
  ['transactions', '运营管理费比例', 'feeShare', 'guess'],
  ['transactions', '订单生效时间', 'effectiveAt', 'guess'],
  ['transactions', '原订单行ID', 'originalOrderId', 'guess'],

  // 账单管理.
  ['bills', '账期ID', 'period', 'guess'],
  ['bills', '账单项', 'item', 'guess'],
  ['bills', '产品销售收入', 'salesAmount', 'guess'],
  ['bills', '伙伴结算金额(含税)', 'settlementAmount', 'guess'],
  ['bills', '平台服务费', 'platformFee', 'guess'],
  ['bills', '商品销售金额(不含税)', 'salesAmount', 'guess'],
  ['bills', '结算金额', 'settlementAmount', 'guess'],
  ['bills', 'Sales amount', 'salesAmount', 'guess'],
  ['bills', 'Settlement amount', 'settlementAmount', 'guess'],
  ['bills', '当前环节', 'stage', 'guess'],
  ['bills', '当前状态', 'state', 'guess'],
  ['bills', '申付单号', 'paymentRequestId', 'guess'],
  ['bills', '对账期次', 'period', 'guess'],

  // 业绩汇总.
  ['performance', '业绩单ID', 'statementId', 'guess'],
  ['performance', '对账期次', 'period', 'guess'],
  ['performance', '业绩总金额', 'amount', 'guess'],
  ['performance', '状态', 'state', 'guess'],

  // 按需使用量推送, both interfaces.
  ['usage', 'instance_id', 'instanceId', 'guess'],
  ['usage', 'record_time', 'recordedAt', 'guess'],
  ['usage', 'begin_time', 'beginAt', 'guess'],
  ['usage', 'end_time', 'endAt', 'guess'],
  ['usage', 'usage_value', 'usageValue', 'guess'],
  ['usage', 'metering_sn', 'meteringSn', 'guess'],
  ['usage', 'relate_pkg_instance', 'packageInstanceId', 'guess'],
  ['usage', 'product_id', 'productId', 'guess'],
];

const VALUES: ReadonlyArray<readonly [FileKind, string, string, string]> = [
  ['orders', 'state', '处理中', 'processing'],
  ['orders', 'state', 'Processing', 'processing'],
  ['orders', 'state', '已取消', 'canceled'],
  ['orders', 'state', 'Canceled', 'canceled'],
  ['orders', 'state', '已完成', 'completed'],
  ['orders', 'state', 'Completed', 'completed'],
  ['orders', 'state', '待支付', 'pending-payment'],
  ['orders', 'state', 'Pending payment', 'pending-payment'],
  ['orders', 'state', '退款中', '退款中'],

  ['orders', 'orderType', '新购', 'NEW'],
  ['orders', 'orderType', '试用', 'TRIAL'],
  ['orders', 'orderType', '试用转正', 'TRIAL_TO_FORMAL'],
  ['orders', 'orderType', '退订', 'UNSUBSCRIBE'],
  ['orders', 'orderType', '续费', 'RENEW'],
  ['orders', 'orderType', '变更', 'CHANGE'],
  ['orders', 'orderType', 'TRIAL_TO_FORMAL', 'TRIAL_TO_FORMAL'],
  ['bill-items', 'orderType', '新订', 'NEW'],
  ['bill-items', 'orderType', '续订', 'RENEW'],
  ['bill-items', 'orderType', '变更', 'CHANGE'],
  ['bill-items', 'orderType', '退订', 'UNSUBSCRIBE'],
  ['bill-items', 'orderType', '费用调账', '费用调账'],

  ['orders', 'chargingMode', '按需', 'ON_DEMAND'],
  ['orders', 'chargingMode', '一次性', 'ONE_TIME'],
  ['orders', 'chargingMode', '包周期', 'PERIOD'],
  ['orders', 'chargingMode', '按需套餐包', 'ON_DEMAND_PKG'],
  ['orders', 'chargingMode', 'ON_DEMAND_PKG', 'ON_DEMAND_PKG'],
  ['bill-items', 'chargingMode', '按需', 'ON_DEMAND'],
  ['bill-items', 'chargingMode', '包年包月', 'PERIOD'],
  ['bill-items', 'chargingMode', '预留实例-订购', '预留实例-订购'],
  ['bill-items', 'chargingMode', '预留实例-按时计费', '预留实例-按时计费'],

  ['bill-items', 'entryType', '消费', 'consumption'],
  ['bill-items', 'entryType', '退款', 'refund'],
  ['bill-items', 'entryType', '调账', 'adjustment'],

  ['transactions', 'billState', '已出账', 'billed'],
  ['transactions', 'billState', 'Billed', 'billed'],
  ['transactions', 'billState', '待出账', 'unbilled'],
  ['transactions', 'billState', '未出账', 'unbilled'],
  ['transactions', 'billState', 'Unbilled', 'unbilled'],
  ['transactions', 'supervisionState', '不涉及', 'not-involved'],
  ['transactions', 'supervisionState', '已完成', 'completed'],
  ['transactions', 'supervisionState', '处理中', '处理中'],
  ['transactions', 'repaymentState', '已还款', '已还款'],
  ['transactions', 'repaymentState', '部分还款', '部分还款'],

  ['bills', 'billKind', '通用', 'general'],
  ['bills', 'billKind', '通用商品', 'general'],
  ['bills', 'billKind', '严选&认证部件', 'selected'],
  ['bills', 'billKind', '严选 & 严选自营', 'selected'],
  ['bills', 'billKind', '联营', 'joint'],
  ['bills', 'billKind', '联营商品', 'joint'],
  ['bills', 'billKind', '华为自服务', 'self-service'],
  ['bills', 'billKind', '华为自服务商品', 'self-service'],
  ['bills', 'item', '产品销售收入', '产品销售收入'],
  ['bills', 'item', '伙伴结算金额(含税)', '伙伴结算金额(含税)'],
  ['bills', 'item', '结算金额', '结算金额'],
  ['bills', 'item', 'Settlement amount', 'Settlement amount'],
  ['bills', 'item', 'Sales amount', 'Sales amount'],
  ['bills', 'item', '商品销售金额（不含税）', '商品销售金额（不含税）'],
  ['bills', 'item', '平台服务费', '平台服务费'],
  ['bills', 'stage', '出账', '出账'],
  ['bills', 'stage', '商家确认对账单', '商家确认对账单'],
  ['bills', 'stage', '待会签', '待会签'],
  ['bills', 'stage', '会签', '会签'],
  ['bills', 'stage', '待开票', '待开票'],
  ['bills', 'stage', '发票审核', '发票审核'],
  ['bills', 'stage', '申付审核', '申付审核'],
  ['bills', 'stage', '支付', '支付'],
  ['bills', 'state', '待会签', '待会签'],
  ['bills', 'state', '待开票', '待开票'],
  ['bills', 'state', '发票待审核', '发票待审核'],
  ['bills', 'state', '发票信息错误', '发票信息错误'],
  ['bills', 'state', '支付信息错误', '支付信息错误'],
  ['bills', 'state', '申付单创建失败', '申付单创建失败'],

  ['performance', 'state', '初稿', 'draft'],
  ['performance', 'state', '终稿', 'final'],
  ['performance', 'state', '预估', 'estimate'],

  ['orders', 'periodUnit', '年', 'year'],
  ['orders', 'periodUnit', 'month', 'month'],
  ['orders', 'periodUnit', '个月', 'month'],
  ['orders', 'periodUnit', 'day', 'day'],
];

describe('known columns', () => {
  for (const [kind, heading, field, origin] of COLUMNS) {
    it(`reads ${heading} of ${kind} as ${field}: ${origin}`, () => {
      const found = fieldFinder(kind)(readHeading(heading));
      expect(found).to.include({ field, origin });
      if (origin === 'documented') expect(found!.page).to.match(/^https:\/\/support\.huaweicloud\.com\//);
    });
  }

  it('lists only columns of the export of a reseller as documented', () => {
    const documented = FILE_KINDS.flatMap((kind) =>
      fieldsOf(kind).flatMap((field) =>
        headingsOf(kind, field)
          .filter(({ origin }) => origin === 'documented')
          .map(({ text }) => [kind, text] as const),
      ),
    );
    expect(new Set(documented.map(([kind]) => kind))).to.deep.equal(new Set(['bill-items']));
    expect(documented).to.have.length(21);
  });

  for (const kind of FILE_KINDS) {
    it(`has no heading of ${kind} for two fields, and fields that its table has`, () => {
      const fields = new Map<string, string>();
      for (const [field, headings] of Object.entries(KNOWN_COLUMNS[kind])) {
        expect(fieldsOf(kind)).to.include(field);
        for (const { text } of headings ?? []) {
          const { key } = readHeading(text);
          expect(fields.get(key) ?? field, `${text} of ${kind}`).to.equal(field);
          fields.set(key, field);
        }
      }
    });
  }
});

describe('known values', () => {
  for (const [kind, field, value, id] of VALUES) {
    it(`stores ${value} of ${kind}.${field} as ${id}`, () =>
      expect(valueId(kind, field, value)).to.equal(id));
  }

  it('belong to fields of their kind, and each name to one id', () => {
    for (const kind of FILE_KINDS) {
      for (const [field, set] of Object.entries(SETS_OF_VALUES[kind])) {
        if (kind === 'orders' && !fieldsOf(kind).includes(field)) continue;
        for (const spellings of Object.values(KNOWN_VALUES[set]))
          for (const spelling of spellings)
            expect(valueId(kind, field, spelling), spelling).to.equal(spellings[0]);
      }
    }
  });
});
