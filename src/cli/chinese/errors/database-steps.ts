/** The next steps after a failure of SQLite, whichever database it was. */
export const DATABASE_STEPS = {
  'Free some space on the disk, then run the same command again.': '请释放磁盘空间，然后重新运行该命令。',
  'Make the file and its folder writable for this user.': '请让当前用户可以写入该文件及其文件夹。',
  'Wait until that process has ended, then run the same command again.':
    '请等待该进程结束，然后重新运行该命令。',
  'Check the path, its permissions, and the space left on the disk.': '请检查路径、权限和磁盘剩余空间。',
  'Check the disk and the space left on it, then run the same command again.':
    '请检查磁盘及其剩余空间，然后重新运行该命令。',
  'Move that away, then run the same command again.': '请将其移走，然后重新运行该命令。',
} as const;
