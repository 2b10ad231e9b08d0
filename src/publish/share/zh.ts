import type { Chinese } from '../../i18n/message.js';
import type { shareMessages } from './messages.js';

export const zh: [Chinese<typeof shareMessages>] = [
  {
    area: 'publish/share',
    texts: {
      noState: ({ target }) => (target === undefined ? '该商品没有状态。' : `没有目标 ${target} 的状态。`),
      adoptOrPush: () =>
        '请先发布，或用 `koo state push` 写入本机所知的内容，或登记已有的内容：koo adopt --target NAME',
      showTargets: () => '查看哪些目标有状态：koo state show',
      noReceipt: ({ target }) =>
        target === undefined
          ? '本机没有该商品的发布回执，因此没有可推送的内容。'
          : `本机没有目标 ${target} 的发布回执，因此没有可推送的内容。`,
      publishThere: () =>
        '发布回执位于发布所用文件夹的 .koo/receipt.TARGET.json。目标 `local` 没有状态：其数据在本机。',
      noLockToRelease: () => '该状态没有在进程结束后仍然保留的锁。',
      seeProcess: () => '锁随持有它的进程结束而释放：请查看正在运行的进程。',
    },
  },
];
