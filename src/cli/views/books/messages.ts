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

const SHEETS: Readonly<Record<ListName, string>> = {
  billItems: 'Bill details',
  bills: 'Bills',
  orders: 'Orders',
  performance: 'Statements',
  performanceItems: 'Statement details',
  transactions: 'Transactions',
};

/** What `show` has sections of. */
export type ShownTable =
  'billItems' | 'bills' | 'instances' | 'orders' | 'performanceItems' | 'queriedOrders' | 'transactions';

const TABLES: Readonly<Record<ShownTable, string>> = {
  billItems: 'Bill details',
  bills: 'Bills',
  instances: 'Instances',
  orders: 'Order list',
  performanceItems: 'Performance details',
  queriedOrders: 'Order query',
  transactions: 'Transactions',
};

const KINDS: Readonly<Record<string, string>> = {
  callback: 'callback',
  outbox: 'usage outbox',
  request: 'request',
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
  extra: () => 'Other columns',
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
  sourceName: () => 'Source',
  sourceRow: () => 'Source row',
  sourceSheet: () => 'Source sheet',
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
  zone: () => 'Time zone',
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
  sheet: ({ list }: { list: ListName }) => SHEETS[list],
  exported: ({ count, file, list }: { count: number; file: string; list: ListName }) =>
    `Wrote ${counted(count, list)} to ${file}.`,
});

/** What `koo order show`, `koo bill show` and `koo performance show` print. */
export const bookShowMessages = defineMessages('cli/views/books/show', {
  order: ({ id }: { id: string }) => `Order ${id}`,
  bill: ({ id }: { id: string }) => `Bill ${id}`,
  billsOf: ({ period }: { period: string }) => `Bills of ${period}`,
  statement: ({ id }: { id: string }) => `Performance statement ${id}`,
  statementsOf: ({ period }: { period: string }) => `Performance statements of ${period}`,
  section: ({ count, table }: { count: number; table: ShownTable }) => `${TABLES[table]} (${count})`,
  rest: ({ count }: { count: number }) => `  ${count} more; --limit N shows more.`,
  usage: () => 'Usage',
  usageLine: (data: { count: number; instance: string; state: string; usage: string }) =>
    `${data.usage} in ${plural(data.count, 'record')}${data.state === '' ? '' : `, ${data.state}`}: instance ${data.instance}`,
  span: ({ from, until }: { from: string; until: string }) => `(${from} to ${until})`,
  sums: ({ table }: { table: ShownTable }) => `Sums of ${TABLES[table].toLowerCase()}`,
  source: () => 'Source',
  inFile: ({ name, row }: { name: string; row: number }) => `${name}, row ${row}`,
  inSheet: ({ name, row, sheet }: { name: string; row: number; sheet: string }) =>
    `${name}, sheet ${sheet}, row ${row}`,
  asked: ({ kind, name, time }: { kind: string; name: string; time: string }) =>
    `${KINDS[kind] ?? kind} ${name}, ${time}`,
  details: ({ count }: { count: number }) => `Details (${count})`,
  byPeriod: () => 'The details do not name the bill: those of its period and kind are counted.',
  nothing: () => 'The books have no details of it.',
  notGiven: () => 'not given',
  noOrder: ({ id }: { id: string }) => `The books have nothing about order ${id}.`,
  askForIt: ({ id }: { id: string }) => `To query KooGallery: koo order get ${id} --target china`,
  noBill: ({ which }: { which: string }) => `The books have no bill of ${which}.`,
  noStatement: ({ which }: { which: string }) => `The books have no performance statement of ${which}.`,
  listThem: ({ command }: { command: string }) => `To list what there is: ${command}`,
});

/** What `koo order sync` prints. */
export const syncViewMessages = defineMessages('cli/views/books/sync', {
  querying: ({ place }: { place: string }) => `query orders of ${place}`,
  known: ({ known }: { known: number }) => `The books know ${plural(known, 'order')}.`,
  asked: (data: { asked: number; failed: number; found: number; refused: number }) =>
    `Queried ${data.asked}: ${data.found} found, ${data.refused} rejected${data.failed === 0 ? '' : `, ${data.failed} failed`}.`,
  recent: ({ recent }: { recent: number }) =>
    `${recent} ${recent === 1 ? 'was' : 'were'} answered before; --older-than queries them again.`,
  samples: ({ samples }: { samples: number }) => `${plural(samples, 'sample ID')} (MOCK…) left out.`,
  malformed: ({ malformed }: { malformed: number }) =>
    `${plural(malformed, 'text')} left out that cannot be an order's ID.`,
  rows: ({ added, changed }: { added: number; changed: number }) =>
    `Added ${plural(added, 'order line')} to the books${changed === 0 ? '' : `, changed ${changed}`}.`,
  refused: () => 'Rejected:',
  failed: () => 'KooGallery failed; the next run queries them again:',
  more: ({ count }: { count: number }) => `  and ${count} more (--json lists all)`,
});
