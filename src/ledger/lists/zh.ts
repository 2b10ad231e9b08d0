import type { Chinese } from '../../i18n/message.js';
import type { KnownValue } from '../model/known-values.js';
import type { valueMessages } from './messages.js';

const NAMES: Readonly<Record<KnownValue, string>> = {
  adjustment: '调账',
  billed: '已出账',
  canceled: '已取消',
  change: '变更',
  completed: '已完成',
  consumption: '消费',
  draft: '初稿',
  estimate: '预估',
  feeAdjustment: '费用调账',
  final: '终稿',
  general: '通用',
  joint: '联营',
  new: '新购',
  notSupervised: '不涉及',
  onDemand: '按需',
  onDemandPackage: '按需套餐包',
  oneTime: '一次性',
  ownService: '华为自服务',
  pendingPayment: '待支付',
  processing: '处理中',
  refund: '退款',
  renew: '续费',
  reservedHours: '预留实例-按时计费',
  reservedOrder: '预留实例-订购',
  selected: '严选&认证部件',
  subscription: '包年包月',
  supervised: '已完成',
  trial: '试用',
  trialToFormal: '试用转正',
  unbilled: '待出账',
  unsubscribe: '退订',
};

const MEANINGS: Readonly<Partial<Record<KnownValue, string>>> = {
  canceled: '未支付，由系统或客户取消',
  completed: '订购、变更、续费或退订的整个流程已完成',
  draft: '上月数据，未审核',
  estimate: '本月数据',
  final: '上月数据，已审核',
  pendingPayment: '已下单，未支付',
  processing: '已支付，资源未开通或服务未交付',
  supervised: '服务监管已完成，此后订单才会出账',
};

export const zh: [Chinese<typeof valueMessages>] = [
  {
    area: 'ledger/values',
    texts: {
      name: ({ value }) => NAMES[value],
      meaning: ({ value }) => MEANINGS[value] ?? '',
    },
  },
];
