import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import { leadsOut } from './leads-out.js';
import { fileMessages } from './messages.js';

/**
 * Refuses a file of a repository that is, or is reached through, a symbolic link out of a folder: koo would read, and repeat in
 * an error, a file of the machine that the repository's author cannot read. How the folder itself is reached does not
 * matter. What is not there is for those to say who read it.
 *
 * Synchronous, since most callers read one small file: a turn through the thread pool costs more.
 *
 * @param folder Absolute: what the file must not lead out of.
 * @param shown The file's name in messages.
 * @throws UsageError `LINK_OUT_OF_PROJECT`
 */
export function refuseLinkOut(file: string, folder: string, shown: string): void {
  if (!isLinkOut(file, folder)) return;
  throw new UsageError('LINK_OUT_OF_PROJECT', fileMessages.linkOut({ file: shown }), {
    hints: [fileMessages.replaceLink()],
    place: shown,
  });
}

/** Whether the real path of a file is outside of the real path of a folder. */
export function isLinkOut(file: string, folder: string): boolean {
  const [real, realFolder] = [realOf(file), realOf(folder)];
  if (real === undefined || realFolder === undefined) return false;
  return leadsOut(path.relative(realFolder, real));
}

function realOf(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}
