import type { TABLES } from '../../model/field.js';
import {
  guess,
  type KnownHeadings,
  ORDER_LIST_PAGE,
  ORDER_QUERY_PAGE,
  seenOn,
  SUPERVISION_PAGE,
  weak,
} from '../known-heading.js';
import {
  CUSTOMER_HEADINGS,
  ORDER_ID_HEADINGS,
  ORDER_STATE_HEADINGS,
  ORDER_TERM_HEADINGS,
  PRODUCT_HEADINGS,
} from './shared-headings.js';

/** 订单列表; the list of 服务监管 as well. */
export const ORDER_HEADINGS = {
  ...ORDER_ID_HEADINGS,
  ...ORDER_TERM_HEADINGS,
  state: ORDER_STATE_HEADINGS,
  createdAt: [
    ...seenOn(ORDER_LIST_PAGE, '创建时间'),
    ...seenOn(SUPERVISION_PAGE, '下单时间'),
    ...seenOn(ORDER_QUERY_PAGE, 'Create Time'),
    ...guess(
      '订单创建时间',
      '订购时间',
      '购买时间',
      'Creation Time',
      'Created',
      'Created At',
      'Order Time',
      'Order Date',
    ),
  ],
  paidAt: guess('支付时间', '付款时间', '订单支付时间', 'Payment Time', 'Paid At', 'Paid'),
  expiresAt: [
    ...seenOn(ORDER_QUERY_PAGE, 'Expire Time'),
    ...guess(
      '到期时间',
      '失效时间',
      '结束时间',
      '过期时间',
      'Expiration Time',
      'Expiry Time',
      'Expires At',
      'End Time',
    ),
  ],
  ...PRODUCT_HEADINGS,
  ...CUSTOMER_HEADINGS,
  amount: [
    ...seenOn(ORDER_LIST_PAGE, '实付金额'),
    ...guess('支付金额', '实际支付金额', 'Amount Paid', 'Paid Amount', 'Actual Payment'),
    ...weak([
      ...seenOn(SUPERVISION_PAGE, '订单金额'),
      ...guess('金额', '总金额', 'Order Amount', 'Amount', 'Total Amount'),
    ]),
  ],
} satisfies KnownHeadings<keyof typeof TABLES.orders>;

/** What the seller's own server has opened. */
export const INSTANCE_HEADINGS = {
  instanceId: guess('实例ID', '实例编号', '资源ID', 'Instance ID', 'Resource ID'),
  orderId: ORDER_ID_HEADINGS.orderId,
  orderLineId: ORDER_ID_HEADINGS.orderLineId,
  ...PRODUCT_HEADINGS,
  customerId: CUSTOMER_HEADINGS.customerId,
  state: guess('实例状态', '资源状态', '状态', 'Instance Status', 'Instance State', 'Status', 'State'),
  openedAt: guess(
    '开通时间',
    '开通日期',
    '创建时间',
    'Opened At',
    'Opening Time',
    'Provisioned At',
    'Created At',
    'Create Time',
  ),
  releasedAt: guess('释放时间', '关闭时间', '释放日期', 'Released At', 'Release Time', 'Closed At'),
} satisfies KnownHeadings<keyof typeof TABLES.instances>;
