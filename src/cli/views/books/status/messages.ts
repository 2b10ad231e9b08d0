import { plural } from '../../../../i18n/plural.js';
import { defineMessages } from '../../../../i18n/message.js';
import type { TableName } from '../../../../ledger/model/field.js';

const TABLE_TEXTS: Readonly<Record<TableName, string>> = {
  billItems: 'bill items',
  bills: 'bills',
  instances: 'instances',
  orders: 'orders',
  performance: 'performance',
  performanceItems: 'performance items',
  queriedOrders: 'queried orders',
  transactions: 'transactions',
  usage: 'usage',
};

/** What `koo books status` prints. */
export const booksStatusMessages = defineMessages('cli/views/books/status', {
  books: ({ place }: { place: string }) => `Books ${place}`,
  empty: () => 'They are empty.',
  table: ({ table }: { table: TableName }) => TABLE_TEXTS[table],
  tableHeading: () => 'table',
  rowsHeading: () => 'rows',
  replacedHeading: () => 'replaced',
  sourcesHeading: () => 'sources',
  fromHeading: () => 'from (UTC)',
  toHeading: () => 'to (UTC)',
  periodsHeading: () => 'periods',
  /** Months in a row: `202601–202603`. */
  range: ({ first, last }: { first: string; last: string }) => `${first}–${last}`,
  lastSources: ({ count, shown }: { count: number; shown: number }) =>
    count === shown ? `${plural(count, 'source')}:` : `The last ${shown} of ${plural(count, 'source')}:`,
  idHeading: () => 'source',
  nameHeading: () => 'name',
  importedHeading: () => 'imported (UTC)',
  asOfHeading: () => 'as of (UTC)',
  addedHeading: () => 'added',
});
