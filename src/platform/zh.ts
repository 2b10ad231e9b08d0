import type { Chinese } from '../i18n/message.js';
import { binarySize, type FileKind, type fileMessages } from './messages.js';
import type { databaseMessages } from './sqlite-failure.js';

const FILE_KINDS: Readonly<Record<FileKind, string>> = {
  device: '设备',
  file: '文件',
  folder: '文件夹',
  link: '符号链接',
  pipe: '管道',
  socket: '套接字',
};

export const zh: [Chinese<typeof fileMessages>, Chinese<typeof databaseMessages>] = [
  {
    area: 'platform/files',
    texts: {
      notAFile: ({ file, kind }) => `${file} 是${FILE_KINDS[kind]}，不是普通文件。`,
      noReader: ({ file }) => `${file} 是管道，但没有进程在读取它。`,
      startReader: () => '请先启动读取它的进程，或者指定一个文件。',
      nameFile: () => '请指定一个文件，或者 /dev/null 之类的系统设备。',
      putFileThere: () => '请将其移除，或者在该位置放置文件本身。',
      tooLarge: ({ file, maxBytes }) =>
        `${file} 超过 ${maxBytes < 1024 ? `${maxBytes} 字节` : binarySize(maxBytes)}。`,
      checkFile: () => '请确认文件无误。',
      linkOut: ({ file }) => `${file} 是指向项目之外的符号链接。`,
      replaceLink: () => '请在该位置放置文件本身：koo 不会跟随指向 koo.yaml 所在文件夹之外的链接。',
      linkLeadsOut: ({ place }) => `${place} 是指向项目之外的符号链接，koo 不会写入那里。`,
      removeLink: () => '请删除该链接，或者直接指定它所指向的位置。',
      obstacle: ({ expected, kind, place }) =>
        `${place} 是${FILE_KINDS[kind]}，而 koo 在此处需要一个${expected === 'file' ? '普通文件' : '文件夹'}。`,
      removeObstacle: () => '请将其删除：koo 会自行创建所需的内容。',
      removeFromRepository: () => '如果它来自代码仓库，请将 .koo 移出仓库：git rm -r --cached .koo',
      stateDirRelative: ({ given }) => `KOO_STATE_DIR 为“${given}”，是相对路径。`,
      stateDirAbsolute: () =>
        '请给出绝对路径，或者取消设置：koo 会将自己的文件保存在 koo.yaml 旁的 .koo 中。',
      unsafeName: ({ quoted }) => `${quoted} 不能作为文件名。`,
      checkName: () => '请检查该名称的来源：koo.yaml，或者 .koo 中的发布记录。',
      changed: ({ file }) => `${file} 在此期间发生了变化；koo 没有改动它。`,
      runAgain: () => '请重新运行同一命令。',
    },
  },
  {
    area: 'platform/databases',
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
      lockFile: () => '锁文件',
      deleteLock: () => '请删除它：koo 的锁文件不含数据。',
    },
  },
];
