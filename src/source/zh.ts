import type { Chinese } from '../i18n/message.js';
import type { databaseMessages } from './sqlite-failure.js';

export const zh: [Chinese<typeof databaseMessages>] = [
  {
    area: 'source/databases',
    texts: {
      unusable: ({ name, why }) => `${name}不可用：${why}。`,
      full: () => '磁盘已满',
      freeSpace: () => '请释放磁盘空间，然后重新运行该命令。',
      damaged: () => '文件已损坏，或者不是 SQLite 数据库',
      readOnly: () => '该文件或其文件夹是只读的',
      makeWritable: () => '请让当前用户可以写入该文件及其文件夹。',
      inUse: () => '另一个进程正在使用它',
      waitForOther: () => '请等待该进程结束，然后重新运行该命令。',
      cannotOpen: () => '无法打开',
      checkPath: () => '请检查路径、权限和磁盘剩余空间。',
      diskError: () => '读写磁盘时出错',
      checkDisk: () => '请检查磁盘及其剩余空间，然后重新运行该命令。',
      folder: () => '该位置是一个文件夹',
      device: () => '该位置是管道或设备',
      moveAway: () => '请将其移走，然后重新运行该命令。',
      lockFile: () => '锁文件',
      deleteLock: () => '请删除它：koo 的锁文件不含数据。',
    },
  },
];
