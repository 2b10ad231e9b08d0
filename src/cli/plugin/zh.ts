import type { Chinese } from '../../i18n/message.js';
import type { Offer, pluginMessages } from './messages.js';

const OFFERS: Readonly<Record<Offer, string>> = { rules: '规则', targets: '目标' };

export const zh: [Chinese<typeof pluginMessages>] = [
  {
    area: 'cli/plugin',
    texts: {
      notLoaded: ({ folder, offer, reason }) =>
        `无法加载 ${folder} 中的插件（${reason}），已忽略其${OFFERS[offer]}。`,
      failed: ({ name, offer, reason }) => `插件 ${name} 没有给出${OFFERS[offer]}（${reason}），已忽略。`,
      unreadable: ({ name, offer, reason }) =>
        `无法读取插件 ${name} 的${OFFERS[offer]}（${reason}），已忽略。`,
    },
  },
];
