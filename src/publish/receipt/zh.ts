import type { Chinese } from '../../i18n/message.js';
import type { receiptMessages } from './messages.js';

export const zh: [Chinese<typeof receiptMessages>] = [
  {
    area: 'publish/receipt',
    texts: {
      unreadable: () => '无法读取上次发布的记录。',
      undoEdit: () => '如果您修改过它，请撤销修改。',
      moveAway: () => '否则请将其移走：`koo publish` 会向目标查询已有的内容并重新生成。',
    },
  },
];
