import type { TABLES } from '../../model/field.js';
import {
  BILL_ITEMS_PAGE,
  documented,
  guess,
  type KnownHeading,
  type KnownHeadings,
  RESELLER_PAGE,
  seenOn,
  SETTLEMENT_PAGE,
  SETTLEMENT_STEPS_PAGE,
  weak,
} from '../known-heading.js';
import { PARTNER_HEADINGS } from './shared-headings.js';
import { TRADE_HEADINGS } from './trade-headings.js';

/** 账单管理 > 账单导出: one row a bill, or one an item of it. */
export const BILL_HEADINGS = {
  billId: TRADE_HEADINGS.billId,
  period: [...seenOn(SETTLEMENT_PAGE, '账期ID'), ...others(TRADE_HEADINGS.period, '账期ID')],
  billKind: guess(
    '账单类型',
    '商品类型',
    '产品类型',
    '账单类别',
    '账单种类',
    'Bill Type',
    'Product Type',
    'Bill Kind',
    'Bill Category',
  ),
  item: guess('账单项', '账单项名称', '费用项', '费用名称', '项目', 'Item', 'Bill Item', 'Charge Item'),
  partnerId: PARTNER_HEADINGS.partnerId,
  partnerName: PARTNER_HEADINGS.partnerName,
  currency: TRADE_HEADINGS.currency,
  salesAmount: [
    ...seenOn(SETTLEMENT_PAGE, '产品销售收入', '商品销售金额', '商品销售金额(不含税)'),
    ...seenOn(BILL_ITEMS_PAGE, 'Sales Amount'),
    ...guess('销售金额', '销售收入', '商品销售收入', '销售额', '客户消费金额', 'Sales'),
  ],
  platformFee: TRADE_HEADINGS.platformFee,
  taxAmount: TRADE_HEADINGS.taxAmount,
  settlementAmount: [
    ...seenOn(SETTLEMENT_PAGE, '伙伴结算金额(含税)'),
    ...seenOn(BILL_ITEMS_PAGE, 'Settlement Amount'),
    ...guess(
      '结算金额',
      '结算金额(含税)',
      '伙伴结算金额',
      '商家结算金额',
      '应结算金额',
      '应付金额',
      'Partner Settlement Amount',
    ),
  ],
  amount: guess('金额', '账单金额', '账单项金额', '费用', 'Amount', 'Bill Amount', 'Item Amount'),
  state: [
    ...seenOn(SETTLEMENT_STEPS_PAGE, '当前状态'),
    ...guess('账单状态', '状态', 'Bill Status', 'Status', 'State', 'Bill State'),
  ],
  stage: [...seenOn(SETTLEMENT_STEPS_PAGE, '当前环节'), ...guess('环节', 'Stage', 'Current Stage', 'Step')],
  paymentRequestId: [
    ...seenOn(SETTLEMENT_STEPS_PAGE, '申付单号'),
    ...guess('申付单ID', '申付单', 'Payment Request ID', 'Payment Request No.'),
  ],
  invoiceId: guess('发票号', '发票号码', '发票编号', 'Invoice No.', 'Invoice ID', 'Invoice Number'),
  issuedAt: guess(
    '出账时间',
    '出账日期',
    '账单生成时间',
    '账单日期',
    'Issued At',
    'Issue Date',
    'Bill Date',
    'Billing Time',
  ),
  paidAt: guess('支付时间', '付款时间', '付款日期', '支付日期', 'Paid At', 'Payment Time', 'Payment Date'),
} satisfies KnownHeadings<keyof typeof TABLES.bills>;

const reseller = (...texts: readonly string[]): KnownHeading[] => documented(RESELLER_PAGE, ...texts);

/** 账单管理 > 详情 > 详单导出, and the export of a reseller, whose columns are documented. */
export const BILL_ITEM_HEADINGS = {
  ...TRADE_HEADINGS,
  customerId: [...reseller('客户ID'), ...others(TRADE_HEADINGS.customerId, '客户ID')],
  period: [...reseller('账期'), ...others(TRADE_HEADINGS.period, '账期')],
  customerName: [...reseller('客户名称'), ...others(TRADE_HEADINGS.customerName, '客户名称')],
  customerAccount: [...reseller('客户账号名'), ...others(TRADE_HEADINGS.customerAccount, '客户账号名')],
  partnerId: [...reseller('伙伴ID'), ...others(TRADE_HEADINGS.partnerId, '伙伴ID')],
  partnerName: [...reseller('伙伴名称'), ...others(TRADE_HEADINGS.partnerName, '伙伴名称')],
  partnerAccount: [...reseller('伙伴账号名'), ...others(TRADE_HEADINGS.partnerAccount, '伙伴账号名')],
  entryType: [...reseller('账单类型'), ...others(TRADE_HEADINGS.entryType, '账单类型')],
  chargingMode: [...reseller('计费模式'), ...others(TRADE_HEADINGS.chargingMode, '计费模式')],
  productName: [...reseller('应用名称'), ...others(TRADE_HEADINGS.productName, '应用名称')],
  spec: [...reseller('规格'), ...others(TRADE_HEADINGS.spec, '规格')],
  orderId: [...reseller('订单号/交易号'), ...others(TRADE_HEADINGS.orderId, '订单号/交易号')],
  originalOrderId: [...reseller('原订单号'), ...others(TRADE_HEADINGS.originalOrderId, '原订单号')],
  tradedAt: [...reseller('客户交易时间'), ...others(TRADE_HEADINGS.tradedAt, '客户交易时间')],
  orderType: [...reseller('订单类型'), ...others(TRADE_HEADINGS.orderType, '订单类型')],
  periodCount: [...reseller('订单周期数'), ...others(TRADE_HEADINGS.periodCount, '订单周期数')],
  periodUnit: [...reseller('订单周期单位'), ...others(TRADE_HEADINGS.periodUnit, '订单周期单位')],
  salesAmount: [...reseller('客户消费金额(USD)'), ...others(TRADE_HEADINGS.salesAmount)],
  settlementType: [...reseller('结算类型'), ...others(TRADE_HEADINGS.settlementType, '结算类型')],
  discount: [...reseller('伙伴结算折扣'), ...others(TRADE_HEADINGS.discount, '伙伴结算折扣')],
  settlementAmount: [...reseller('结算金额(USD)'), ...others(TRADE_HEADINGS.settlementAmount)],
  item: BILL_HEADINGS.item,
} satisfies KnownHeadings<keyof typeof TABLES.billItems>;

/** 业绩汇总, of a reseller's Partner Center. */
export const PERFORMANCE_HEADINGS = {
  statementId: guess('业绩单ID', '业绩单号', '业绩单编号', 'Performance Statement ID', 'Statement ID'),
  period: TRADE_HEADINGS.period,
  partnerId: PARTNER_HEADINGS.partnerId,
  partnerName: PARTNER_HEADINGS.partnerName,
  currency: TRADE_HEADINGS.currency,
  amount: [
    ...guess(
      '业绩总金额',
      '业绩金额',
      '总业绩',
      'Total Performance',
      'Performance Amount',
      'Total Performance Amount',
    ),
    ...weak(guess('金额', '总金额', 'Amount', 'Total Amount')),
  ],
  state: guess('状态', '业绩状态', '业绩单状态', 'Status', 'State', 'Performance Status'),
} satisfies KnownHeadings<keyof typeof TABLES.performance>;

/** 业绩明细. */
export const PERFORMANCE_ITEM_HEADINGS = {
  ...TRADE_HEADINGS,
  statementId: PERFORMANCE_HEADINGS.statementId,
  amount: guess('业绩金额', '业绩', '业绩额', '业绩总金额', 'Performance Amount', 'Performance'),
} satisfies KnownHeadings<keyof typeof TABLES.performanceItems>;

/** All but one that is listed for another reason. */
function others(headings: readonly KnownHeading[], but?: string): KnownHeading[] {
  return headings.filter(({ text }) => text !== but);
}
