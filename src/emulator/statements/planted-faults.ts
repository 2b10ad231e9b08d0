import { conflict } from '../routes/console/console-interface.js';
import type { Words } from '../words.js';
import { times, toMillionths } from './millionths.js';
import { amountsOf, totalsOf } from './make-statement.js';
import { PLANTED_FAULT_NAMES, type PlantedFault } from './planted-fault-names.js';
import { movedPeriod } from './periods.js';
import type { Statement, Trade } from './statement.js';

/** What a statement can have wrong on purpose, so that it is seen what `koo reconcile` says of it. */
export const PLANTED_FAULTS: Readonly<Record<PlantedFault, Words>> = {
  missing: {
    en: 'An item is missing in the bill',
    zh: '账单中缺少一条明细',
  },
  amount: {
    en: 'The amount of an item is wrong',
    zh: '一条明细的金额有误',
  },
  fee: {
    en: 'The platform fee of an item is not its share',
    zh: '一条明细的平台服务费与比例不符',
  },
  double: {
    en: 'An item is billed twice',
    zh: '一条明细重复出账',
  },
  period: {
    en: 'An item belongs to the month before',
    zh: '一条明细的账期是上一个月',
  },
  usage: {
    en: 'Less usage is billed than was pushed',
    zh: '计费的用量少于已推送的用量',
  },
  total: {
    en: 'The bill is not the sum of its items',
    zh: '账单金额不等于明细之和',
  },
};

const TEN = toMillionths('10');
const ONE = toMillionths('1');
const OTHER_SHARE = toMillionths('0.25');

/**
 * A copy of a statement with these faults, each in an item of its own as long as there are enough. What a fault is not about
 * still adds up.
 *
 * @throws Refusal `EMU.NOT_POSSIBLE` where there is nothing to plant one in
 */
export function plantFaults(statement: Statement, faults: readonly PlantedFault[]): Statement {
  let planted = statement;
  const used = new Set<string>();
  for (const fault of PLANTED_FAULT_NAMES.filter((name) => faults.includes(name))) {
    const isMetered = fault === 'usage';
    const charges = planted.billItems.filter(({ entryType }) => entryType === '消费');
    const metered = charges.filter(({ usageQuantity }) => usageQuantity !== undefined);
    // Usage is left to the fault that needs it, where there is anything else.
    const items = isMetered ? metered : [...charges.filter((one) => !metered.includes(one)), ...metered];
    const item = items.find(({ transactionId }) => !used.has(transactionId)) ?? items[0];
    if (!item)
      throw conflict(
        'NOT_POSSIBLE',
        `${statement.period} has no ${isMetered ? 'usage that was billed' : 'bill item'} to plant ${fault} in.`,
      );
    if (fault !== 'total') used.add(item.transactionId);
    planted = PLANTERS[fault](planted, item);
  }

  return planted;
}

const PLANTERS: Readonly<Record<PlantedFault, (statement: Statement, item: Trade) => Statement>> = {
  amount: (statement, item) =>
    changed(statement, item, () => [{ ...item, ...amountsOf(item.salesAmount + TEN) }]),
  double: (statement, item) =>
    changed(statement, item, () => [item, { ...item, transactionId: `${item.transactionId}-2` }]),
  fee: (statement, item) =>
    changed(statement, item, () => [
      { ...item, ...amountsOf(item.salesAmount, OTHER_SHARE), feeShare: item.feeShare },
    ]),
  missing: (statement, item) => changed(statement, item, () => []),
  period: (statement, item) =>
    changed(statement, item, () => [{ ...item, period: movedPeriod(item.period, -1) }]),
  total: (statement) => ({
    ...statement,
    bills: statement.bills.map((bill) => ({ ...bill, settlementAmount: bill.settlementAmount - ONE })),
  }),
  usage(statement, item) {
    // Four decimals, as usage has them: no product of it is rounded.
    const usageQuantity = (item.usageQuantity! / 200n) * 100n;
    return changed(statement, item, () => [
      { ...item, ...amountsOf(times(usageQuantity, item.unitPrice)), usageQuantity },
    ]);
  },
};

/** Another row, or none, or several, in place of one, in the bill as in the transactions. The bill is the sum of its items. */
function changed(statement: Statement, item: Trade, by: () => Trade[]): Statement {
  const rows = by();
  const replaced = (all: readonly Trade[]): Trade[] =>
    all.flatMap((one) => (one.transactionId === item.transactionId ? rows : [one]));
  const billItems = replaced(statement.billItems);
  return {
    ...statement,
    billItems,
    bills: statement.bills.map((bill) => ({ ...bill, ...totalsOf(billItems) })),
    transactions: replaced(statement.transactions),
  };
}
