import { listText } from '../../i18n/list-text.js';
import type { Chinese } from '../../i18n/message.js';
import type { reconcileMessages, sideNames } from './messages.js';

export const zh: [Chinese<typeof sideNames>, Chinese<typeof reconcileMessages>] = [
  {
    area: 'ledger/reconcile/sides',
    texts: {
      orders: () => '订单',
      instances: () => '实例',
      usage: () => '话单',
      transactions: () => '交易明细',
      bills: () => '账单',
      billItems: () => '账单明细',
      performance: () => '业绩单',
      performanceItems: () => '业绩明细',
    },
  },
  {
    area: 'ledger/reconcile',
    texts: {
      noRows: ({ period, sides }) => `账簿中没有 ${period} 的${listText(sides, 'zh', 'disjunction')}。`,
      noBooks: () => '账簿为空。',
      side: ({ side }) => `与${side}中的这一行比对。`,
    },
  },
];
