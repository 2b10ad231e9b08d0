import type { Chinese } from '../../i18n/message.js';
import type { syncMessages } from './messages.js';

export const zh: [Chinese<typeof syncMessages>] = [
  {
    area: 'ledger/orders',
    texts: {
      continues: ({ left }) =>
        `已返回的订单已写入账簿。再次运行 koo order sync 可继续查询其余 ${left} 个订单。`,
    },
  },
];
