import type { Chinese } from '../../../i18n/message.js';
import type { licenceMessages } from './messages.js';

const STATES: Readonly<Record<string, string>> = { ALIVE: '有效', EXPIRED: '已过期', RELEASED: '已释放' };

export const zh: [Chinese<typeof licenceMessages>] = [
  {
    area: 'cli/views/licence',
    texts: {
      code: ({ license }) => `授权码 ${license}`,
      activated: ({ license }) => `授权码 ${license} 已激活。`,
      foundActive: ({ license }) => `授权码 ${license} 已激活：激活请求的响应丢失，但查询结果显示已激活。`,
      estimate: ({ license }) => `到期时间为预估值，实际到期时间请查询：koo licence heartbeat ${license}`,
      reported: ({ entries, licences }) => `已上报 ${licences} 个授权码的 ${entries} 条使用信息。`,
      activatedAt: () => '激活时间',
      amount: () => '数量',
      expires: () => '到期时间',
      order: () => '订单',
      product: () => '商品',
      status: () => '状态',
      state: ({ code }) => (Object.hasOwn(STATES, code) ? `${code}（${STATES[code]}）` : code),
    },
  },
];
