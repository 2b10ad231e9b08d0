import type { FileKind } from './file-kind.js';
import { ORDER_QUERY_PAGE, ORDERS_PAGE, RESELLER_PAGE, TRANSACTIONS_INTL_PAGE } from './known-heading.js';
import { headingKey } from './read-heading.js';

/**
 * A value of a state or a kind that koo stores by an id, whichever language it came in. What a bill is on its way to payment
 * (待开票, 发票审核), its items, repayment states, and what only one page names in one language are stored as they came.
 */
export interface KnownValue {
  id: string;
  /** What KooGallery calls it, Chinese first; the id itself is understood, too. */
  names: readonly string[];
  /** The page that states it. */
  page?: string;
}

/** States of an order that a page states; of what an order is otherwise, no page states any. */
const ORDER_STATES = [
  { id: 'processing', names: ['处理中', 'Processing'], page: ORDERS_PAGE },
  { id: 'canceled', names: ['已取消', 'Canceled', 'Cancelled'], page: ORDERS_PAGE },
  { id: 'completed', names: ['已完成', 'Completed'], page: ORDERS_PAGE },
  { id: 'pending-payment', names: ['待支付', 'Pending payment'], page: ORDERS_PAGE },
] as const satisfies readonly KnownValue[];

/** 订单类型, by the ids of the interface; 新订 and 续订 are the reseller's words. */
const ORDER_TYPES = [
  { id: 'NEW', names: ['新购', '新订', 'New subscription'], page: ORDER_QUERY_PAGE },
  { id: 'TRIAL', names: ['试用'], page: ORDER_QUERY_PAGE },
  { id: 'TRIAL_TO_FORMAL', names: ['试用转正'], page: ORDER_QUERY_PAGE },
  { id: 'UNSUBSCRIBE', names: ['退订', 'Unsubscription'], page: ORDER_QUERY_PAGE },
  { id: 'RENEW', names: ['续费', '续订', 'Renewal'], page: ORDER_QUERY_PAGE },
  { id: 'CHANGE', names: ['变更'], page: ORDER_QUERY_PAGE },
] as const satisfies readonly KnownValue[];

/** 计费模式, by the ids of the interface. */
const CHARGING_MODES = [
  { id: 'ON_DEMAND', names: ['按需', 'Pay-per-use'], page: ORDER_QUERY_PAGE },
  { id: 'ONE_TIME', names: ['一次性', 'One-time'], page: ORDER_QUERY_PAGE },
  { id: 'PERIOD', names: ['包周期', '包年包月', '包年/包月', 'Yearly/Monthly'], page: ORDER_QUERY_PAGE },
  { id: 'ON_DEMAND_PKG', names: ['按需套餐包'], page: ORDER_QUERY_PAGE },
] as const satisfies readonly KnownValue[];

/** 账单类型 of a row: what it does to the sum. */
const ENTRY_TYPES = [
  { id: 'consumption', names: ['消费', 'Consumption'], page: RESELLER_PAGE },
  { id: 'refund', names: ['退款', 'Refund'], page: RESELLER_PAGE },
  { id: 'adjustment', names: ['调账', 'Adjustment'], page: RESELLER_PAGE },
] as const satisfies readonly KnownValue[];

/** Whether a transaction is in a bill (出账状态, 账单状态). */
const BILLED_STATES = [
  { id: 'billed', names: ['已出账', 'Billed'], page: TRANSACTIONS_INTL_PAGE },
  { id: 'unbilled', names: ['待出账', '未出账', 'Unbilled'], page: TRANSACTIONS_INTL_PAGE },
] as const satisfies readonly KnownValue[];

/** Kinds of bills, by what is sold: the tabs of 账单管理. */
const BILL_KINDS = [
  { id: 'general', names: ['通用', '通用商品'] },
  {
    id: 'selected',
    names: [
      '严选&认证部件',
      '严选',
      '严选自营',
      '严选&严选自营',
      '认证部件',
      '严选商品',
      '严选&认证部件商品',
    ],
  },
  { id: 'joint', names: ['联营', '联营商品'] },
  { id: 'self-service', names: ['华为自服务', '华为自服务商品', '自服务', '自服务商品'] },
] as const satisfies readonly KnownValue[];

/** 业绩单: 初稿 of last month, not audited; 终稿 of last month, audited; 预估 of this month. */
const PERFORMANCE_STATES = [
  { id: 'draft', names: ['初稿', 'Draft'] },
  { id: 'final', names: ['终稿', 'Final'] },
  { id: 'estimate', names: ['预估', 'Estimate'] },
] as const satisfies readonly KnownValue[];

/** 服务监管状态. Orders are billed once it is completed. */
const SUPERVISION_STATES = [
  { id: 'not-involved', names: ['不涉及', 'Not involved'], page: TRANSACTIONS_INTL_PAGE },
  { id: 'completed', names: ['已完成', 'Completed'], page: TRANSACTIONS_INTL_PAGE },
] as const satisfies readonly KnownValue[];

/** Units of a term, by the ids of the interface. */
const PERIOD_UNITS = [
  { id: 'year', names: ['年', 'years'], page: ORDER_QUERY_PAGE },
  { id: 'month', names: ['月', '个月', 'months'], page: ORDER_QUERY_PAGE },
  { id: 'day', names: ['天', '日', 'days'] },
  { id: 'hour', names: ['小时', '时', 'hours'] },
] as const satisfies readonly KnownValue[];

const TRADE_VALUES = {
  billKind: BILL_KINDS,
  billState: BILLED_STATES,
  chargingMode: CHARGING_MODES,
  entryType: ENTRY_TYPES,
  orderType: ORDER_TYPES,
  periodUnit: PERIOD_UNITS,
  supervisionState: SUPERVISION_STATES,
};

/** By kind of file and field. A value that is not among these is stored as it came. */
export const KNOWN_VALUES: Readonly<Record<FileKind, Readonly<Record<string, readonly KnownValue[]>>>> = {
  orders: { ...TRADE_VALUES, state: ORDER_STATES },
  instances: {},
  usage: {},
  transactions: TRADE_VALUES,
  bills: { billKind: BILL_KINDS },
  'bill-items': TRADE_VALUES,
  performance: { state: PERFORMANCE_STATES },
  'performance-items': TRADE_VALUES,
};

interface ValueIds {
  byKey: ReadonlyMap<string, string>;
  /** As they came: a column has few values, and many rows. */
  seen: Map<string, string>;
}

const MAX_SEEN = 1000;
/** Made when they are first asked for. */
const idsOf = new Map<readonly KnownValue[], ValueIds>();

/**
 * The id of a value: `处理中` → `PROCESSING`.
 *
 * @returns The value as it came, where koo does not know it
 */
export function valueId(kind: FileKind, field: string, value: string): string {
  const values = KNOWN_VALUES[kind][field];
  if (!values) return value;
  let ids = idsOf.get(values);
  if (!ids) idsOf.set(values, (ids = { byKey: valuesByKey(values), seen: new Map() }));
  const seen = ids.seen.get(value);
  if (seen !== undefined) return seen;
  const id = ids.byKey.get(headingKey(value)) ?? value;
  if (ids.seen.size < MAX_SEEN) ids.seen.set(value, id);
  return id;
}

function valuesByKey(values: readonly KnownValue[]): ReadonlyMap<string, string> {
  return new Map(
    values.flatMap(({ id, names }) => [id, ...names].map((name) => [headingKey(name), id] as const)),
  );
}
