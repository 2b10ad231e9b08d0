import type { Chinese } from '../../i18n/message.js';
import type { baselineMessages } from './baseline-file.js';

export const zh: [Chinese<typeof baselineMessages>] = [
  {
    area: 'findings/baseline',
    texts: {
      unreadable: ({ file }) => `无法读取 ${file}。`,
      notBaseline: ({ file }) => `${file} 不是 koo 的基线文件。`,
      replace: () => '请用 --update-baseline 重新生成。',
    },
  },
];
