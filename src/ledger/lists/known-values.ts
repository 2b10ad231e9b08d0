/**
 * Values that Huawei's pages name, by koo's own name of each. A value may be spelled in several ways: the pages write states in
 * Chinese and in English, exports of the international site in either. A value that is not here is shown and compared as it came.
 */
const VALUES = {
  /**
   * 表1 订单状态.
   *
   * @see https://support.huaweicloud.com/intl/pt-br/sp-marketplace/en-us_sp_topic_0000023.html
   */
  orderState: {
    processing: ['Processing', '处理中'],
    canceled: ['Canceled', 'Cancelled', '已取消'],
    completed: ['Completed', '已完成'],
    pendingPayment: ['Pending payment', '待支付', 'pending-payment'],
  },
  /**
   * Codes of the order query; words of the reseller's export.
   *
   * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
   * @see https://support.huaweicloud.com/intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html
   */
  orderType: {
    new: ['NEW', '新购', '新订'],
    trial: ['TRIAL', '试用'],
    trialToFormal: ['TRIAL_TO_FORMAL', '试用转正'],
    unsubscribe: ['UNSUBSCRIBE', '退订'],
    renew: ['RENEW', '续费', '续订'],
    change: ['CHANGE', '变更'],
    feeAdjustment: ['费用调账'],
  },
  /**
   * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
   * @see https://support.huaweicloud.com/intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html
   */
  chargingMode: {
    onDemand: ['ON_DEMAND', '按需'],
    oneTime: ['ONE_TIME', '一次性'],
    subscription: ['PERIOD', '包周期', '包年包月', '包年/包月'],
    onDemandPackage: ['ON_DEMAND_PKG', '按需套餐包'],
    reservedOrder: ['预留实例-订购'],
    reservedHours: ['预留实例-按时计费'],
  },
  /** @see https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_sp_topic_00000240.html */
  billState: {
    billed: ['Billed', '已出账'],
    unbilled: ['Unbilled', '待出账', '未出账'],
  },
  /** @see https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_sp_topic_00000240.html */
  supervisionState: {
    notSupervised: ['不涉及', 'not-involved'],
    supervised: ['已完成', 'completed'],
  },
  /** Tabs of 账单管理, and the names of its bills. */
  billKind: {
    general: ['通用', '通用商品', 'general'],
    selected: [
      '严选&认证部件',
      '严选&认证部件商品',
      '严选 & 认证部件',
      '严选',
      '严选 & 严选自营',
      '严选&严选自营',
      'selected',
    ],
    joint: ['联营', '联营商品', 'joint'],
    ownService: ['华为自服务', '华为自服务商品', '自服务', 'self-service'],
  },
  /** @see https://support.huaweicloud.com/intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html */
  entryType: {
    consumption: ['消费', 'consumption'],
    refund: ['退款', 'refund'],
    adjustment: ['调账', 'adjustment'],
  },
  /** States of a performance statement (业绩汇总). */
  performanceState: {
    draft: ['初稿', 'draft'],
    final: ['终稿', 'final'],
    estimate: ['预估', 'estimate'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type ValueSet = keyof typeof VALUES;
export type KnownValue = { [S in ValueSet]: keyof (typeof VALUES)[S] }[ValueSet];

const bySpelling = new Map(
  (Object.keys(VALUES) as ValueSet[]).map((set) => [
    set,
    new Map(
      Object.entries<readonly string[]>(VALUES[set]).flatMap(([name, spellings]) =>
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
  if (known === undefined) return [compared(text)];
  return (VALUES[set] as Readonly<Record<string, readonly string[]>>)[known]!.map(compared);
}

/** As SQL compares: only letters of ASCII have two cases there. */
function compared(text: string): string {
  return text.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** For tests and tables: every set with its values. */
export const KNOWN_VALUES: Readonly<Record<ValueSet, Readonly<Record<string, readonly string[]>>>> = VALUES;
