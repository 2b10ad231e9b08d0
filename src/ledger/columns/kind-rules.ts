import type { FileKind } from './file-kind.js';

export interface KindRule {
  /** Of each group at least one field: without it, rows of this kind say nothing. */
  needs: ReadonlyArray<readonly string[]>;
  /** Fields that other kinds with the same columns rarely have. */
  telling: readonly string[];
  /** Words for it in the name of a sheet, or in a title; they decide between kinds that fit alike. */
  words: readonly string[];
}

const ANY_ORDER = ['orderId', 'orderLineId'];
const ANY_TRADE = ['transactionId', ...ANY_ORDER];
const ANY_AMOUNT = ['settlementAmount', 'salesAmount', 'platformFee'];

/** What tells kinds of files by their fields. */
export const KIND_RULES: Readonly<Record<FileKind, KindRule>> = {
  orders: {
    needs: [ANY_ORDER, ['state', 'amount', 'createdAt', 'paidAt', 'expiresAt', 'orderType', 'chargingMode']],
    telling: ['amount', 'createdAt', 'expiresAt', 'paidAt', 'state'],
    words: ['订单列表', '订单', 'orders', 'orderlist'],
  },
  instances: {
    needs: [['instanceId'], [...ANY_ORDER, 'openedAt', 'releasedAt', 'state']],
    telling: ['openedAt', 'releasedAt'],
    words: ['实例', 'instances'],
  },
  usage: {
    needs: [['meteringSn', 'instanceId'], ['usageValue'], ['beginAt', 'endAt', 'recordedAt']],
    telling: ['beginAt', 'endAt', 'meteringSn', 'usageValue'],
    words: ['话单', '使用量', 'usage'],
  },
  transactions: {
    needs: [ANY_TRADE, ANY_AMOUNT],
    telling: ['billState', 'repaymentState', 'supervisionState'],
    words: ['交易明细', '交易', 'transactions'],
  },
  bills: {
    needs: [
      ['billId', 'period'],
      ['amount', ...ANY_AMOUNT],
    ],
    telling: ['item', 'paymentRequestId', 'stage', 'state'],
    words: ['账单', 'bills', 'statement'],
  },
  'bill-items': {
    needs: [ANY_TRADE, ANY_AMOUNT],
    telling: ['billId', 'discount', 'entryType', 'item', 'settlementType'],
    words: ['详单', '账单明细', '账单详情', 'billdetails', 'billitems', 'statementdetails'],
  },
  performance: {
    needs: [['period', 'statementId'], ['amount']],
    telling: ['amount', 'statementId'],
    words: ['业绩汇总', '业绩', 'performance'],
  },
  'performance-items': {
    needs: [ANY_TRADE, ['amount'], ['period', 'statementId']],
    telling: ['amount', 'statementId'],
    words: ['业绩明细', 'performancedetails', 'performanceitems'],
  },
};
