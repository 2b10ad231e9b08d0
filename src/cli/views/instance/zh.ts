import type { Chinese } from '../../../i18n/message.js';
import type { instanceQueryMessages } from './messages.js';

export const zh: [Chinese<typeof instanceQueryMessages>] = [
  {
    area: 'cli/views/instance',
    texts: {
      failed: ({ id, reason }) => `实例 ${id}：${reason}`,
      total: ({ asked, calls, found }) => `共查询 ${asked} 个实例，找到 ${found} 个，调用 ${calls} 次。`,
      unreachable: ({ reason }) => `无法查询实例：${reason}`,
      checkServer: () => '请启动服务器，并检查地址。',
      noIds: () => '没有实例 ID。',
      giveIds: () => '请以参数指定实例 ID，或者用 - 从标准输入提供，每行一个。',
      badId: ({ id }) => `“${id}”不是实例 ID。`,
      idForm: () => '实例 ID 最多 64 个字符，不含逗号和空格。',
    },
  },
];
