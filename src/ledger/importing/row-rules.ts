import type { FileKind } from '../columns/file-kind.js';

const ORDER = ['orderId', 'orderLineId'];
const TRADE = ['transactionId', ...ORDER];

/**
 * Of each group of fields a row has to have one: without the first it cannot be identified, without the others it says
 * nothing. What else a row lacks is left to those who compare.
 */
export const ROW_NEEDS: Readonly<Record<FileKind, ReadonlyArray<readonly string[]>>> = {
  orders: [ORDER],
  instances: [['instanceId']],
  usage: [['meteringSn', 'instanceId'], ['usageValue']],
  transactions: [TRADE],
  bills: [['billId', 'period']],
  'bill-items': [[...TRADE, 'item']],
  performance: [['statementId', 'period'], ['amount']],
  'performance-items': [TRADE, ['amount']],
};

/** Fields that say when something was; not those that may be in the future. */
export const PAST_TIMES: readonly string[] = [
  'createdAt',
  'endAt',
  'issuedAt',
  'openedAt',
  'paidAt',
  'recordedAt',
  'releasedAt',
  'tradedAt',
];

const TOTALS = [
  '合计',
  '总计',
  '小计',
  '共计',
  '总合计',
  '本页合计',
  '本页小计',
  '汇总合计',
  'total',
  'subtotal',
  'grandtotal',
  'sum',
];

/**
 * Whether a cell says that its row is a total: `合计`, `合计：3 条`, `Total`.
 *
 * @param key `headingKey` of its text
 */
export function isTotalWord(key: string): boolean {
  const word = key.length > 40 ? undefined : TOTALS.find((one) => key.startsWith(one));
  return word !== undefined && /^(?:$|[\d(])/.test(key.slice(word.length));
}
