import type { Chinese } from '../i18n/message.js';
import type { interfaceMessages } from './messages.js';

export const zh: [Chinese<typeof interfaceMessages>] = [
  {
    area: 'callback/interfaces',
    texts: {
      unknown: ({ activity, kinds }) =>
        kinds.length === 0
          ? `云商店没有 activity 为 ${activity} 的接口。`
          : `${kinds.join('、')} 没有 activity ${activity}。`,
      didYouMean: ({ meant }) => `您是否想输入 ${meant}？`,
      activities: ({ names }) => `可用的 activity：${names.join('、')}。`,
    },
  },
];
