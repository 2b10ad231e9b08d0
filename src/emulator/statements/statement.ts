import type { LedgerRow } from '../state/usage-ledger.js';
import type { Period } from './periods.js';

/** What was bought, and by whom. */
interface Bought {
  orderId: string;
  orderLineId: string;
  /** Of what takes an order back: the line of that. */
  originalOrderId?: string;
  /** 新购, 续费, 变更, 退订. */
  orderType: string;
  /** 包周期, 按需, 按需套餐包, 一次性. */
  chargingMode: string;
  productId: string;
  skuCode: string;
  productName: string;
  spec: string;
  customerId: string;
  customerName: string;
  userName: string;
  periodCount?: bigint;
  periodUnit?: string;
  /** Absent where usage is paid. */
  quantity?: bigint;
  /** Money and quantities are millionths. */
  unitPrice: bigint;
  effectiveAt?: Date;
}

/** A row of the order list (订单列表). */
export interface StatementOrder extends Bought {
  /** One of the four documented states. */
  state: string;
  createdAt: Date;
  expiresAt?: Date;
  amount: bigint;
}

/** A row of the transaction details (交易明细), and of the items of a bill (详单). */
export interface Trade extends Bought {
  transactionId: string;
  billId: string;
  period: Period;
  /** 消费, 退款. */
  entryType: string;
  tradedAt: Date;
  effectiveAt: Date;
  instanceId?: string;
  usageQuantity?: bigint;
  salesAmount: bigint;
  feeShare: bigint;
  platformFee: bigint;
  settlementAmount: bigint;
}

export interface Bill {
  billId: string;
  period: Period;
  salesAmount: bigint;
  platformFee: bigint;
  settlementAmount: bigint;
  issuedAt: Date;
}

/** All that the emulator makes up of a month's orders and usage. */
export interface Statement {
  period: Period;
  orders: StatementOrder[];
  usage: LedgerRow[];
  transactions: Trade[];
  bills: Bill[];
  billItems: Trade[];
  /** Records of instances that no order here has opened: they are in no bill. */
  unknownUsage: number;
}
