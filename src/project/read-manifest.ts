import path from 'node:path';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import { refuseLinkOut } from '../source/refuse-link-out.js';
import { readBounded } from '../source/read-bounded.js';
import { SourceText } from '../source/source-text.js';

/** Bytes. A manifest of a hundred specs has some twenty thousand. */
const LARGEST_MANIFEST = 256 * 1024;

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
  const bytes = await readBounded(file, { maxBytes: LARGEST_MANIFEST, shown }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'FILE_TOO_LARGE') throw tooLarge(shown);
      if (error instanceof EnvironmentError) throw error;
      throw new EnvironmentError(
        'UNREADABLE_MANIFEST',
        `${shown} cannot be read (${error.code ?? error.message}).`,
        {
          cause: error,
          hints: ['Check that it is still there and that you may read it.'],
          place: shown,
        },
      );
    },
  );
  try {
    return new SourceText(shown, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UsageError('MANIFEST_NOT_UTF8', `${path.basename(file)} is not UTF-8 text.`, {
      hints: ['Save it as UTF-8.'],
      place: shown,
    });
  }
}

function tooLarge(shown: string): UsageError {
  return new UsageError('MANIFEST_TOO_LARGE', `${shown} is larger than 256 KiB.`, {
    hints: ['Check that it is the right file: a koo.yaml has a few thousand bytes.'],
    place: shown,
  });
}
