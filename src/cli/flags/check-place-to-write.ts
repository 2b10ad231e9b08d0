import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { makeOutputFolder } from '../../platform/make-output-folder.js';
import { refuseLinksOut } from '../../platform/refuse-links-out.js';
import { refuseForeignDevice } from '../../platform/write-named-file.js';
import { flagMessages } from './messages.js';

/**
 * Fails now where a file could not be written at the end, when everything is done already.
 *
 * @param file Absolute.
 * @throws EnvironmentError `IS_A_FOLDER`, `LINK_LEADS_OUT`, `NOT_A_FILE`, `OBSTACLE`, and what the file system throws
 */
export async function checkPlaceToWrite(file: string): Promise<void> {
  refuseLinksOut(file);
  const before = await stat(file).catch(() => undefined);
  if (before?.isDirectory()) {
    throw new EnvironmentError('IS_A_FOLDER', flagMessages.isFolder({ file }), {
      hints: [flagMessages.nameFile()],
      place: file,
    });
  }

  if (before) refuseForeignDevice(file, before);
  if (before && !before.isFile()) return;
  const folder = path.dirname(file);
  await makeOutputFolder(folder);
  await access(folder, constants.W_OK);
}
