import { UnchangedReader } from '../read-unchanged.js';
import type { SmallFile } from './pack-job.js';

/**
 * Reads a file whole, to the beginning of a buffer.
 *
 * @returns The part of the buffer that it fills.
 * @throws EnvironmentError `FILE_VANISHED`, `FILE_CHANGED` or `FILE_UNREADABLE`
 */
export function readSmallFile({ link, size, source }: SmallFile, buffer: Buffer): Buffer {
  if (link !== undefined) return buffer.subarray(0, 0);
  const content = buffer.subarray(0, size);
  if (typeof source !== 'string') {
    content.set(source);
    return content;
  }

  const file = new UnchangedReader({ size, source });
  try {
    file.fill(content, 0);
    file.checkUnchanged();
  } finally {
    file.close();
  }

  return content;
}
