import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { UsageError } from '../../errors/koo-error.js';
import { fileChanged } from './file-bytes.js';
import type { Message } from '../../i18n/message.js';
import { uploadMessages } from './messages.js';

/** A regular file that is open, and what it was like when the reading began. */
export interface PinnedFile {
  handle: FileHandle;
  /** For messages. */
  place: string;
  bytes: number;
  /** @throws EnvironmentError `FILE_CHANGED` when it is not the same file any more. */
  checkUnchanged(): Promise<void>;
}

/** Opens without waiting: a named pipe would block the call until another process writes. */
export function openToRead(file: string): Promise<FileHandle> {
  return open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/** @throws UsageError `NOT_A_FILE` when it is a folder, a pipe or a device. */
export async function pinnedFile(handle: FileHandle, place: string): Promise<PinnedFile> {
  const before = await handle.stat({ bigint: true });
  if (!before.isFile()) {
    throw new UsageError('NOT_A_FILE', uploadMessages.notAFile({ file: place }), {
      hints: [uploadMessages.pipeIn()],
      place,
    });
  }

  return {
    bytes: Number(before.size),
    async checkUnchanged() {
      const change = changeOf(before, await handle.stat({ bigint: true }));
      if (change) throw fileChanged(place, change);
    },
    handle,
    place,
  };
}

function changeOf(before: BigIntStats, after: BigIntStats): Message | undefined {
  if (after.size !== before.size)
    return uploadMessages.otherSize({ after: String(after.size), before: String(before.size) });
  if (after.mtimeNs !== before.mtimeNs) return uploadMessages.written();
  if (after.nlink === 0n && before.nlink > 0n) return uploadMessages.replaced();
  return undefined;
}
