import type { Chinese } from '../../i18n/message.js';
import type { packMessages } from './messages.js';

export const zh: [Chinese<typeof packMessages>] = [
  {
    area: 'asset/pack',
    texts: {
      renameOrLeaveOut: () => '将文件改名，或者将其排除。',
      repeatedPath: ({ path }) => `${path} 在归档中会出现两次。`,
      renameOne: () => '将其中一个改名。',
      linkInZip: ({ path }) => `${path} 是链接，并非所有 zip 解压程序都能还原链接。`,
      tarOrTarget: () => '请打包成 tar 或 tar.gz，或者打包链接指向的文件。',
      copyOrLeaveOut: () => '请用文件副本代替链接，或者将其排除。',
      linkToNothing: ({ link, path }) => `链接 ${path}（${JSON.stringify(link)}）的目标为空。`,
      absoluteLink: ({ link, path }) => `链接 ${path}（${JSON.stringify(link)}）指向绝对路径。`,
      linkCharacter: ({ link, path }) => `链接 ${path}（${JSON.stringify(link)}）含有反斜杠或控制字符。`,
      linkOut: ({ link, path }) => `链接 ${path}（${JSON.stringify(link)}）指向软件包之外。`,

      diskFull: () => '磁盘已满：无法写入归档。',
      quotaUsed: () => '磁盘配额已用完：无法写入归档。',
      freeSpace: () => '释放一些空间，然后重新运行同一命令。',
      otherDisk: () => '或者选择其他磁盘上的文件夹（--out）。',

      changed: ({ file }) => `打包过程中文件发生了变化：${file}`,
      stopWriting: () => '停止正在写入该文件的程序（构建、日志），然后重新打包。',
      leaveOut: () => '如果不需要打包该文件，请将其排除。',
      vanished: ({ file }) => `打包过程中文件消失了：${file}`,
      stopDeleting: () => '停止在此处删除文件的程序（构建、清理），然后重新打包。',
      unreadable: ({ code, file }) => `无法读取文件：${file}（${code}）。`,
      checkOwner: () => '请检查文件的所有者和权限，或者将其从软件包中排除。',

      wrongDate: ({ value }) => `SOURCE_DATE_EPOCH 为“${value}”，不是日期。`,
      giveSeconds: () => '请给出 1970 年以来的秒数（整数）：SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)',
      unsetDate: () => '或者取消设置：所有文件的日期将为 1980-01-01。',
    },
  },
];
