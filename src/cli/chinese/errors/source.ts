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
  LINK_LEADS_OUT: {
    '{place} is a symbolic link that leads out of the project, and koo does not write there.':
      '{place} 是指向项目之外的符号链接，koo 不会写入那里。',
    'Remove the link, or name the place itself that it leads to.':
      '请删除该链接，或者直接指定它所指向的位置。',
  },
  OBSTACLE: {
    '{place} is {thing}, and koo needs a file there.': '{place} 是{thing}，而 koo 在此处需要一个普通文件。',
    '{place} is {thing}, and koo needs a folder there.': '{place} 是{thing}，而 koo 在此处需要一个文件夹。',
    'Remove it: koo makes what it needs.': '请将其删除：koo 会自行创建所需的内容。',
    'If it came with the repository, remove .koo from the repository: git rm -r --cached .koo':
      '如果它来自代码仓库，请将 .koo 移出仓库：git rm -r --cached .koo',
  },
  UNSAFE_NAME: {
    '{name} cannot be the name of a file.': '{name} 不能作为文件名。',
    'Check where the name comes from: koo.yaml, or the receipts in .koo.':
      '请检查该名称的来源：koo.yaml，或者 .koo 中的发布记录。',
  },
};
