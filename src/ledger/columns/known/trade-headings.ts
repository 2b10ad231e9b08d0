import type { TABLES } from '../../model/field.js';
import {
  guess,
  type KnownHeadings,
  seenOn,
  SETTLEMENT_PAGE,
  TRANSACTIONS_INTL_PAGE,
  TRANSACTIONS_PAGE,
  weak,
} from '../known-heading.js';
import {
  CUSTOMER_HEADINGS,
  ORDER_ID_HEADINGS,
  ORDER_TERM_HEADINGS,
  PARTNER_HEADINGS,
  PERIOD_HEADINGS,
  PRODUCT_HEADINGS,
} from './shared-headings.js';

/** One row a trade: what transactions, details of bills and of performance statements have alike. */
export const TRADE_HEADINGS = {
  transactionId: guess(
    '交易号',
    '交易ID',
    '交易流水号',
    '流水号',
    '交易编号',
    'Transaction ID',
    'Transaction No.',
    'Trade No.',
    'Trade ID',
  ),
  ...ORDER_ID_HEADINGS,
  // The reseller's export has one column for both.
  orderId: [
    ...ORDER_ID_HEADINGS.orderId,
    ...guess('订单号/交易号', 'Order No./Transaction No.', 'Order ID/Transaction ID'),
  ],
  billId: guess('账单ID', '账单号', '账单编号', 'Bill ID', 'Bill No.'),
  period: PERIOD_HEADINGS,
  billKind: guess(
    '商品类型',
    '产品类型',
    '账单类别',
    '账单种类',
    '业务类型',
    'Product Type',
    'Bill Kind',
    'Bill Category',
  ),
  entryType: guess('账单类型', '交易类型', '费用类型', 'Bill Type', 'Transaction Type', 'Entry Type'),
  ...ORDER_TERM_HEADINGS,
  ...PRODUCT_HEADINGS,
  ...CUSTOMER_HEADINGS,
  ...PARTNER_HEADINGS,
  tradedAt: [
    ...guess('交易发生日', '客户交易时间', '交易时间', '交易日期', '交易发生时间', '交易发生日期'),
    ...guess('Transaction Time', 'Transaction Date', 'Customer Transaction Time', 'Traded At', 'Trade Time'),
    ...weak(guess('下单时间', '支付时间', '订单时间', 'Order Time', 'Order Date')),
  ],
  instanceId: guess('实例ID', '资源ID', 'Instance ID', 'Resource ID'),
  usageQuantity: guess('使用量', '用量', 'Usage', 'Usage Value', 'Usage Quantity'),
  salesAmount: [
    ...seenOn(SETTLEMENT_PAGE, '产品销售收入', '商品销售金额', '商品销售金额(不含税)'),
    ...guess('客户消费金额', '销售金额', '销售额', '消费金额', '交易金额', '销售收入', '商品销售收入'),
    ...guess(
      'Sales Amount',
      'Customer Consumption Amount',
      'Consumption Amount',
      'Transaction Amount',
      'Sales',
    ),
    ...weak(guess('订单金额', '实付金额', 'Order Amount', 'Amount Paid')),
  ],
  platformFee: [
    ...seenOn(SETTLEMENT_PAGE, '平台服务费'),
    ...guess(
      '运营管理费',
      '平台费',
      '平台服务费金额',
      '运营管理费金额',
      'Platform Fee',
      'Platform Service Fee',
      'Operation Fee',
    ),
  ],
  feeShare: [
    ...seenOn(TRANSACTIONS_INTL_PAGE, '运营管理费比例'),
    ...guess('平台服务费比例', '平台费比例', '平台服务费率', '运营管理费率', '平台费率'),
    ...guess(
      'Platform Fee Share',
      'Platform Fee Rate',
      'Platform Service Fee Rate',
      'Fee Share',
      'Operation Fee Rate',
    ),
  ],
  discount: guess(
    '伙伴结算折扣',
    '结算折扣',
    '折扣',
    'Settlement Discount',
    'Partner Settlement Discount',
    'Discount',
  ),
  taxAmount: guess('税额', '税费', '税金', 'Tax', 'Tax Amount'),
  settlementType: guess('结算类型', '结算方式', 'Settlement Type'),
  settlementAmount: [
    ...seenOn(TRANSACTIONS_INTL_PAGE, '结算金额', 'Settlement Amount'),
    ...seenOn(SETTLEMENT_PAGE, '伙伴结算金额(含税)'),
    ...guess('结算金额(含税)', '伙伴结算金额', '商家结算金额', '应结算金额', 'Partner Settlement Amount'),
  ],
  billState: [
    ...seenOn(TRANSACTIONS_PAGE, '账单状态', '出账状态'),
    ...guess('Bill Status', 'Billing Status', 'Bill State', 'Billing State'),
  ],
  repaymentState: [
    ...seenOn(TRANSACTIONS_PAGE, '客户还款状态'),
    ...seenOn(TRANSACTIONS_INTL_PAGE, '后付费客户还款状态'),
    ...guess('还款状态', 'Repayment Status', 'Customer Repayment Status', 'Repayment State'),
  ],
} satisfies KnownHeadings<keyof typeof TABLES.transactions>;
