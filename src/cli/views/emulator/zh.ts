import type { Chinese } from '../../../i18n/message.js';
import type { emulatorMessages } from './messages.js';

export const zh: [Chinese<typeof emulatorMessages>] = [
  {
    area: 'cli/views/emulator',
    texts: {
      running: ({ url }) => `云商店、卖家中心和 RFS 的模拟器正在运行：${url}`,
      page: () => '浏览器页面',
      accessKey: () => '访问密钥',
      project: () => '项目 ID',
      data: () => '数据',
      keyAndFile: ({ file, key }) => `${key}；SK 位于 ${file}`,
      stop: ({ pid }) => `按 Ctrl-C 停止，或运行：kill ${pid}`,
    },
  },
];
