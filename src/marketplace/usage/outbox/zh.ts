import type { Chinese } from '../../../i18n/message.js';
import type { outboxMessages } from './messages.js';

export const zh: [Chinese<typeof outboxMessages>] = [
  {
    area: 'marketplace/usage/outbox',
    texts: {
      subject: () => '话单待发队列',
      unusable: ({ why }) => `话单待发队列不可用：${why}。`,
      whenDamaged: () =>
        '请先备份该文件及其 -wal 文件，再从备份恢复。如果无法恢复，请移走这两个文件并重新导入话单：云商店会忽略已有的话单。',
      connectionLost: ({ why }) => `话单待发队列的数据库不再响应：${why}。`,
      runAgain: () =>
        '待发队列中的话单没有丢失。数据库恢复后请重新运行同一命令：话单不会重复添加，也不会重复计费。',
      checkDatabase: () => '请检查 KOO_OUTBOX_URL 中的地址，并确认数据库正在运行且该用户可以建表。',
      checkPath: () => '请检查路径、权限和磁盘剩余空间。',
      busy: () => '另一个 koo 正在推送该待发队列中的话单。',
      waitForOther: () => '请等它结束，然后查看剩余话单：koo usage status',
      emulator: () => '本机的模拟器',
      site: ({ host }) => `云商店（${host}）`,
      otherTarget: ({ asked, bound }) => `该待发队列中的话单发往${bound}，不能同时发往${asked}。`,
      noTarget: () => '首次推送会将待发队列永久绑定到一个目标，因此必须指定目标；没有发送任何话单。',
      toSite: ({ sites }) => `推送到云商店（会计费）：--target ${sites}`,
      toEmulator: () =>
        '推送到本机的模拟器（不计费）：--target local，并使用单独的待发队列：--outbox trial.db',
      targetNotNamed: ({ place }) =>
        `该待发队列中的话单发往${place}并会计费；本次推送没有指定该目标，因此没有发送任何话单。`,
      nameTarget: ({ flag }) => `请指定目标：${flag}`,
      checkTimer: () => '如果该命令由定时任务运行，请检查其参数是否完整。',
      chooseTarget: () => '请选择这些话单对应的目标，或者为每个目标使用单独的待发队列：--outbox FILE',
      triedOut: () => '推送到模拟器的话单没有计费。请把这些话单也加入另一个待发队列。',
      lost: ({ isEmpty, pending }) =>
        `话单待发队列的文件${isEmpty ? '为空（0 字节）' : '不存在'}，但其中曾有话单${pending === undefined ? '' : `，${pending} 条待推送`}。`,
      restore: ({ file }) => `请从备份恢复 ${file}（如有 -wal 文件，一并恢复），或者在别处重新导入话单。`,
      startEmpty: ({ marker }) => `如果要从空队列开始，请删除 ${marker}。`,
    },
  },
];
