import { defineMessages } from '../../i18n/message.js';
import { listText } from '../../i18n/list-text.js';
import type { TableName } from '../model/field.js';

/** The tables in words: what a side is called. */
export const sideNames = defineMessages('ledger/reconcile/sides', {
  orders: () => 'orders',
  queriedOrders: () => 'queried orders',
  instances: () => 'instances',
  usage: () => 'usage',
  transactions: () => 'transactions',
  bills: () => 'bills',
  billItems: () => 'bill items',
  performance: () => 'performance statements',
  performanceItems: () => 'performance items',
} satisfies Record<TableName, () => string>);

export const reconcileMessages = defineMessages('ledger/reconcile', {
  noRows: ({ period, sides }: { sides: readonly string[]; period: string }) =>
    `The books have no ${listText(sides, 'en', 'disjunction')} of ${period}.`,
  noBooks: () => 'The books are empty.',
  side: ({ side }: { side: string }) => `Compared with this row of the ${side}.`,
});
