import type { TableName } from '../model/field.js';

/** A current row of the books, as the rules read it; its place is looked up only where a difference names it. */
export interface Entry {
  table: TableName;
  /** Of its table. */
  id: bigint;
}

/** Amounts, quantities and ratios are whole numbers of millionths; times are UTC. A field that the source lacks is absent. */
export interface OrderEntry extends Entry {
  orderId?: string;
  orderLineId?: string;
  originalOrderId?: string;
  orderType?: string;
  chargingMode?: string;
  state?: string;
  createdAt?: string;
  paidAt?: string;
  effectiveAt?: string;
  productId?: string;
  skuCode?: string;
  productName?: string;
  currency?: string;
  amount?: bigint;
  supervisionState?: string;
}

export interface InstanceEntry extends Entry {
  instanceId?: string;
  orderId?: string;
  orderLineId?: string;
  productId?: string;
  skuCode?: string;
  state?: string;
  openedAt?: string;
  releasedAt?: string;
}

/** A row of the transactions, of a bill's items or of a performance statement's. */
export interface TradeEntry extends Entry {
  transactionId?: string;
  orderId?: string;
  orderLineId?: string;
  originalOrderId?: string;
  billId?: string;
  period?: string;
  entryType?: string;
  orderType?: string;
  chargingMode?: string;
  tradedAt?: string;
  effectiveAt?: string;
  periodCount?: bigint;
  quantity?: bigint;
  unitPrice?: bigint;
  instanceId?: string;
  usageQuantity?: bigint;
  currency?: string;
  salesAmount?: bigint;
  platformFee?: bigint;
  feeShare?: bigint;
  discount?: bigint;
  taxAmount?: bigint;
  settlementAmount?: bigint;
  billState?: string;
  supervisionState?: string;
}

/** A bill, or an item of it (账单项). */
export interface BillEntry extends Entry {
  billId?: string;
  period?: string;
  billKind?: string;
  item?: string;
  currency?: string;
  salesAmount?: bigint;
  platformFee?: bigint;
  taxAmount?: bigint;
  settlementAmount?: bigint;
  amount?: bigint;
  state?: string;
  stage?: string;
  issuedAt?: string;
  paidAt?: string;
}

export interface StatementEntry extends Entry {
  statementId?: string;
  period?: string;
  currency?: string;
  amount?: bigint;
  state?: string;
}
