import { KNOWN_VALUES, type ValueSet } from '../model/known-values.js';
import type { InstanceEntry, OrderEntry, TradeEntry } from './entry.js';

/**
 * What the words of exports, interfaces and callbacks mean. What no page names means nothing, and no rule rests on it; the words of
 * instances, payments and usage are the seller's own or koo's.
 */
const WORDS = {
  canceled: spelled('orderState', 'canceled'),
  completed: spelled('orderState', 'completed'),
  pendingPayment: spelled('orderState', 'pendingPayment'),
  processing: spelled('orderState', 'processing'),
  change: spelled('orderType', 'change'),
  renewal: spelled('orderType', 'renew'),
  trial: spelled('orderType', 'trial'),
  unsubscription: spelled('orderType', 'unsubscribe'),
  adjustment: [...spelled('entryType', 'adjustment'), ...spelled('orderType', 'feeAdjustment')],
  refund: spelled('entryType', 'refund'),
  onDemand: spelled('chargingMode', 'onDemand'),
  billed: spelled('billState', 'billed'),
  unbilled: spelled('billState', 'unbilled'),
  supervised: spelled('supervisionState', 'supervised'),
  unsupervised: [...spelled('supervisionState', 'notSupervised'), 'n/a', '-'],
  released: ['released', 'deleted', 'unsubscribed', '已释放', '已删除', '已退订', '已到期'],
  paid: ['paid', '已支付', '已付款', '支付完成'],
  /** Of usage: koo's own words, and what a list of records may say before KooGallery has processed them. */
  notCharged: ['pending', 'removed', '待处理', '处理中'],
  refused: ['refused', 'rejected', 'failed', 'abnormal', '失败', '异常', '拒绝'],
} as const satisfies Record<string, readonly string[]>;

/** In lower case: so texts are compared. */
function spelled(set: ValueSet, name: string): readonly string[] {
  return KNOWN_VALUES[set][name]!.map((spelling) => spelling.toLowerCase());
}

export type Word = keyof typeof WORDS;

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([word, spellings]) => [word, new Set<string>(spellings)]),
);

/** Whether a text of a source means this. */
export function means(text: string | undefined, word: Word): boolean {
  if (text === undefined) return false;
  const set = SETS.get(word)!;
  return set.has(text) || set.has(text.trim().toLowerCase());
}

/** The spellings of a word as a list for SQL. They are constants of koo's. */
export function sqlWords(...words: readonly Word[]): string {
  return words
    .flatMap((word) => WORDS[word])
    .map((spelling) => `'${spelling}'`)
    .join(', ');
}

/** Also where the export has no kind of entry: what is taken back is negative. */
export function isRefund({ entryType, orderType, salesAmount }: TradeEntry): boolean {
  if (means(entryType, 'adjustment')) return false;
  return (
    means(entryType, 'refund') ||
    means(orderType, 'unsubscription') ||
    (salesAmount !== undefined && salesAmount < 0n)
  );
}

/** What a buyer pays for: neither a refund nor an adjustment. */
export function isCharge(trade: TradeEntry): boolean {
  return !means(trade.entryType, 'adjustment') && !isRefund(trade);
}

/** Such trades are not in the order list: https://support.huaweicloud.com/usermanual-marketplace/ 订单查询. */
export function isOnDemand({
  chargingMode,
  usageQuantity,
}: Pick<TradeEntry, 'chargingMode' | 'usageQuantity'>): boolean {
  return usageQuantity !== undefined || means(chargingMode, 'onDemand');
}

/** `none`: the order is not under service supervision (服务监管). */
export function supervisionOf(state: string | undefined): 'done' | 'none' | 'unfinished' {
  if (state === undefined || state.trim() === '' || means(state, 'unsupervised')) return 'none';
  // The pages end their list of states with an ellipsis: what says that it is finished is.
  const isFinished = state.includes('完成') && !state.includes('未完成');
  return isFinished || means(state, 'supervised') ? 'done' : 'unfinished';
}

export function isReleased({ releasedAt, state }: InstanceEntry): boolean {
  return releasedAt !== undefined || means(state, 'released');
}

/** A transaction that KooGallery says it has billed. */
export function isBilled({ billId, billState, period }: TradeEntry): boolean {
  if (means(billState, 'unbilled')) return false;
  return means(billState, 'billed') || period !== undefined || billId !== undefined;
}

export function isTrial({ orderType }: Pick<OrderEntry, 'orderType'>): boolean {
  return means(orderType, 'trial');
}
