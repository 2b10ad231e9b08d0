import type { Chinese } from '../../i18n/message.js';
import type { progressMessages, punctuationMessages } from './messages.js';

export const zh: [Chinese<typeof punctuationMessages>, Chinese<typeof progressMessages>] = [
  {
    area: 'cli/terminal/punctuation',
    texts: {
      colon: () => '：',
      comma: () => '，',
      semicolon: () => '；',
      aside: ({ text }) => `（${text}）`,
      list: ({ items }) => items.join('、'),
    },
  },
  {
    area: 'cli/terminal/progress',
    texts: {
      count: ({ done, rate, total }) => `${done}/${total}，每秒 ${rate} 个`,
      bytes: ({ done, rate, secondsLeft, total }) =>
        `${done}${total === undefined ? '' : `/${total}`}，${rate}/s${secondsLeft === undefined ? '' : `，剩余 ${secondsLeft} 秒`}`,
    },
  },
];
