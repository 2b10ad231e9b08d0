import type { ChineseErrors } from '../chinese-errors.js';

export const source: ChineseErrors = {
  DATABASE_UNUSABLE: {
    'A database of koo cannot be used: {reason}.': 'koo 的数据库不可用：{reason}。',
    'Check the space left on the disk and the permissions, then run the same command again.':
      '请检查磁盘剩余空间和权限，然后重新运行该命令。',
    '{name} cannot be used: {why}.': '{name} 不可用：{why}。',
  },
  FILE_TOO_LARGE: {
    '{file} is larger than {bytes} bytes.': '{file} 超过 {bytes} 字节。',
    '{file} is larger than {size} KiB.': '{file} 超过 {size} KiB。',
    '{file} is larger than {size} MiB.': '{file} 超过 {size} MiB。',
    'Check that it is the right file.': '请确认文件无误。',
  },
  NOT_A_FILE: {
    '{file} is a symbolic link, not a regular file.': '{file} 是符号链接，不是普通文件。',
    '{file} is a socket, not a regular file.': '{file} 是套接字，不是普通文件。',
    '{file} is a folder, not a regular file.': '{file} 是文件夹，不是普通文件。',
    '{file} is a pipe, not a regular file.': '{file} 是管道，不是普通文件。',
    '{file} is a device, not a regular file.': '{file} 是设备，不是普通文件。',
    'Remove it, or put the file itself there.': '请将其移除，或者在该位置放置文件本身。',
  },
};
