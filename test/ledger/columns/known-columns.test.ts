import { expect } from 'chai';
import { FILE_KINDS, type FileKind } from '../../../src/ledger/columns/file-kind.js';
import { fieldFinder } from '../../../src/ledger/columns/find-field.js';
import { fieldsOf, headingsOf, KNOWN_COLUMNS } from '../../../src/ledger/columns/known-columns.js';
import { KNOWN_VALUES, valueId } from '../../../src/ledger/columns/known-values.js';
import { readHeading } from '../../../src/ledger/columns/read-heading.js';

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
  ['orders', 'state', '处理中', 'PROCESSING'],
  ['orders', 'state', 'Processing', 'PROCESSING'],
  ['orders', 'state', '已取消', 'CANCELED'],
  ['orders', 'state', 'Canceled', 'CANCELED'],
  ['orders', 'state', '已完成', 'COMPLETED'],
  ['orders', 'state', 'Completed', 'COMPLETED'],
  ['orders', 'state', '待支付', 'PENDING_PAYMENT'],
  ['orders', 'state', 'Pending payment', 'PENDING_PAYMENT'],
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
  ['bill-items', 'orderType', '费用调账', 'FEE_ADJUSTMENT'],

  ['orders', 'chargingMode', '按需', 'ON_DEMAND'],
  ['orders', 'chargingMode', '一次性', 'ONE_TIME'],
  ['orders', 'chargingMode', '包周期', 'PERIOD'],
  ['orders', 'chargingMode', '按需套餐包', 'ON_DEMAND_PKG'],
  ['orders', 'chargingMode', 'ON_DEMAND_PKG', 'ON_DEMAND_PKG'],
  ['bill-items', 'chargingMode', '按需', 'ON_DEMAND'],
  ['bill-items', 'chargingMode', '包年包月', 'PERIOD'],
  ['bill-items', 'chargingMode', '预留实例-订购', 'RESERVED_ORDER'],
  ['bill-items', 'chargingMode', '预留实例-按时计费', 'RESERVED_HOURLY'],

  ['bill-items', 'entryType', '消费', 'CONSUMPTION'],
  ['bill-items', 'entryType', '退款', 'REFUND'],
  ['bill-items', 'entryType', '调账', 'ADJUSTMENT'],

  ['transactions', 'billState', '已出账', 'BILLED'],
  ['transactions', 'billState', 'Billed', 'BILLED'],
  ['transactions', 'billState', '待出账', 'UNBILLED'],
  ['transactions', 'billState', '未出账', 'UNBILLED'],
  ['transactions', 'billState', 'Unbilled', 'UNBILLED'],
  ['transactions', 'supervisionState', '不涉及', 'NOT_INVOLVED'],
  ['transactions', 'supervisionState', '已完成', 'COMPLETED'],
  ['transactions', 'supervisionState', '处理中', 'PROCESSING'],
  ['transactions', 'repaymentState', '已还款', 'REPAID'],
  ['transactions', 'repaymentState', '部分还款', '部分还款'],

  ['bills', 'billKind', '通用', 'GENERAL'],
  ['bills', 'billKind', '通用商品', 'GENERAL'],
  ['bills', 'billKind', '严选&认证部件', 'STRICT_SELECTION'],
  ['bills', 'billKind', '严选 & 严选自营', 'STRICT_SELECTION'],
  ['bills', 'billKind', '联营', 'JOINT_OPERATION'],
  ['bills', 'billKind', '联营商品', 'JOINT_OPERATION'],
  ['bills', 'billKind', '华为自服务', 'HUAWEI_SELF_SERVICE'],
  ['bills', 'billKind', '华为自服务商品', 'HUAWEI_SELF_SERVICE'],
  ['bills', 'item', '产品销售收入', 'SALES'],
  ['bills', 'item', '伙伴结算金额(含税)', 'SETTLEMENT'],
  ['bills', 'item', '结算金额', 'SETTLEMENT'],
  ['bills', 'item', 'Settlement amount', 'SETTLEMENT'],
  ['bills', 'item', 'Sales amount', 'SALES_WITHOUT_TAX'],
  ['bills', 'item', '商品销售金额（不含税）', 'SALES_WITHOUT_TAX'],
  ['bills', 'item', '平台服务费', 'PLATFORM_FEE'],
  ['bills', 'stage', '出账', 'ISSUE'],
  ['bills', 'stage', '商家确认对账单', 'CONFIRMATION'],
  ['bills', 'stage', '待会签', 'COUNTERSIGNATURE'],
  ['bills', 'stage', '会签', 'COUNTERSIGNATURE'],
  ['bills', 'stage', '待开票', 'INVOICE'],
  ['bills', 'stage', '发票审核', 'INVOICE_REVIEW'],
  ['bills', 'stage', '申付审核', 'PAYMENT_REQUEST_REVIEW'],
  ['bills', 'stage', '支付', 'PAYMENT'],
  ['bills', 'state', '待会签', 'TO_COUNTERSIGN'],
  ['bills', 'state', '待开票', 'TO_INVOICE'],
  ['bills', 'state', '发票待审核', 'INVOICE_TO_REVIEW'],
  ['bills', 'state', '发票信息错误', 'INVOICE_WRONG'],
  ['bills', 'state', '支付信息错误', 'PAYMENT_INFORMATION_WRONG'],
  ['bills', 'state', '申付单创建失败', 'PAYMENT_REQUEST_FAILED'],

  ['performance', 'state', '初稿', 'DRAFT'],
  ['performance', 'state', '终稿', 'FINAL'],
  ['performance', 'state', '预估', 'ESTIMATE'],

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
      for (const [field, values] of Object.entries(KNOWN_VALUES[kind])) {
        if (kind === 'orders' && !fieldsOf(kind).includes(field)) continue;
        const ids = values.flatMap(({ id, names }) => [...new Set(names)].map((name) => [name, id] as const));
        for (const [name, id] of ids) expect(valueId(kind, field, name), name).to.equal(id);
      }
    }
  });
});
