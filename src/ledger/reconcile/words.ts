import type { InstanceEntry, OrderEntry, TradeEntry } from './entry.js';

/**
 * What the words of exports, interfaces and callbacks mean. The words are those of KooGallery's pages in Chinese and English, and of
 * `order/query`; what is none of them means nothing, and no rule rests on it.
 */
const WORDS = {
  /** 表1 订单状态, https://support.huaweicloud.com/intl/pt-br/sp-marketplace/en-us_sp_topic_0000023.html */
  canceled: ['已取消', 'canceled', 'cancelled'],
  completed: ['已完成', 'completed'],
  pendingPayment: ['待支付', 'pending payment', 'pending-payment'],
  processing: ['处理中', 'processing'],
  /** Order types of order/query, and the words of the reseller's export (新订/续订/变更/退订). */
  change: ['change', '变更'],
  renewal: ['renew', 'renewal', '续费', '续订'],
  trial: ['trial', '试用'],
  unsubscription: ['unsubscribe', 'unsubscription', '退订'],
  /** 账单类型 of the reseller's export: 消费/退款/调账. */
  adjustment: ['adjustment', '调账', '费用调账'],
  refund: ['refund', '退款'],
  onDemand: ['on_demand', 'on-demand', 'on demand', 'pay-per-use', '按需', '按需计费'],
  billed: ['billed', '已出账'],
  unbilled: ['unbilled', '待出账', '未出账'],
  /** 服务监管状态. */
  supervised: ['completed', '已完成'],
  unsupervised: ['不涉及', 'not involved', 'not-involved', 'n/a', '-'],
  released: ['released', 'deleted', 'unsubscribed', '已释放', '已删除', '已退订', '已到期'],
  paid: ['paid', '已支付', '已付款', '支付完成'],
  /** Of usage: koo's own words, and what a list of records may say before KooGallery has processed them. */
  notCharged: ['pending', 'removed', '待处理', '处理中'],
  refused: ['refused', 'rejected', 'failed', 'abnormal', '失败', '异常', '拒绝'],
} as const;

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
