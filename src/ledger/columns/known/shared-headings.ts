import type { TABLES } from '../../model/field.js';
import {
  guess,
  type KnownHeadings,
  ORDER_LIST_PAGE,
  ORDER_QUERY_PAGE,
  ORDERS_PAGE,
  PRODUCT_INFO_PAGE,
  SUPERVISION_PAGE,
  TRANSACTIONS_INTL_PAGE,
  TRANSACTIONS_PAGE,
  seenOn,
  weak,
} from '../known-heading.js';

type OrderField = keyof typeof TABLES.orders;
type TradeField = keyof typeof TABLES.transactions;

/** Which order it is. */
export const ORDER_ID_HEADINGS = {
  orderId: [
    ...seenOn(ORDER_LIST_PAGE, '订单号'),
    ...seenOn(SUPERVISION_PAGE, '订单ID'),
    ...guess('订单编号', 'Order No.', 'Order Number'),
    ...seenOn(ORDER_QUERY_PAGE, 'Order ID'),
  ],
  orderLineId: [
    ...guess('订单行ID', '订单行号', '订单行编号', '子订单号', '子订单ID', 'Order Line No.', 'Order Item ID'),
    ...seenOn(ORDER_QUERY_PAGE, 'Order Line ID'),
  ],
  originalOrderId: [
    ...seenOn(TRANSACTIONS_INTL_PAGE, '原订单行ID', 'Original Order Line ID'),
    ...weak(guess('原订单号', '原订单ID', '原订单编号', 'Original Order ID', 'Original Order No.')),
  ],
} satisfies KnownHeadings<OrderField>;

/** Who bought. */
export const CUSTOMER_HEADINGS = {
  customerId: guess('客户ID', '客户编号', 'Customer ID'),
  customerName: [
    ...seenOn(ORDER_LIST_PAGE, '客户名称'),
    ...guess('客户姓名', '买家名称', 'Customer Name', 'Customer', 'Buyer Name'),
  ],
  customerAccount: [
    ...seenOn(TRANSACTIONS_PAGE, '客户账号'),
    ...guess(
      '客户账号名',
      '客户帐号',
      '客户帐号名',
      '客户账户',
      'Customer Account',
      'Account Name',
      'Customer Account Name',
    ),
  ],
  userName: [...seenOn(ORDER_LIST_PAGE, '用户名'), ...guess('用户名称', 'User Name')],
} satisfies KnownHeadings<OrderField>;

/** What was bought. */
export const PRODUCT_HEADINGS = {
  productId: [
    ...seenOn(PRODUCT_INFO_PAGE, 'Product ID'),
    ...guess('商品ID', '产品ID', '商品编号', '产品编号'),
  ],
  skuCode: [
    ...seenOn(PRODUCT_INFO_PAGE, 'SKU Code'),
    ...guess('规格编码', '规格ID', 'SKU编码', 'SKU ID', 'Spec Code', 'Specification Code', 'SKU'),
  ],
  productName: [
    ...seenOn(ORDER_LIST_PAGE, '产品名称'),
    ...seenOn(PRODUCT_INFO_PAGE, 'Product Name'),
    ...guess('商品名称', '应用名称', 'Product', 'Offering Name', 'Application Name'),
  ],
  spec: guess('规格', '规格名称', '商品规格', '产品规格', 'Specification', 'Specifications', 'Spec'),
} satisfies KnownHeadings<OrderField>;

/** What kind of order it is, and what of it was bought. */
export const ORDER_TERM_HEADINGS = {
  orderType: [...seenOn(ORDER_QUERY_PAGE, 'Order Type'), ...guess('订单类型', '订购类型')],
  chargingMode: [
    ...seenOn(ORDER_QUERY_PAGE, 'Charging Mode'),
    ...guess('计费模式', '计费方式', '付费方式', '收费模式', 'Billing Mode', 'Pricing Mode'),
  ],
  effectiveAt: [
    ...seenOn(TRANSACTIONS_INTL_PAGE, '订单生效时间'),
    ...guess('生效时间', '开始时间', 'Effective Time', 'Order Effective Time', 'Effective At'),
  ],
  periodCount: [
    ...seenOn(ORDER_QUERY_PAGE, 'Period Number'),
    ...guess(
      '订单周期数',
      '周期数',
      '购买时长',
      '订购时长',
      '订购周期数',
      'Required Duration',
      'Order Periods',
      'Periods',
    ),
  ],
  periodUnit: [
    ...seenOn(ORDER_QUERY_PAGE, 'Period Type'),
    ...guess(
      '订单周期单位',
      '周期单位',
      '时长单位',
      '周期类型',
      'Period Unit',
      'Order Period Unit',
      'Duration Unit',
    ),
  ],
  quantity: [
    ...guess('数量', '购买数量', '订购数量', '线性值', 'Quantity'),
    ...seenOn(PRODUCT_INFO_PAGE, 'Linear Value'),
  ],
  unitPrice: guess('单价', '商品单价', '产品单价', '价格', 'Unit Price', 'Price'),
  currency: guess('币种', '货币', '结算币种', '币别', 'Currency'),
  supervisionState: [
    ...seenOn(TRANSACTIONS_PAGE, '服务监管状态'),
    ...guess('监管状态', 'Supervision Status', 'Service Supervision Status', 'Supervision State'),
  ],
} satisfies KnownHeadings<OrderField & TradeField>;

/** Words of the list of orders. */
export const ORDER_STATE_HEADINGS = [
  ...seenOn(ORDER_LIST_PAGE, '订单状态'),
  ...seenOn(ORDERS_PAGE, 'Order Status', 'Status'),
  ...guess('状态', 'State', 'Order State'),
];

/** Which account period it is settled in. */
export const PERIOD_HEADINGS = [
  ...seenOn(TRANSACTIONS_PAGE, '账期'),
  ...guess('账期ID', '账单月份', '账单周期', '对账期次', '对账期', '结算账期', '结算周期', '月份'),
  ...guess(
    'Period',
    'Billing Cycle',
    'Bill Cycle',
    'Billing Period',
    'Account Period',
    'Accounting Period',
    'Period ID',
  ),
];

export const PARTNER_HEADINGS = {
  partnerId: guess('伙伴ID', '商家ID', '服务商ID', 'Partner ID', 'Seller ID'),
  partnerName: guess('伙伴名称', '商家名称', '服务商名称', 'Partner Name', 'Seller Name'),
  partnerAccount: guess('伙伴账号名', '伙伴账号', '伙伴帐号', 'Partner Account', 'Partner Account Name'),
} satisfies KnownHeadings<TradeField>;
