import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { handOffsFolder } from './hand-offs-folder.js';
import { markdownName } from './write-folder.js';
import type { HandOffSummary } from './list-hand-offs.js';
import { handOffMessages } from './messages.js';

/** Bytes. A page has a few thousand. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/**
 * The Markdown page of a hand-off, as it was laid.
 *
 * @throws EnvironmentError `HAND_OFF_GONE`, UsageError `LINK_OUT_OF_PROJECT`
 */
export async function readPage(
  projectRoot: string,
  { id, target }: Pick<HandOffSummary, 'id' | 'target'>,
  language: Language,
): Promise<string> {
  const folder = handOffsFolder(projectRoot, target, id);
  const name = markdownName(language);
  const bytes = await folder.read(name, MAX_PAGE_BYTES);
  if (bytes) return bytes.toString('utf8');
  throw new EnvironmentError('HAND_OFF_GONE', handOffMessages.pageMissing(), {
    hints: [handOffMessages.prepareAgain({ target })],
    place: path.join(folder.path, name),
  });
}
