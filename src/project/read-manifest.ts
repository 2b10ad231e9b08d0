import path from 'node:path';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import { refuseLinkOut } from '../platform/refuse-link-out.js';
import { readBounded } from '../platform/read-bounded.js';
import { SourceText } from '../syntax/source-text.js';
import { projectMessages } from './messages.js';

/** A manifest of a hundred specs has some twenty thousand. */
const MAX_MANIFEST_BYTES = 256 * 1024;

/**
 * The manifest's text, UTF-8, its byte order mark left out. A link out of its folder is not followed: whatever is wrong
 * in the file is shown with its line.
 *
 * @param shown Its name as the user sees it.
 * @throws UsageError `MANIFEST_TOO_LARGE`, `MANIFEST_NOT_UTF8`, `LINK_OUT_OF_PROJECT`
 * @throws EnvironmentError `UNREADABLE_MANIFEST`, `NOT_A_FILE`
 */
export async function readManifest(file: string, shown: string): Promise<SourceText> {
  refuseLinkOut(file, path.dirname(file), shown);
  const bytes = await readBounded(file, { maxBytes: MAX_MANIFEST_BYTES, shown }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'FILE_TOO_LARGE') throw tooLarge(shown);
      if (error instanceof EnvironmentError) throw error;
      const reason = error.code ?? error.message;
      throw new EnvironmentError('UNREADABLE_MANIFEST', projectMessages.unreadable({ file: shown, reason }), {
        cause: error,
        hints: [projectMessages.checkPermission()],
        place: shown,
      });
    },
  );
  try {
    return new SourceText(shown, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UsageError('MANIFEST_NOT_UTF8', projectMessages.notUtf8({ file: path.basename(file) }), {
      hints: [projectMessages.saveAsUtf8()],
      place: shown,
    });
  }
}

function tooLarge(shown: string): UsageError {
  const kibibytes = MAX_MANIFEST_BYTES / 1024;
  return new UsageError('MANIFEST_TOO_LARGE', projectMessages.tooLarge({ file: shown, kibibytes }), {
    hints: [projectMessages.checkFile()],
    place: shown,
  });
}
