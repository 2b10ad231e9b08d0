import type { TableName } from '../model/field.js';
import type { ValueSet } from '../model/known-values.js';

/** What may be asked of a list; the flags of the commands are named alike. */
export type FilterName =
  | 'bill'
  | 'billState'
  | 'chargingMode'
  | 'customer'
  | 'entry'
  | 'item'
  | 'kind'
  | 'order'
  | 'partner'
  | 'period'
  | 'product'
  | 'repayment'
  | 'stage'
  | 'state'
  | 'statement'
  | 'supervision'
  | 'transaction'
  | 'type';

/** How the values of a filter are compared with fields. */
export type FilterRule =
  /** As they are, but for the case of letters; `of`: documented values are found in each of their spellings. */
  | { match: 'value'; fields: readonly string[]; of?: ValueSet }
  | { match: 'id'; fields: readonly string[] }
  | { match: 'period'; fields: readonly string[] }
  /** An id as a whole, or a part of a name. */
  | { match: 'nameOrId'; ids: readonly string[]; names: readonly string[] };

export interface ListDefinition {
  table: TableName;
  /** The field that a span of time is about. */
  time?: string;
  /** Newest first. */
  sortBy: readonly string[];
  /** Amounts of which the sums are shown; and further fields beside the currency that amounts of one sum have in common. */
  sums: readonly string[];
  sumsPer?: readonly string[];
  /** The state whose values are counted. */
  state?: { field: string; of?: ValueSet };
  filters: Readonly<Partial<Record<FilterName, FilterRule>>>;
}

const PRODUCT: FilterRule = { ids: ['productId', 'skuCode'], match: 'nameOrId', names: ['productName'] };
/** The console's lists have one field for each; one for all of them finds the same. */
const CUSTOMER: FilterRule = {
  ids: ['customerId'],
  match: 'nameOrId',
  names: ['customerName', 'customerAccount', 'userName'],
};
const PARTNER: FilterRule = { ids: ['partnerId'], match: 'nameOrId', names: ['partnerName'] };
const ORDER: FilterRule = { fields: ['orderId', 'orderLineId', 'originalOrderId'], match: 'id' };
const PERIOD: FilterRule = { fields: ['period'], match: 'period' };
const BILL_KIND: FilterRule = { fields: ['billKind'], match: 'value', of: 'billKind' };

const TRADE_FILTERS = {
  bill: { fields: ['billId'], match: 'value' },
  billState: { fields: ['billState'], match: 'value', of: 'billState' },
  chargingMode: { fields: ['chargingMode'], match: 'value', of: 'chargingMode' },
  customer: CUSTOMER,
  entry: { fields: ['entryType'], match: 'value', of: 'entryType' },
  kind: BILL_KIND,
  order: ORDER,
  partner: PARTNER,
  period: PERIOD,
  product: PRODUCT,
  repayment: { fields: ['repaymentState'], match: 'value' },
  supervision: { fields: ['supervisionState'], match: 'value', of: 'supervisionState' },
  transaction: { fields: ['transactionId'], match: 'value' },
  type: { fields: ['orderType'], match: 'value', of: 'orderType' },
} as const satisfies ListDefinition['filters'];

const TRADE = {
  filters: TRADE_FILTERS,
  sortBy: ['tradedAt', 'orderLineId', 'transactionId'],
  state: { field: 'billState', of: 'billState' },
  sums: ['salesAmount', 'platformFee', 'taxAmount', 'settlementAmount'],
  time: 'tradedAt',
} as const;

/**
 * The lists of the books, with the filters that the console has.
 *
 * @see https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0240781769.html transactions
 * @see https://support.huaweicloud.com/usermanual-marketplace/sp_topic_0000061.html bills
 */
export const LISTS = {
  orders: {
    filters: {
      chargingMode: { fields: ['chargingMode'], match: 'value', of: 'chargingMode' },
      customer: CUSTOMER,
      order: ORDER,
      product: PRODUCT,
      state: { fields: ['state'], match: 'value', of: 'orderState' },
      supervision: { fields: ['supervisionState'], match: 'value', of: 'supervisionState' },
      type: { fields: ['orderType'], match: 'value', of: 'orderType' },
    },
    sortBy: ['createdAt', 'orderId', 'orderLineId'],
    state: { field: 'state', of: 'orderState' },
    sums: ['amount'],
    table: 'orders',
    time: 'createdAt',
  },
  transactions: { ...TRADE, table: 'transactions' },
  bills: {
    filters: {
      bill: { fields: ['billId'], match: 'value' },
      item: { fields: ['item'], match: 'value' },
      kind: BILL_KIND,
      partner: PARTNER,
      period: PERIOD,
      stage: { fields: ['stage'], match: 'value' },
      state: { fields: ['state'], match: 'value' },
    },
    sortBy: ['period', 'billKind', 'billId', 'item'],
    state: { field: 'state' },
    sums: ['salesAmount', 'platformFee', 'taxAmount', 'settlementAmount', 'amount'],
    // Items of a bill are not added up with each other: sales, fees and what is settled.
    sumsPer: ['item'],
    table: 'bills',
  },
  billItems: {
    ...TRADE,
    filters: { ...TRADE_FILTERS, item: { fields: ['item'], match: 'value' } },
    sumsPer: ['item'],
    table: 'billItems',
  },
  performance: {
    filters: {
      partner: PARTNER,
      period: PERIOD,
      state: { fields: ['state'], match: 'value', of: 'performanceState' },
      statement: { fields: ['statementId'], match: 'value' },
    },
    sortBy: ['period', 'partnerId', 'statementId'],
    state: { field: 'state', of: 'performanceState' },
    sums: ['amount'],
    // An estimate is not added up with what was audited.
    sumsPer: ['state'],
    table: 'performance',
  },
  performanceItems: {
    ...TRADE,
    filters: { ...TRADE_FILTERS, statement: { fields: ['statementId'], match: 'value' } },
    sums: [...TRADE.sums, 'amount'],
    table: 'performanceItems',
  },
} as const satisfies Record<string, ListDefinition>;

export type ListName = keyof typeof LISTS;
