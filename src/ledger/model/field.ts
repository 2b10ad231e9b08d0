/**
 * How a value of the books is kept.
 *
 * - `text`: as it came
 * - `money`: a whole number of millionths of the row's currency
 * - `decimal`: a whole number of millionths: quantities, usage, ratios (0.15 for 15 %)
 * - `time`: UTC, `2026-10-01T08:00:00Z`; the source of the row knows the zone that it was written in
 * - `period`: a month, `202610` (账期)
 */
export type FieldType = 'decimal' | 'money' | 'period' | 'text' | 'time';

export interface Field {
  type: FieldType;
  /**
   * May become another value of the same row in a later export, as the state of a bill does: it does not tell one row from
   * another.
   */
  changes?: true;
}

/** Fields by their names: what a table has beside the columns that say where each row comes from. */
export type Fields = Readonly<Record<string, Field>>;

const text: Field = { type: 'text' };
const time: Field = { type: 'time' };
const money: Field = { type: 'money' };
const decimal: Field = { type: 'decimal' };
const period: Field = { type: 'period' };
const state: Field = { changes: true, type: 'text' };
const laterTime: Field = { changes: true, type: 'time' };
const laterText: Field = state;

/** Who bought. Personal data: masked wherever it is shown, unless it is asked for. */
const customer = { customerId: text, customerName: text, customerAccount: text, userName: text };

/** What was bought. */
const product = { productId: text, skuCode: text, productName: text, spec: text };

/** What a trade comes to, one row a trade: of transactions (交易明细) and of the items of a bill (详单) alike. */
const trade = {
  transactionId: text,
  orderId: text,
  orderLineId: text,
  /** Of an unsubscribed order: the line that it takes back. */
  originalOrderId: text,
  billId: laterText,
  period,
  /** 通用, 严选&认证部件, 联营, 华为自服务. */
  billKind: text,
  /** 消费, 退款, 调账. */
  entryType: text,
  orderType: text,
  chargingMode: text,
  ...product,
  ...customer,
  partnerId: text,
  partnerName: text,
  partnerAccount: text,
  tradedAt: time,
  effectiveAt: time,
  periodCount: decimal,
  periodUnit: text,
  quantity: decimal,
  unitPrice: money,
  instanceId: text,
  usageQuantity: decimal,
  currency: text,
  /** 产品销售收入, 客户消费金额. */
  salesAmount: money,
  platformFee: money,
  /** The platform's share of the sales (平台服务费比例, 运营管理费比例). */
  feeShare: decimal,
  /** 伙伴结算折扣. */
  discount: decimal,
  taxAmount: money,
  settlementType: text,
  settlementAmount: money,
  billState: state,
  repaymentState: state,
  supervisionState: state,
} satisfies Fields;

/**
 * The tables of the books and their fields. Names of the columns are those of the fields, with `_` before each capital:
 * `sales_amount`.
 */
export const TABLES = {
  /** One row an order line; one an order where the source has no lines (order list, callbacks). */
  orders: {
    orderId: text,
    orderLineId: text,
    originalOrderId: text,
    orderType: text,
    chargingMode: text,
    state,
    createdAt: time,
    paidAt: laterTime,
    effectiveAt: laterTime,
    expiresAt: laterTime,
    ...product,
    ...customer,
    periodCount: decimal,
    periodUnit: text,
    quantity: decimal,
    unitPrice: money,
    currency: text,
    /** 实付金额. */
    amount: money,
    supervisionState: state,
  },
  /**
   * What the order query answered, one row an order line. It has no state and no amount, so it is beside what the order list
   * says, and never another version of it.
   *
   * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
   */
  queriedOrders: {
    orderId: text,
    orderLineId: text,
    orderType: text,
    chargingMode: text,
    createdAt: time,
    expiresAt: laterTime,
    ...product,
    customerId: text,
    customerName: text,
    userName: text,
    periodCount: decimal,
    periodUnit: text,
    quantity: decimal,
  },
  /** What buyers got for their order lines. */
  instances: {
    instanceId: text,
    orderId: text,
    orderLineId: text,
    ...product,
    customerId: text,
    state,
    openedAt: laterTime,
    releasedAt: laterTime,
  },
  /** Usage records (话单). */
  usage: {
    meteringSn: text,
    instanceId: text,
    productId: text,
    recordedAt: time,
    beginAt: time,
    endAt: time,
    usageValue: decimal,
    packageInstanceId: text,
    /** `pending`, `delivered`, `refused`, or what the source says. */
    state,
    code: laterText,
  },
  transactions: trade,
  /** One row a bill (账单), or a bill and an item of it (账单项) where the source has items. */
  bills: {
    billId: text,
    period,
    billKind: text,
    /** 账单项; absent where the row is the whole bill. */
    item: text,
    partnerId: text,
    partnerName: text,
    currency: text,
    salesAmount: { changes: true, type: 'money' },
    platformFee: { changes: true, type: 'money' },
    taxAmount: { changes: true, type: 'money' },
    settlementAmount: { changes: true, type: 'money' },
    /** Of an item: what it comes to. */
    amount: { changes: true, type: 'money' },
    state,
    /** 当前环节. */
    stage: state,
    /** 申付单号. */
    paymentRequestId: laterText,
    invoiceId: laterText,
    issuedAt: laterTime,
    paidAt: laterTime,
  },
  billItems: { ...trade, item: text },
  /** One row a performance statement (业绩单). */
  performance: {
    statementId: text,
    period,
    partnerId: text,
    partnerName: text,
    currency: text,
    amount: { changes: true, type: 'money' },
    /** 初稿, 终稿, 预估. */
    state,
  },
  performanceItems: { ...trade, statementId: text, amount: money },
} as const satisfies Record<string, Fields>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The tables whose rows name an order. */
export const ORDER_TABLES = [
  'orders',
  'queriedOrders',
  'instances',
  'transactions',
  'billItems',
  'performanceItems',
] as const satisfies readonly TableName[];

/** Fields by which a row names an order, or one of its lines. */
export const ORDER_ID_FIELDS = ['orderId', 'orderLineId', 'originalOrderId'] as const;

/** `salesAmount` → `sales_amount`; `billItems` → `bill_items`. */
export function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** The view with the current rows of a table. */
export function currentOf(table: TableName): string {
  return `current_${columnOf(table)}`;
}

/** What the fields of a type hold in memory. */
export type FieldValue = bigint | string;
export type FieldValues = Readonly<Partial<Record<string, FieldValue>>>;
