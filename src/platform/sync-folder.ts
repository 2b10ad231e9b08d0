import { open } from 'node:fs/promises';

/** What a system says that cannot open a folder, or cannot write it to the disk by itself. */
const NOT_POSSIBLE = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOSYS', 'ENOTSUP', 'EPERM']);

/** Has the disk take the names in a folder: without that, a power cut can undo a rename. Windows does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NOT_POSSIBLE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
