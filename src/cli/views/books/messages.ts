import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import type { ListName } from '../../../ledger/lists/lists.js';

const ROWS: Readonly<Record<ListName, [one: string, many: string]>> = {
  billItems: ['bill detail', 'bill details'],
  bills: ['row of bills', 'rows of bills'],
  orders: ['order line', 'order lines'],
  performance: ['statement', 'statements'],
  performanceItems: ['statement detail', 'statement details'],
  transactions: ['transaction', 'transactions'],
};

const counted = (count: number, list: ListName): string => plural(count, ...ROWS[list]);

/** Headings of the columns of the books' lists, by the fields' names. */
export const bookFieldMessages = defineMessages('cli/views/books/fields', {
  amount: () => 'Amount',
  billId: () => 'Bill',
  billKind: () => 'Kind',
  billState: () => 'Billed',
  chargingMode: () => 'Charged',
  createdAt: () => 'Created',
  currency: () => 'Currency',
  customerAccount: () => 'Customer account',
  customerId: () => 'Customer ID',
  customerName: () => 'Customer',
  discount: () => 'Discount',
  effectiveAt: () => 'Effective',
  entryType: () => 'Entry',
  expiresAt: () => 'Expires',
  feeShare: () => 'Fee share',
  instanceId: () => 'Instance',
  invoiceId: () => 'Invoice',
  issuedAt: () => 'Issued',
  item: () => 'Item',
  openedAt: () => 'Opened',
  orderId: () => 'Order',
  orderLineId: () => 'Order line',
  orderType: () => 'Type',
  originalOrderId: () => 'Original order',
  paidAt: () => 'Paid',
  partnerAccount: () => 'Partner account',
  partnerId: () => 'Partner ID',
  partnerName: () => 'Partner',
  paymentRequestId: () => 'Payment request',
  period: () => 'Period',
  periodCount: () => 'Duration',
  periodUnit: () => 'Unit',
  platformFee: () => 'Platform fee',
  productId: () => 'Product ID',
  productName: () => 'Product',
  quantity: () => 'Quantity',
  releasedAt: () => 'Released',
  repaymentState: () => 'Repayment',
  salesAmount: () => 'Sales',
  settlementAmount: () => 'Settlement',
  settlementType: () => 'Settlement type',
  skuCode: () => 'Spec code',
  spec: () => 'Spec',
  stage: () => 'Stage',
  state: () => 'State',
  statementId: () => 'Statement',
  supervisionState: () => 'Supervision',
  taxAmount: () => 'Tax',
  tradedAt: () => 'Traded',
  transactionId: () => 'Transaction',
  unitPrice: () => 'Unit price',
  usageQuantity: () => 'Usage',
  userName: () => 'User',
});

/** What the lists of the books print. */
export const bookListMessages = defineMessages('cli/views/books/list', {
  none: ({ list }: { list: ListName }) => `No ${ROWS[list][1]} match.`,
  all: ({ count, list }: { count: number; list: ListName }) => `${counted(count, list)}.`,
  some: ({ count, list, shown }: { count: number; list: ListName; shown: number }) =>
    `${shown} of ${counted(count, list)} shown; --limit N shows more.`,
  sums: () => 'Sums of all of them',
  notGiven: () => 'not given',
  undocumented: () => 'not documented by Huawei; shown as it came',
  zone: ({ zones }: { zones: readonly string[] }) =>
    `Times are in ${zones.join(' and ')}, as in their sources.`,
  onDemand: () =>
    'On-demand trades are not in the order list of the console: see koo transaction list --charging-mode ON_DEMAND.',
  exported: ({ count, file, list }: { count: number; file: string; list: ListName }) =>
    `Wrote ${counted(count, list)} to ${file}.`,
});
