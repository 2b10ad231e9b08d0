/**
 * Values that Huawei's pages name, by koo's own name of each: the id that the books store, and the spellings that files and
 * interfaces use, Chinese first. A value that is not here is stored, shown and compared as it came. So are the steps of a bill on its
 * way to payment (待开票, 发票审核), the items of bills, and repayment states.
 */
const VALUES = {
  /**
   * 表1 订单状态. The page states no other.
   *
   * @see https://support.huaweicloud.com/intl/pt-br/sp-marketplace/en-us_sp_topic_0000023.html
   */
  orderState: {
    processing: ['processing', '处理中'],
    canceled: ['canceled', '已取消', 'Cancelled'],
    completed: ['completed', '已完成'],
    pendingPayment: ['pending-payment', '待支付', 'Pending payment'],
  },
  /**
   * Ids of the order query; 新订 and 续订 are words of the reseller's export.
   *
   * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
   * @see https://support.huaweicloud.com/intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html
   */
  orderType: {
    new: ['NEW', '新购', '新订', 'New subscription'],
    trial: ['TRIAL', '试用'],
    trialToFormal: ['TRIAL_TO_FORMAL', '试用转正'],
    unsubscribe: ['UNSUBSCRIBE', '退订', 'Unsubscription'],
    renew: ['RENEW', '续费', '续订', 'Renewal'],
    change: ['CHANGE', '变更'],
    feeAdjustment: ['费用调账'],
  },
  /**
   * Ids of the order query; the reseller's export has 包年包月 and two kinds of reserved instances.
   *
   * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
   * @see https://support.huaweicloud.com/intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html
   */
  chargingMode: {
    onDemand: ['ON_DEMAND', '按需', '按需计费', 'Pay-per-use', 'on-demand', 'on demand'],
    oneTime: ['ONE_TIME', '一次性', 'One-time'],
    subscription: ['PERIOD', '包周期', '包年包月', '包年/包月', 'Yearly/Monthly'],
    onDemandPackage: ['ON_DEMAND_PKG', '按需套餐包'],
    reservedOrder: ['预留实例-订购'],
    reservedHours: ['预留实例-按时计费'],
  },
  /**
   * Whether a transaction is in a bill (出账状态, 账单状态).
   *
   * @see https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_sp_topic_00000240.html
   */
  billState: {
    billed: ['billed', '已出账'],
    unbilled: ['unbilled', '待出账', '未出账'],
  },
  /** @see https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_sp_topic_00000240.html */
  supervisionState: {
    notSupervised: ['not-involved', '不涉及', 'Not involved'],
    supervised: ['completed', '已完成'],
  },
  /** Tabs of 账单管理, and the names of its bills. */
  billKind: {
    general: ['general', '通用', '通用商品'],
    selected: [
      'selected',
      '严选&认证部件',
      '严选&认证部件商品',
      '严选 & 认证部件',
      '严选',
      '严选商品',
      '严选自营',
      '严选&严选自营',
      '严选 & 严选自营',
      '认证部件',
    ],
    joint: ['joint', '联营', '联营商品'],
    ownService: ['self-service', '华为自服务', '华为自服务商品', '自服务', '自服务商品'],
  },
  /**
   * 账单类型 of a row: what it does to the sum.
   *
   * @see https://support.huaweicloud.com/intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html
   */
  entryType: {
    consumption: ['consumption', '消费'],
    refund: ['refund', '退款'],
    adjustment: ['adjustment', '调账'],
  },
  /** 业绩单: 初稿 of last month, not audited; 终稿 of last month, audited; 预估 of this month. */
  performanceState: {
    draft: ['draft', '初稿'],
    final: ['final', '终稿'],
    estimate: ['estimate', '预估'],
  },
  /** Units of a term; `year` and `month` are ids of the order query. */
  periodUnit: {
    year: ['year', '年', 'years'],
    month: ['month', '月', '个月', 'months'],
    day: ['day', '天', '日', 'days'],
    hour: ['hour', '小时', '时', 'hours'],
  },
} as const satisfies Record<string, Record<string, readonly [string, ...string[]]>>;

export type ValueSet = keyof typeof VALUES;
/** The names of values that have texts; units of terms have none. */
export type KnownValue = { [S in Exclude<ValueSet, 'periodUnit'>]: keyof (typeof VALUES)[S] }[Exclude<
  ValueSet,
  'periodUnit'
>];

/** By set and name: the id first, then the other spellings. */
export const KNOWN_VALUES: Readonly<
  Record<ValueSet, Readonly<Record<string, readonly [id: string, ...spellings: string[]]>>>
> = VALUES;

const bySpelling = new Map(
  (Object.keys(VALUES) as ValueSet[]).map((set) => [
    set,
    new Map(
      Object.entries(KNOWN_VALUES[set]).flatMap(([name, spellings]) =>
        spellings.map((spelling) => [compared(spelling), name as KnownValue]),
      ),
    ),
  ]),
);

/** Which documented value a text is; nothing where Huawei's pages do not name it. */
export function knownValue(set: ValueSet, text: string): KnownValue | undefined {
  return bySpelling.get(set)!.get(compared(text));
}

/** Every way in which a value is written, in lower case; of one that is not documented, only the given one. */
export function spellingsOf(set: ValueSet, text: string): readonly string[] {
  const known = knownValue(set, text);
  return known === undefined ? [compared(text)] : KNOWN_VALUES[set][known]!.map(compared);
}

/** As SQL compares: only letters of ASCII have two cases there. */
function compared(text: string): string {
  return text.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
