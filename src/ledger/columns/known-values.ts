import type { FileKind } from './file-kind.js';
import {
  BILL_ITEMS_PAGE,
  ORDER_QUERY_PAGE,
  ORDERS_PAGE,
  RESELLER_PAGE,
  SETTLEMENT_PAGE,
  SETTLEMENT_STEPS_PAGE,
  SUPERVISION_PAGE,
  TRANSACTIONS_INTL_PAGE,
} from './known-heading.js';
import { headingKey } from './read-heading.js';

/** A value of a state or a kind that koo stores by an id, whichever language it came in. */
export interface KnownValue {
  id: string;
  /** What KooGallery calls it, Chinese first; the id itself is understood, too. */
  names: readonly string[];
  /** The page that states it. */
  page?: string;
}

/** States of an order that a page states; of what an order is otherwise, no page states any. */
const ORDER_STATES = [
  { id: 'PROCESSING', names: ['处理中', 'Processing'], page: ORDERS_PAGE },
  { id: 'CANCELED', names: ['已取消', 'Canceled', 'Cancelled'], page: ORDERS_PAGE },
  { id: 'COMPLETED', names: ['已完成', 'Completed'], page: ORDERS_PAGE },
  { id: 'PENDING_PAYMENT', names: ['待支付', 'Pending payment'], page: ORDERS_PAGE },
] as const satisfies readonly KnownValue[];

/** 订单类型, by the ids of the interface; 新订, 续订, 费用调账 are the reseller's words. */
const ORDER_TYPES = [
  { id: 'NEW', names: ['新购', '新订', 'New subscription'], page: ORDER_QUERY_PAGE },
  { id: 'TRIAL', names: ['试用'], page: ORDER_QUERY_PAGE },
  { id: 'TRIAL_TO_FORMAL', names: ['试用转正'], page: ORDER_QUERY_PAGE },
  { id: 'UNSUBSCRIBE', names: ['退订', 'Unsubscription'], page: ORDER_QUERY_PAGE },
  { id: 'RENEW', names: ['续费', '续订', 'Renewal'], page: ORDER_QUERY_PAGE },
  { id: 'CHANGE', names: ['变更'], page: ORDER_QUERY_PAGE },
  { id: 'FEE_ADJUSTMENT', names: ['费用调账', 'Fee adjustment'], page: RESELLER_PAGE },
] as const satisfies readonly KnownValue[];

/** 计费模式, by the ids of the interface. */
const CHARGING_MODES = [
  { id: 'ON_DEMAND', names: ['按需', 'Pay-per-use'], page: ORDER_QUERY_PAGE },
  { id: 'ONE_TIME', names: ['一次性', 'One-time'], page: ORDER_QUERY_PAGE },
  { id: 'PERIOD', names: ['包周期', '包年包月', '包年/包月', 'Yearly/Monthly'], page: ORDER_QUERY_PAGE },
  { id: 'ON_DEMAND_PKG', names: ['按需套餐包'], page: ORDER_QUERY_PAGE },
  { id: 'RESERVED_ORDER', names: ['预留实例-订购'], page: RESELLER_PAGE },
  { id: 'RESERVED_HOURLY', names: ['预留实例-按时计费'], page: RESELLER_PAGE },
] as const satisfies readonly KnownValue[];

/** 账单类型 of a row: what it does to the sum. */
const ENTRY_TYPES = [
  { id: 'CONSUMPTION', names: ['消费', 'Consumption'], page: RESELLER_PAGE },
  { id: 'REFUND', names: ['退款', 'Refund'], page: RESELLER_PAGE },
  { id: 'ADJUSTMENT', names: ['调账', 'Adjustment'], page: RESELLER_PAGE },
] as const satisfies readonly KnownValue[];

/** Whether a transaction is in a bill (出账状态, 账单状态). */
const BILLED_STATES = [
  { id: 'BILLED', names: ['已出账', 'Billed'], page: TRANSACTIONS_INTL_PAGE },
  { id: 'UNBILLED', names: ['待出账', '未出账', 'Unbilled'], page: TRANSACTIONS_INTL_PAGE },
] as const satisfies readonly KnownValue[];

/** Kinds of bills, by what is sold: the tabs of 账单管理. */
const BILL_KINDS = [
  { id: 'GENERAL', names: ['通用', '通用商品'] },
  {
    id: 'STRICT_SELECTION',
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
  { id: 'JOINT_OPERATION', names: ['联营', '联营商品'] },
  { id: 'HUAWEI_SELF_SERVICE', names: ['华为自服务', '华为自服务商品', '自服务', '自服务商品'] },
] as const satisfies readonly KnownValue[];

/** 账单项. */
const BILL_ITEMS = [
  { id: 'SALES', names: ['产品销售收入'], page: SETTLEMENT_PAGE },
  {
    id: 'SALES_WITHOUT_TAX',
    names: ['商品销售金额(不含税)', '商品销售金额', 'Sales amount'],
    page: BILL_ITEMS_PAGE,
  },
  {
    id: 'SETTLEMENT',
    names: ['结算金额', '伙伴结算金额(含税)', '伙伴结算金额', 'Settlement amount'],
    page: BILL_ITEMS_PAGE,
  },
  { id: 'PLATFORM_FEE', names: ['平台服务费'], page: SETTLEMENT_PAGE },
] as const satisfies readonly KnownValue[];

/** States of a bill on its way to payment (对账细化流程), as far as pages name them. */
const BILL_STATES = [
  { id: 'TO_COUNTERSIGN', names: ['待会签'], page: SETTLEMENT_PAGE },
  { id: 'COUNTERSIGNING', names: ['会签'], page: SETTLEMENT_PAGE },
  { id: 'TO_INVOICE', names: ['待开票'], page: SETTLEMENT_STEPS_PAGE },
  { id: 'INVOICE_TO_REVIEW', names: ['发票待审核'], page: SETTLEMENT_STEPS_PAGE },
  { id: 'INVOICE_WRONG', names: ['发票信息错误'], page: SETTLEMENT_PAGE },
  { id: 'PAYMENT_INFORMATION_WRONG', names: ['支付信息错误'], page: SETTLEMENT_PAGE },
  { id: 'PAYMENT_REQUEST_FAILED', names: ['申付单创建失败'], page: SETTLEMENT_STEPS_PAGE },
] as const satisfies readonly KnownValue[];

/** 当前环节. */
const BILL_STAGES = [
  { id: 'ISSUE', names: ['出账'], page: SETTLEMENT_PAGE },
  { id: 'CONFIRMATION', names: ['商家确认对账单', '确认对账单'], page: SETTLEMENT_PAGE },
  { id: 'COUNTERSIGNATURE', names: ['会签', '待会签', '待会签/会签'], page: SETTLEMENT_PAGE },
  { id: 'INVOICE', names: ['待开票'], page: SETTLEMENT_PAGE },
  { id: 'INVOICE_REVIEW', names: ['发票审核'], page: SETTLEMENT_STEPS_PAGE },
  { id: 'PAYMENT_REQUEST_REVIEW', names: ['申付审核'], page: SETTLEMENT_STEPS_PAGE },
  { id: 'PAYMENT', names: ['支付'], page: SETTLEMENT_PAGE },
] as const satisfies readonly KnownValue[];

/** 业绩单: 初稿 of last month, not audited; 终稿 of last month, audited; 预估 of this month. */
const PERFORMANCE_STATES = [
  { id: 'DRAFT', names: ['初稿', 'Draft'] },
  { id: 'FINAL', names: ['终稿', 'Final'] },
  { id: 'ESTIMATE', names: ['预估', 'Estimate'] },
] as const satisfies readonly KnownValue[];

/** 服务监管状态. Orders are billed once it is completed. */
const SUPERVISION_STATES = [
  { id: 'NOT_INVOLVED', names: ['不涉及', 'Not involved'], page: TRANSACTIONS_INTL_PAGE },
  { id: 'COMPLETED', names: ['已完成', 'Completed'], page: TRANSACTIONS_INTL_PAGE },
  { id: 'PROCESSING', names: ['处理中', 'Processing'], page: SUPERVISION_PAGE },
] as const satisfies readonly KnownValue[];

/** 客户还款状态: no page states its values; these are guesses. */
const REPAYMENT_STATES = [
  { id: 'NOT_INVOLVED', names: ['不涉及', 'Not involved'] },
  { id: 'REPAID', names: ['已还款', 'Repaid', 'Paid'] },
  { id: 'UNPAID', names: ['未还款', '待还款', 'Unpaid', 'Not repaid'] },
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
  item: BILL_ITEMS,
  orderType: ORDER_TYPES,
  periodUnit: PERIOD_UNITS,
  repaymentState: REPAYMENT_STATES,
  supervisionState: SUPERVISION_STATES,
};

/** By kind of file and field. A value that is not among these is stored as it came. */
export const KNOWN_VALUES: Readonly<Record<FileKind, Readonly<Record<string, readonly KnownValue[]>>>> = {
  orders: { ...TRADE_VALUES, state: ORDER_STATES },
  instances: {},
  usage: {},
  transactions: TRADE_VALUES,
  bills: { billKind: BILL_KINDS, item: BILL_ITEMS, stage: BILL_STAGES, state: BILL_STATES },
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
