import type { Chinese } from '../../../i18n/message.js';
import type { authMessages } from './messages.js';

export const zh: [Chinese<typeof authMessages>] = [
  {
    area: 'cli/views/auth',
    texts: {
      keyFrom: ({ key, source }) => `${key}，来自 ${source}`,
      notChecked: () => '未检查：请指定目标，例如 --site china。',
      accepted: ({ host }) => `${host} 接受该密钥。`,
      saved: ({ file, key, profile }) => `已将 ${key} 保存到 ${file} 中的配置 ${profile}。`,
      checkIt: () => '请用此命令检查：koo auth whoami --site china',
      removed: ({ file, profile }) => `已从 ${file} 中移除配置 ${profile}。`,
      noProfile: ({ file, profile }) => `${file} 中没有配置 ${profile}。`,
    },
  },
];
