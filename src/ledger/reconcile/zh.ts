import { listText } from '../../i18n/list-text.js';
import type { ChineseRules } from '../../findings/chinese-rules.js';
import type { Chinese } from '../../i18n/message.js';
import type { reconcileMessages, sideNames } from './messages.js';
import type { acceptedUnused, sealedChanged } from './own-rules.js';

export const zh: [Chinese<typeof sideNames>, Chinese<typeof reconcileMessages>] = [
  {
    area: 'ledger/reconcile/sides',
    texts: {
      orders: () => '订单',
      queriedOrders: () => '查询到的订单',
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

export const zhRules: ChineseRules<{
  'books/accepted-unused': typeof acceptedUnused;
  'books/sealed-changed': typeof sealedChanged;
}> = {
  'books/accepted-unused': {
    name: '已接受但不再出现',
    summary: 'koo.yaml 接受了一项不再出现的差异。',
    why: '它会掩盖同一订单新出现的差异。',
    fix: '从 `books.accepted` 中删除。',
    messages: {
      unused: ({ id, rule }) => `koo.yaml 接受了 ${id} 的 ${rule}，但该差异已不再出现。`,
    },
  },
  'books/sealed-changed': {
    name: '关账后有变化',
    summary: '账期用 koo reconcile --close 关账之后，有行被新增、修改或移除。',
    why: '已关账的内容已经入账并报税。重新出具的账单会同时影响两者。',
    fix: '比对新旧值。如果变化属实，请更正账务，并重新关账。',
    messages: {
      added: ({ id, period, table }) => `${period} 关账之后，其${table}新增了 ${id}。`,
      removed: ({ id, period, table }) => `${period} 关账时包含 ${id}，现在其${table}中已没有这一行。`,
      changed: ({ changes, id, period }) => `${period} 关账之后 ${id} 有变化：${changes.join('；')}。`,
      damaged: ({ period }) => `${period} 关账时的行与其封存值不符：账簿被其他程序改动过。`,
    },
  },
};
