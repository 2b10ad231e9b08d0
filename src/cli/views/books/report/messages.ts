import { defineMessages } from '../../../../i18n/message.js';
import { plural } from '../../../../i18n/plural.js';
import type { UsageOutcome } from '../../../../ledger/report/usage-against-bills.js';
import type { TableName } from '../../../../ledger/model/field.js';

const OUTCOMES: Readonly<Record<UsageOutcome, string>> = {
  equal: 'billed as pushed',
  less: 'billed less',
  more: 'billed more',
  open: 'no bill imported',
  unbilled: 'not billed',
};

const TABLES: Readonly<Record<TableName, string>> = {
  billItems: 'Bill items',
  bills: 'Bills',
  instances: 'Instances',
  orders: 'Orders',
  performance: 'Performance statements',
  performanceItems: 'Performance items',
  queriedOrders: 'Queried orders',
  transactions: 'Transactions',
  usage: 'Usage records',
};

/** The page of koo report, and its summary in the terminal. */
export const booksReportMessages = defineMessages('cli/views/books/report', {
  kicker: () => 'koo · the seller’s books',
  title: () => 'Revenue, bills and differences',
  titleOf: ({ month }: { month: string }) => `Revenue, bills and differences of ${month}`,
  differ: ({ count }: { count: number }) => `${plural(count, 'difference')}: the books do not add up.`,
  addsUp: ({ compared }: { compared: number }) =>
    compared === 0
      ? 'Nothing could be compared: the books lack the other side of every check.'
      : 'All that could be compared adds up.',
  skippedChecks: ({ count }: { count: number }) =>
    `${plural(count, 'check')} ${count === 1 ? 'was' : 'were'} skipped, since the books lack one side.`,
  empty: () =>
    'The books are empty: import files with koo order import, koo bill import and koo transaction import.',

  contents: () => 'Contents',
  sales: () => 'Sales',
  fee: () => 'Platform fee',
  notSettled: () => 'Not settled: fees, taxes, discounts',
  settlement: () => 'Settlement',
  unpaidBills: () => 'Unpaid bills',
  differences: () => 'Differences',
  ofCurrency: ({ amounts }: { amounts: string }) => `and ${amounts}`,
  ofMonths: ({ count }: { count: number }) => `in ${plural(count, 'month')}`,
  ofBills: ({ count }: { count: number }) => plural(count, 'bill'),
  ofChecks: ({ count }: { count: number }) => `in ${plural(count, 'check')}`,
  afterFee: () => 'what the seller gets',

  revenue: () => 'Revenue by month',
  revenueLead: () =>
    'From the items of bills where a month has any, else from transactions that are not billed yet. Amounts are as the files have them; koo does not know whether they include tax.',
  revenueChart: ({ currency }: { currency: string }) => `Sales by month, ${currency}`,
  month: () => 'Month',
  trades: () => 'Rows',
  takenFrom: () => 'Taken from',
  sources: () => 'Sources',
  asTable: () => 'Figures of the chart',
  total: () => 'Total',
  noCurrency: () => 'no currency',
  onlyNewest: ({ count }: { count: number }) => `The newest ${count} months are drawn; the table has all.`,
  products: () => 'Revenue by product',
  customers: () => 'Revenue by customer',
  maskedCustomers: () => 'Customers are shown by their IDs only; --show-buyer shows their names.',
  product: () => 'Product',
  customer: () => 'Customer',
  share: () => 'Share',
  others: ({ count }: { count: number }) => `${count} others`,
  unnamed: () => 'not named',

  usage: () => 'Usage against billing',
  usageLead: () =>
    'Of each instance: the usage that was pushed and is charged in a month, and the usage that its bill has. Instances are counted; usage of different products is not added up.',
  usageChart: () => 'Instances by month',
  outcome: ({ outcome }: { outcome: UsageOutcome }) => OUTCOMES[outcome],
  records: () => 'Usage records',
  instance: () => 'Instance',
  pushed: () => 'Pushed',
  billed: () => 'Billed',
  difference: () => 'Difference',
  result: () => 'Result',
  unequal: () => 'Instances that are not billed as pushed',
  firstOf: ({ count, shown }: { count: number; shown: number }) =>
    `The ${shown} largest of ${count}; koo reconcile lists all.`,

  ageing: () => 'Unpaid bills by age',
  ageingLead: () =>
    'Bills that no imported file says are paid, by the days since they were issued. No page of Huawei’s states by when a bill is paid.',
  age: () => 'Days since issue',
  upTo: ({ days, from }: { from: number; days: number }) => `${from}–${days}`,
  moreThan: ({ days }: { days: number }) => `more than ${days}`,
  bill: () => 'Bill',
  amount: () => 'Amount',
  state: () => 'State',
  issued: () => 'Issued',
  days: () => 'Days',
  assumed: () => 'assumed: the third of the next month',
  where: () => 'Source',
  noUnpaid: () => 'Every bill in the books is paid.',
  noBills: () => 'The books have no bills.',

  states: () => 'Orders by state',
  statesLead: () =>
    'As the newest imported list has them. Orders on demand are not in KooGallery’s list of orders.',
  orders: () => 'Orders',
  noState: () => 'no state',

  differencesLead: () => 'What koo reconcile found, the same as its own output.',
  noDifferences: () => 'No differences were found.',
  accepted: ({ count }: { count: number }) =>
    `${plural(count, 'difference')} ${count === 1 ? 'is' : 'are'} accepted in koo.yaml.`,
  expected: () => 'Expected',
  found: () => 'Found',
  whatToDo: () => 'What to do',
  place: ({ row, sheet, source }: { source: string; sheet: string; row: number }) =>
    sheet === '' ? `${source}, row ${row}` : `${source}, sheet ${sheet}, row ${row}`,
  side: ({ place, table }: { table: string; place: string }) => `${table}: ${place}`,
  moreDifferences: ({ count }: { count: number }) => `and ${count} more: koo reconcile lists all`,
  severity: ({ severity }: { severity: 'error' | 'info' | 'warning' }) => severity,

  holdings: () => 'What the books hold, and what they lack',
  holdingsLead: () =>
    'A check that was skipped says nothing: koo compared nothing. Passed means that both sides were there and agree.',
  table: () => 'Table',
  tableName: ({ table }: { table: TableName }) => TABLES[table],
  rows: () => 'Rows',
  files: () => 'Sources',
  from: () => 'From',
  to: () => 'To',
  checks: () => 'Checks',
  rule: () => 'Check',
  passed: () => 'Passed',
  failed: () => 'Failed',
  skipped: () => 'Skipped',
  why: () => 'Why it was skipped',
  months: ({ count }: { count: number }) => plural(count, 'month'),

  sourceList: () => 'Sources',
  sourceLead: () => 'Each number above names its sources by these numbers.',
  file: () => 'File or request',
  kind: () => 'Holds',
  asOf: () => 'As of',
  imported: () => 'Imported',
  source: ({ number }: { number: number }) => `source ${number}`,
  moreSources: ({ count }: { count: number }) => `+${count}`,
  footer: ({ version, zone }: { version: string; zone: string }) =>
    `Made by koo ${version} from imported files; months begin in the zone ${zone}. KooGallery publishes no format of these files: koo reads their columns by their headings, and guesses those that no page documents (koo bill columns).`,

  written: ({ file }: { file: string }) => `Report: ${file}`,
  summaryMoney: (data: { currency: string; fee: string; sales: string; settlement: string }) =>
    `${data.currency}: sales ${data.sales}, platform fee ${data.fee}, settlement ${data.settlement}`,
  summaryUnpaid: ({ amounts, count }: { amounts: string; count: number }) =>
    count === 0 ? 'Unpaid bills: none' : `Unpaid bills: ${count} (${amounts})`,
  summaryStates: ({ states }: { states: string }) => `Orders: ${states}`,
  summaryChecks: (data: { differences: number; failed: number; passed: number; skipped: number }) =>
    `Checks: ${data.passed} passed, ${data.failed} failed (${plural(data.differences, 'difference')}), ${data.skipped} skipped`,
});
