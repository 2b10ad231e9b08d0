import type { Chinese } from '../../i18n/message.js';
import type { orderMessages } from './messages.js';

export const zh: [Chinese<typeof orderMessages>] = [
  {
    area: 'marketplace/orders',
    texts: {
      query: () => '订单查询',
      noOrder: ({ id }) => `云商店中没有该卖家的订单 ${id}。`,
      checkId: () => '请检查订单 ID，以及目标是否为下单的站点。',
      idLength: ({ count, max, of }) =>
        `${of === 'line' ? '订单行' : '订单'} ID 有 ${count} 个字符；长度应为 1 到 ${max}。`,
      idForm: () => '订单 ID 的形式为 CS2207261447AUY4H，订单行 ID 为 CS2207261447AUY4H-000001。',
    },
  },
];
