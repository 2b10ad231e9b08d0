// Written by tools/rules-registry.js from the files in src/ledger/reconcile/rules/. Do not edit.
import type { BooksRule } from './books-rule.js';
import { amount } from './rules/amount.js';
import { billTotal } from './rules/bill-total.js';
import { billedWithoutUsage } from './rules/billed-without-usage.js';
import { currency } from './rules/currency.js';
import { deliveredNotSold } from './rules/delivered-not-sold.js';
import { deliveredUnpaid } from './rules/delivered-unpaid.js';
import { double } from './rules/double.js';
import { doubleInstance } from './rules/double-instance.js';
import { fee } from './rules/fee.js';
import { itemsMissingInTransactions } from './rules/items-missing-in-transactions.js';
import { missingInBill } from './rules/missing-in-bill.js';
import { notDelivered } from './rules/not-delivered.js';
import { notInOrders } from './rules/not-in-orders.js';
import { notPaid } from './rules/not-paid.js';
import { notReleased } from './rules/not-released.js';
import { performanceTotal } from './rules/performance-total.js';
import { period } from './rules/period.js';
import { refundAmount } from './rules/refund-amount.js';
import { refundWithoutOriginal } from './rules/refund-without-original.js';
import { renewalPeriod } from './rules/renewal-period.js';
import { settlement } from './rules/settlement.js';
import { state } from './rules/state.js';
import { supervision } from './rules/supervision.js';
import { taxOrDiscount } from './rules/tax-or-discount.js';
import { transactionDiffers } from './rules/transaction-differs.js';
import { transactionMissingInItems } from './rules/transaction-missing-in-items.js';
import { trialBilled } from './rules/trial-billed.js';
import { unitAmount } from './rules/unit-amount.js';
import { usageDouble } from './rules/usage-double.js';
import { usageLate } from './rules/usage-late.js';
import { usageNotBilled } from './rules/usage-not-billed.js';
import { usageOutsideInstance } from './rules/usage-outside-instance.js';
import { usageQuantity } from './rules/usage-quantity.js';
import { usageRefused } from './rules/usage-refused.js';

export const booksRules: readonly BooksRule[] = [
  amount,
  billTotal,
  billedWithoutUsage,
  currency,
  deliveredNotSold,
  deliveredUnpaid,
  double,
  doubleInstance,
  fee,
  itemsMissingInTransactions,
  missingInBill,
  notDelivered,
  notInOrders,
  notPaid,
  notReleased,
  performanceTotal,
  period,
  refundAmount,
  refundWithoutOriginal,
  renewalPeriod,
  settlement,
  state,
  supervision,
  taxOrDiscount,
  transactionDiffers,
  transactionMissingInItems,
  trialBilled,
  unitAmount,
  usageDouble,
  usageLate,
  usageNotBilled,
  usageOutsideInstance,
  usageQuantity,
  usageRefused,
];
