import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { markdownName } from './lay-folder.js';
import type { HandOffSummary } from './list-hand-offs.js';
import { refuseLinkOut } from '../../source/refuse-link-out.js';

/**
 * The Markdown page of a hand-off, as it was laid.
 *
 * @throws EnvironmentError `HAND_OFF_GONE`, UsageError `LINK_OUT_OF_PROJECT`
 */
export async function readPage(
  { folder, target }: Pick<HandOffSummary, 'folder' | 'target'>,
  language: Language,
): Promise<string> {
  const file = path.join(folder, markdownName(language));
  refuseLinkOut(file, folder, file);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new EnvironmentError('HAND_OFF_GONE', 'The page of this hand-off does not lie here any more.', {
      hints: [`While it is open, this lays it anew: koo publish --target ${target}`],
      place: file,
    });
  }
}
