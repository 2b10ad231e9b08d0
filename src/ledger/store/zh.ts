import type { Chinese } from '../../i18n/message.js';
import type { booksMessages } from './messages.js';

export const zh: [Chinese<typeof booksMessages>] = [
  {
    area: 'ledger/store',
    texts: {
      subject: () => '账簿',
      unusable: ({ why }) => `账簿不可用：${why}。`,
      whenDamaged: () =>
        '请先备份该文件及其 -wal 文件，再从备份恢复账簿；或者移走这两个文件并重新导入原来的文件。',
      checkPath: () => '请检查路径、权限和磁盘剩余空间。',
      newer: ({ found, known }) =>
        `该账簿由更新版本的 koo 写入：其表结构为版本 ${found}，而当前 koo 只支持到版本 ${known}`,
      connectionLost: ({ why }) => `账簿的数据库不再响应：${why}。`,
      runAgain: () =>
        '之前导入的内容没有丢失，也没有任何文件只导入了一部分。数据库恢复后请重新运行同一命令。',
      checkDatabase: () =>
        '请检查 KOO_BOOKS_URL 中的地址和密码（KOO_BOOKS_PASSWORD），并确认数据库正在运行且该用户可以创建 schema。',
      update: () => '请升级 koo，然后重新运行同一命令。',
      foreign: () => '该文件是数据库，但不是账簿',
      none: ({ place }) => `还没有账簿：${place}`,
      importFirst: () =>
        '请先导入从卖家中心导出的文件：koo order import、koo transaction import、koo bill import、koo performance import',
      otherFile: () => '请指定另一个文件：--books FILE',
    },
  },
];
